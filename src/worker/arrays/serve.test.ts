import { describe, expect, it } from 'vitest'
import { tripletLoss } from '../../loss/triplet-loss'
import { arrayOf, fixture } from '../../testing/arrays'
import { connectArrays, type ArrayClient } from './client'
import type { ArrayAnswer, ArrayCalls, ReadAnswer } from './protocol'
import { serveArrays } from './serve'

/** Both sides, joined by a channel as a worker would join them. */
const connect = (): ArrayClient => {
  const { port1, port2 } = new MessageChannel()
  port1.start()
  port2.start()
  serveArrays({
    addEventListener: (type, listener) => port1.addEventListener(type, listener as (event: Event) => void),
    postMessage: (message: ArrayAnswer) => port1.postMessage(message),
  })
  return connectArrays(port2)
}

const heldIn = (answer: ReadAnswer) => {
  if (answer.kind !== 'arrays') throw new Error('A scene came; expected arrays.')
  return answer.arrays
}

const TEXT = 'anchors = [[0, 0], [1, 1]]\npositives = [[1, 0], [1, 1]]\nnegatives = [[0, 1.5], [4, 5]]'

const load = async ({ call }: ArrayClient, text = TEXT): Promise<ArrayCalls['evaluate']['takes']['ids']> => {
  const [anchors, positives, negatives] = heldIn(await call('read', { source: text })).map(({ id }) => id)
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
    const found = heldIn(await client.call('read', { source: file('compressed.npz') }))
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
    await expect(client.call('read', { source: file('complex.npy') })).rejects.toMatchObject({
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
    const reading = client.call('read', { source: long }, (done) => {
      reports.push(done)
      client.cancel()
    })
    await expect(reading).rejects.toMatchObject({ name: 'CancelledError' })
    expect(reports.length).toBeGreaterThan(0)
    expect(heldIn(await client.call('read', { source: '[1, 2]' }))).toHaveLength(1)
  })

  it('forgets what it is told to', async () => {
    const client = connect()
    const ids = await load(client)
    await client.call('forget', { ids: [ids.anchors] })
    await expect(client.call('evaluate', { ids, options: {}, backend: 'js' })).rejects.toThrow('There is no array')
  })
})
