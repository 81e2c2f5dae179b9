import { afterEach, beforeEach, expect, it } from 'vitest'
import { batchOf, lossOptionsOf } from '../scene/batch'
import { defaultScene } from '../scene/defaults'
import { changeDimensions } from '../scene/edits'
import { connectEngine, EngineError, type EngineClient } from './client'
import type { PlaneGrid, SentRequest } from './protocol'
import { serveEngine } from './serve'
import type { VolumeGrid } from './space'

const scene = defaultScene
const request: SentRequest = {
  batch: batchOf(scene),
  options: lossOptionsOf(scene),
  plane: null,
  slice: null,
  volume: null,
  spare: null,
}

const planeOf = (origin: PlaneGrid['origin']): PlaneGrid => ({
  moving: [{ role: 'negatives', index: 0 }],
  origin,
  step: [0.25, 0.25],
  size: [17, 17],
})

let channel: MessageChannel
let call: EngineClient
beforeEach(() => {
  channel = new MessageChannel()
  serveEngine(channel.port2)
  call = connectEngine(channel.port1)
  channel.port1.start()
  channel.port2.start()
})
afterEach(() => channel.port1.close())

it('computes with the last batch where a request has none', async () => {
  await call('open', { backend: 'js' })
  const first = await call('compute', { backend: 'js', request })
  const again = await call('compute', { backend: 'js', request: { ...request, batch: null } })
  expect(first.evaluation.losses.length).toBe(scene.triplets.length)
  expect(again.evaluation).toEqual(first.evaluation)
})

it('keeps the batch of a request that failed', async () => {
  await expect(call('compute', { backend: 'js', request })).rejects.toThrow(EngineError)
  await call('open', { backend: 'js' })
  const { evaluation } = await call('compute', { backend: 'js', request: { ...request, batch: null } })
  expect(evaluation.losses.length).toBe(scene.triplets.length)
})

it('computes a plane in the arrays of a spare field, which it takes', async () => {
  await call('open', { backend: 'js' })
  const plane = planeOf([-2, -2])
  const { plane: fresh } = await call('compute', { backend: 'js', request: { ...request, plane } })
  const { plane: spare } = await call('compute', { backend: 'js', request: { ...request, plane: planeOf([1, 0]) } })
  const buffers = [spare!.loss.buffer, spare!.hinge.buffer]
  const again = await call('compute', { backend: 'js', request: { ...request, plane, spare } }, buffers)
  expect(buffers.map(({ byteLength }) => byteLength)).toEqual([0, 0])
  expect(again.plane).toEqual(fresh)
})

it('computes one volume after another in the same room', async () => {
  await call('open', { backend: 'js' })
  const inSpace = changeDimensions(scene, 3)
  const volumeAt = (start: number): VolumeGrid => ({
    moving: [{ role: 'negatives', index: 0 }],
    origin: [start, start, start],
    step: 0.5,
    size: 9,
    levels: [0.5, 1],
    boundary: true,
  })
  const compute = (start: number) =>
    call('compute', {
      backend: 'js',
      request: { ...request, batch: batchOf(inSpace), volume: volumeAt(start) },
    })
  const first = await compute(-2)
  await compute(-1.7)
  expect((await compute(-2)).volume).toEqual(first.volume)
})

it('refuses a first request without a batch', async () => {
  await call('open', { backend: 'js' })
  await expect(call('compute', { backend: 'js', request: { ...request, batch: null } })).rejects.toThrow('no batch')
})
