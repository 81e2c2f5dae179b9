import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Backend, BackendId } from '../kernels/backend'
import { createJsBackend } from '../kernels/js/js'
import { lossOptionsOf, pointsOf, tripletsOf } from '../scene/batch'
import { defaultScene } from '../scene/defaults'
import { changeDimensions } from '../scene/edits'
import type { Scene } from '../scene/scene'
import { workerPort } from '../testing/worker-port'
import type { SentPoints } from './resident'
import type { EngineCalls, EngineNews, PlaneGrid, SentRequest } from './protocol'
import { connectWorker, type WorkerClient } from './rpc/client'
import { CallError } from './rpc/messages'
import { serveEngine } from './serve'
import type { VolumeGrid } from './space'

const scene = defaultScene
const all = (id: number, of: Scene): SentPoints => ({ kind: 'all', id, points: pointsOf(of), triplets: tripletsOf(of) })
const request: SentRequest = {
  points: all(1, scene),
  options: lossOptionsOf(scene),
  plane: null,
  slice: null,
  volume: null,
  spare: null,
}

const planeOf = (origin: PlaneGrid['origin']): PlaneGrid => ({
  moving: 2,
  origin,
  step: [0.25, 0.25],
  size: [17, 17],
})

const connect = (create?: (id: BackendId) => Promise<Backend>, heard: (news: EngineNews) => void = () => undefined) =>
  connectWorker<EngineCalls, EngineNews>({
    start: () => workerPort((port) => serveEngine(port, create)),
    heard,
    patience: 5,
  })

let engine: WorkerClient<EngineCalls>
let call: WorkerClient<EngineCalls>['call']
beforeEach(() => {
  engine = connect()
  call = engine.call
})
afterEach(() => engine.stop())

const BY_ID: SentPoints = { kind: 'same', id: 1 }

it('computes with the points it holds where a request names them by their id', async () => {
  await call('open', { backend: 'js' })
  const first = await call('compute', { backend: 'js', request })
  const again = await call('compute', { backend: 'js', request: { ...request, points: BY_ID } })
  expect(first.evaluation.losses.length).toBe(scene.triplets.length)
  expect(again.evaluation).toEqual(first.evaluation)
})

it('keeps the points of a request that failed', async () => {
  await expect(call('compute', { backend: 'js', request })).rejects.toThrow(CallError)
  await call('open', { backend: 'js' })
  const { evaluation } = await call('compute', { backend: 'js', request: { ...request, points: BY_ID } })
  expect(evaluation.losses.length).toBe(scene.triplets.length)
})

it('computes a plane in the arrays of a spare field, which it takes', async () => {
  await call('open', { backend: 'js' })
  const plane = planeOf([-2, -2])
  const { plane: fresh } = await call('compute', { backend: 'js', request: { ...request, plane } })
  const { plane: spare } = await call('compute', { backend: 'js', request: { ...request, plane: planeOf([1, 0]) } })
  const buffers = [spare!.loss.buffer, spare!.hinge.buffer] as ArrayBuffer[]
  const again = await call('compute', { backend: 'js', request: { ...request, plane, spare } }, { transfer: buffers })
  expect(buffers.map(({ byteLength }) => byteLength)).toEqual([0, 0])
  expect(again.plane).toEqual(fresh)
})

it('computes one volume after another in the same room', async () => {
  await call('open', { backend: 'js' })
  const inSpace = changeDimensions(scene, 3)
  const volumeAt = (start: number): VolumeGrid => ({
    moving: 2,
    origin: [start, start, start],
    step: 0.5,
    size: 9,
    levels: [0.5, 1],
    boundary: true,
  })
  const compute = (start: number) =>
    call('compute', {
      backend: 'js',
      request: { ...request, points: all(2, inSpace), volume: volumeAt(start) },
    })
  const first = await compute(-2)
  await compute(-1.7)
  expect((await compute(-2)).volume).toEqual(first.volume)
})

it.each([
  ['before any came', null],
  ['of another id', { ...request, points: all(2, scene) }],
])('says that points are missing where it holds none %s', async (_, before) => {
  await call('open', { backend: 'js' })
  if (before) await call('compute', { backend: 'js', request: before })
  const missing = call('compute', { backend: 'js', request: { ...request, points: BY_ID } })
  await expect(missing).rejects.toMatchObject({ name: 'PointsMissingError' })
})

/** Backends that count how many of them are alive, and can be lost. */
const counted = () => {
  const alive = new Set<Backend>()
  const losing: ((reason: string) => void)[] = []
  const create = async (id: BackendId): Promise<Backend> => {
    const lost = new Promise<string>((resolve) => losing.push(resolve))
    const backend: Backend = { ...createJsBackend(), id, lost, dispose: () => void alive.delete(backend) }
    // as a device, it is there only after a while
    await new Promise((resolve) => setTimeout(resolve))
    alive.add(backend)
    return backend
  }
  return { alive, losing, create }
}

it('keeps one backend of a kind, also of several that are opened at once', async () => {
  const { alive, create } = counted()
  const { call: ask } = connect(create)
  await Promise.all([1, 2, 3].map(() => ask('open', { backend: 'webgpu' })))
  expect(alive.size).toBe(1)
  const opening = ask('open', { backend: 'webgpu' })
  await ask('close', { backend: 'webgpu' })
  await opening
  expect(alive.size).toBe(0)
})

it('tells when an open backend is lost, and says nothing of one that was closed', async () => {
  const { losing, create } = counted()
  const heard = vi.fn<(news: EngineNews) => void>()
  const { call: ask } = connect(create, heard)
  await ask('open', { backend: 'webgpu' })
  await ask('open', { backend: 'webgpu' })
  losing[0]!('the first is gone')
  losing[1]!('the second is gone')
  await ask('close', { backend: 'webgpu' })
  expect(heard).toHaveBeenCalledExactlyOnceWith({ lost: 'webgpu', reason: 'the second is gone' })
})
