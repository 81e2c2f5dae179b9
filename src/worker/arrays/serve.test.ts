import { describe, expect, it } from 'vitest'
import { tripletLoss } from '../../loss/triplet-loss'
import { arrayOf, fixture } from '../../testing/arrays'
import { workerPort } from '../../testing/worker-port'
import { connectWorker, type WorkerClient } from '../rpc/client'
import type { ArrayCalls, ReadAnswer } from './protocol'
import { serveArrays } from './serve'

type ArrayClient = WorkerClient<ArrayCalls>

/** Both sides, joined by a channel as a worker would join them. */
const connect = (): ArrayClient => connectWorker<ArrayCalls>({ start: () => workerPort(serveArrays), patience: 15 })

const heldIn = (answer: ReadAnswer) => {
  if (answer.kind !== 'arrays') throw new Error('A scene came; expected arrays.')
  return answer.arrays
}

const TEXT = 'anchors = [[0, 0], [1, 1]]\npositives = [[1, 0], [1, 1]]\nnegatives = [[0, 1.5], [4, 5]]'

const load = async ({ call }: ArrayClient, text = TEXT): Promise<ArrayCalls['evaluate']['takes']['ids']> => {
  const [anchors, positives, negatives] = heldIn(await call('read', { source: text, firstId: 1 })).map(({ id }) => id)
  return { anchors: anchors ?? NaN, positives: positives ?? NaN, negatives: negatives ?? NaN }
}

const file = (name: string) => ({ name, blob: new Blob([fixture(name).bytes as BlobPart]) })

describe('the worker of arrays', () => {
  it('reads a text, evaluates it, and hands out its triplets', async () => {
    const client = connect()
    const ids = await load(client)
    const result = await client.call('evaluate', { ids, options: { reduction: 'mean' }, backend: 'js' })
    expect(result).toMatchObject({ by: 'js', shape: [], triplets: [2], dimension: 2 })
    expect(result.value).toBeCloseTo(0.25, 5)
    expect(result.worst[0]).toMatchObject({ index: 0, place: [0] })
    const triplets = await client.call('triplets', { from: 1, to: 2 })
    expect(triplets).toMatchObject([{ anchor: [1, 1], negative: [4, 5] }])
    expect(triplets?.[0]?.distances.negative).toBeCloseTo(5, 6)
  })

  it('reads files, and writes what it computed as each format', async () => {
    const client = connect()
    const found = heldIn(await client.call('read', { source: file('compressed.npz'), firstId: 1 }))
    const by = Object.fromEntries(found.map(({ role, id }) => [role, id]))
    const ids = { anchors: by['anchors'] ?? NaN, positives: by['positives'] ?? NaN, negatives: by['negatives'] ?? NaN }
    await client.call('evaluate', { ids, options: {}, backend: 'js' })
    for (const what of ['loss', 'anchors'] as const) {
      const npy = await client.call('write', { what, format: 'npy' })
      const json = await client.call('write', { what, format: 'json' })
      const first = await arrayOf({ file: 'a.npy', bytes: new Uint8Array(await npy.arrayBuffer()) })
      const second = await arrayOf({ file: 'a.json', bytes: new Uint8Array(await json.arrayBuffer()) })
      expect(first.tensor.shape).toEqual(what === 'loss' ? [4] : [4, 3])
      expect(second.tensor.data.map(Math.fround)).toEqual(first.tensor.data)
      const csv = await (await client.call('write', { what, format: 'csv' })).text()
      expect(csv.trim().split('\r\n')).toHaveLength(5)
    }
  })

  it('writes the loss that the reference gives', async () => {
    const client = connect()
    const ids = await load(client)
    await client.call('evaluate', { ids, options: {}, backend: 'js' })
    const npy = await client.call('write', { what: 'loss', format: 'npy' })
    const { tensor } = await arrayOf({ file: 'loss.npy', bytes: new Uint8Array(await npy.arrayBuffer()) })
    const array = (data: number[]) => ({ data: Float64Array.from(data), shape: [2, 2] })
    const { data } = tripletLoss(array([0, 0, 1, 1]), array([1, 0, 1, 1]), array([0, 1.5, 4, 5]))
    expect(tensor.data).toEqual(Float64Array.from(data, Math.fround))
  })

  it('says what is wrong under the name that it had', async () => {
    const client = connect()
    await expect(client.call('read', { source: file('complex.npy'), firstId: 1 })).rejects.toMatchObject({
      name: 'ArrayError',
      message: expect.stringContaining('complex.npy, byte 10'),
    })
    const ids = await load(client, 'a = [[1, 2]]\np = [[1, 2, 3]]\nn = [[1, 2]]')
    await expect(client.call('evaluate', { ids, options: {}, backend: 'js' })).rejects.toMatchObject({
      name: 'ShapeError',
    })
  })

  it('reports progress, ends when it is cancelled, and goes on with the next', async () => {
    const client = connect()
    const reports: number[] = []
    const long = `[${'[1.5, 2.5],'.repeat(2_000_000)}]`
    const stop = new AbortController()
    const progress = (done: number) => {
      reports.push(done)
      stop.abort()
    }
    const reading = client.call('read', { source: long, firstId: 1 }, { progress, signal: stop.signal })
    await expect(reading).rejects.toMatchObject({ name: 'CancelledError' })
    expect(reports.length).toBeGreaterThan(0)
    expect(heldIn(await client.call('read', { source: '[1, 2]', firstId: 9 }))).toMatchObject([{ id: 9 }])
  })

  it('refuses small arrays that broadcast to billions of triplets before it takes any memory', async () => {
    const client = connect()
    const column = `[${Array(20_000).fill('[[1]]').join(',')}]`
    const many = `[[${Array(20_000).fill('[1, 2, 3, 4]').join(',')}]]`
    const ids = await load(client, `anchors = ${column}\npositives = [[[1, 2, 3, 4, 5]]]\nnegatives = ${many}`)
    await expect(client.call('evaluate', { ids, options: {}, backend: 'js' })).rejects.toMatchObject({
      name: 'SizeError',
      message: expect.stringContaining('broadcast to [20000, 20000], which takes 800020000 distances and losses'),
    })
  })

  it('forgets what it is told to', async () => {
    const client = connect()
    const ids = await load(client)
    await client.call('forget', { ids: [ids.anchors] })
    await expect(client.call('evaluate', { ids, options: {}, backend: 'js' })).rejects.toThrow('There is no array')
  })
})
