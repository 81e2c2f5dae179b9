import { describe, expect, it } from 'vitest'
import { workerPort } from '../../src/testing/worker-port'
import { serveArrays } from '../../src/worker/arrays/serve'
import type { WorkerPort } from '../../src/worker/rpc/client'
import { createArraysWorker } from './arraysWorker'

const TEXT = 'anchors = [[0, 0], [1, 1]]\npositives = [[1, 0], [1, 1]]\nnegatives = [[0, 1.5], [4, 5]]'

/** Workers that can be lost with what they hold, and others that never start. */
const createWorkers = () => {
  let failed = (_: Event) => undefined as void
  let started = 0
  let broken = false
  const start = (): WorkerPort => {
    started++
    const port = workerPort(broken ? () => undefined : serveArrays)
    const addEventListener: WorkerPort['addEventListener'] = (type, listener) => {
      if (type !== 'error') port.addEventListener(type, listener)
      else failed = listener
      // a file that cannot be had is an event of its own
      if (type === 'error' && broken) setTimeout(() => listener({} as Event))
    }
    return { ...port, addEventListener }
  }
  return {
    start,
    started: () => started,
    lose: () => failed({ message: 'Out of memory.' } as ErrorEvent),
    breakThem: (isBroken: boolean) => {
      broken = isBroken
    },
  }
}

const open = async () => {
  const workers = createWorkers()
  const arrays = createArraysWorker(workers.start)
  const read = async (text: string) => {
    const answer = await arrays.call('read', { source: text })
    return answer.kind === 'arrays' ? answer.arrays.map(({ id }) => id) : []
  }
  const [anchors = 0, positives = 0, negatives = 0] = await read(TEXT)
  const evaluate = (margin: number) =>
    arrays.call('evaluate', {
      ids: { anchors, positives, negatives },
      options: { margin, reduction: 'mean' },
      backend: 'js',
    })
  return { workers, arrays, read, evaluate, ids: { anchors, positives, negatives } }
}

describe('the arrays of a worker that is lost', () => {
  it('are read again by the next one, under the same ids', async () => {
    const { workers, arrays, read, evaluate } = await open()
    const [other] = await read('[[7, 7]]')
    const before = await evaluate(1)
    workers.lose()
    expect(await evaluate(1)).toMatchObject({ value: before.value, by: 'js' })
    expect(workers.started()).toBe(2)
    expect(await arrays.call('forget', { ids: [other ?? NaN] })).toBeNull()
  })

  it('are evaluated again as they were, where the last result is asked for', async () => {
    const { workers, arrays, evaluate } = await open()
    const { value } = await evaluate(3)
    workers.lose()
    const json = await arrays.call('write', { what: 'loss', format: 'json' })
    expect(Number(JSON.parse(await json.text()))).toBeCloseTo(value ?? NaN, 5)
  })

  it('are not read again once they are forgotten', async () => {
    const { workers, arrays, ids, evaluate } = await open()
    await arrays.call('forget', { ids: [ids.negatives] })
    workers.lose()
    await expect(evaluate(1)).rejects.toThrow(`There is no array ${ids.negatives}`)
  })

  it('need not be named again: a question that was under way is asked again', async () => {
    const { workers, arrays, evaluate } = await open()
    const answer = evaluate(1)
    await Promise.resolve()
    workers.lose()
    expect(await answer).toMatchObject({ by: 'js' })
    expect(arrays.losses()).toBe(1)
  })
})

describe('a worker that cannot start', () => {
  it('is tried a few times, then the question fails; asked again later it is answered', async () => {
    const { workers, arrays, evaluate } = await open()
    workers.breakThem(true)
    workers.lose()
    await expect(evaluate(1)).rejects.toMatchObject({ name: 'WorkerError', loss: 'not started' })
    expect(arrays.losses()).toBe(3)
    workers.breakThem(false)
    expect(await evaluate(1)).toMatchObject({ by: 'js' })
  })

  it('or never answers, does not keep a question from being cancelled', async () => {
    const arrays = createArraysWorker(() => workerPort(() => undefined))
    const reading = arrays.call('read', { source: TEXT })
    arrays.cancel()
    await expect(reading).rejects.toMatchObject({ name: 'CancelledError' })
  })
})
