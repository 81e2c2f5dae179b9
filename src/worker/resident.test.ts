import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import type { Points } from '../kernels/backend'
import { createJsBackend } from '../kernels/js/js'
import { workerPort } from '../testing/worker-port'
import type { EngineCalls, EngineNews, SentRequest } from './protocol'
import { createHolder, createSender } from './resident'
import { connectWorker } from './rpc/client'
import { serveEngine } from './serve'

const WORKER = 1
const grown = (count: number, dimension: number): Points => ({
  data: Float32Array.from({ length: count * dimension }, (_, at) => Math.sin(at)),
  count,
  dimension,
})
const moved = ({ data, ...rest }: Points, row: number, place: readonly number[]): Points => {
  const next = data.slice()
  next.set(place, row * rest.dimension)
  return { ...rest, data: next }
}

const TRIPLETS = 2000
const points = grown(3 * TRIPLETS, 2)
const triplets = Uint32Array.from({ length: 3 * TRIPLETS }, (_, at) => at)

describe('what is sent of points', () => {
  it('is everything the first time, and to a worker that is new', () => {
    const { sendable } = createSender()
    expect(sendable(points, triplets, WORKER)).toEqual({ kind: 'all', id: 1, points, triplets })
    expect(sendable(points, triplets, WORKER)).toEqual({ kind: 'same', id: 1 })
    expect(sendable(points, triplets, WORKER + 1)).toMatchObject({ kind: 'all', id: 2 })
  })

  it('is everything once the worker turned out not to have it', () => {
    const { sendable, forget } = createSender()
    sendable(points, triplets, WORKER)
    forget()
    expect(sendable(points, triplets, WORKER)).toMatchObject({ kind: 'all' })
  })

  it.each([
    ['other triplets', points, triplets.slice(3)],
    ['more points', grown(3 * TRIPLETS + 1, 2), triplets],
    ['other dimensions', grown(2 * TRIPLETS, 3), triplets],
    ['half of the points moved', { ...points, data: points.data.map((x, at) => (at % 4 === 0 ? x + 1 : x)) }, triplets],
  ])('is everything for %s', (_, next, of) => {
    const { sendable } = createSender()
    sendable(points, triplets, WORKER)
    expect(sendable(next, of, WORKER)).toMatchObject({ kind: 'all', points: next, triplets: of })
  })

  it('is the row that moved, also where it was or becomes NaN', () => {
    const { sendable } = createSender()
    const { receive } = createHolder()
    receive(sendable(points, triplets, WORKER))
    let now = points
    for (const place of [
      [1, 2],
      [NaN, 2],
      [NaN, 3],
      [0, 3],
      [-0, 3],
    ] as const) {
      now = moved(now, 17, place)
      // the same triplets, though not the same array
      const sent = sendable(now, triplets.slice(), WORKER)
      expect(sent).toMatchObject({ kind: 'moved', rows: Uint32Array.of(17), coordinates: Float32Array.from(place) })
      expect(receive(sent).points).toEqual(now)
    }
  })
})

describe('what is held', () => {
  it('is not written over: what is under way still reads the points it was given', () => {
    const { sendable } = createSender()
    const { receive } = createHolder()
    const before = receive(sendable(points, triplets, WORKER)).points
    receive(sendable(moved(points, 3, [7, 7]), triplets, WORKER))
    expect(before).toEqual(points)
  })

  it('is said to be missing where a change is of something else', () => {
    const { receive } = createHolder()
    const change = {
      kind: 'moved',
      id: 2,
      since: 1,
      rows: Uint32Array.of(0),
      coordinates: Float32Array.of(1, 1),
    } as const
    expect(() => receive(change)).toThrow(/does not hold points 2/)
    receive({ kind: 'all', id: 5, points, triplets })
    expect(() => receive(change)).toThrow(/does not hold points 2/)
    expect(receive({ kind: 'same', id: 5 }).points).toBe(points)
  })
})

it('one dragged point of 2,000 triplets sends a few hundred bytes to the worker, and gives what all of them give', async () => {
  let bytes = 0
  const engine = connectWorker<EngineCalls, EngineNews>({
    start: () => {
      const port = workerPort((serving) => serveEngine(serving, async () => createJsBackend()))
      const postMessage: typeof port.postMessage = (message, transfer) => {
        bytes += serialize(message).byteLength
        port.postMessage(message, transfer)
      }
      return { ...port, postMessage }
    },
    heard: () => undefined,
    patience: 5,
  })
  const { sendable } = createSender()
  const requestOf = (of: Points): SentRequest => ({
    points: sendable(of, triplets, engine.life()),
    options: { reduction: 'mean' },
    plane: { moving: 8, origin: [-2, -2], step: [0.25, 0.25], size: [17, 17] },
    slice: null,
    volume: null,
    spare: null,
  })
  const send = async (of: Points) => {
    bytes = 0
    const result = await engine.call('compute', { backend: 'js', request: requestOf(of) })
    return { result, bytes }
  }
  await engine.call('open', { backend: 'js' })
  const first = await send(points)
  expect(first.bytes).toBeGreaterThan(points.data.byteLength + triplets.byteLength)

  const dragged = moved(points, 7, [0.5, -0.25])
  const { result, bytes: ofDrag } = await send(dragged)
  expect(ofDrag).toBeLessThan(1000)
  expect(result.evaluation).toEqual(
    await createJsBackend().evaluate(dragged, triplets, { reduction: 'mean', gradient: true }),
  )
  engine.stop()
})
