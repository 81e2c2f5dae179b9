import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { workerPort } from '../../testing/worker-port'
import { CancelledError, finish } from '../../tensor/long-work'
import { connectWorker, type WorkerPort } from './client'
import type { WorkerError } from './messages'
import { serveCalls, type ServingPort } from './serve'

type Calls = {
  double: { takes: number; gives: number }
  fail: { takes: string; gives: null }
  /** Goes on until it is cancelled. */
  endless: { takes: null; gives: null }
  bytes: { takes: Uint8Array; gives: Uint8Array }
  /** Something that cannot be copied to the page. */
  uncopied: { takes: null; gives: () => void }
}
type News = { readonly temperature: number }

function* endlessly(): Generator<number, null> {
  for (;;) yield 0.25
}

const serve =
  (oneAtATime = false) =>
  (port: ServingPort): void => {
    const tell: (news: News) => void = serveCalls<Calls>(
      port,
      {
        double: (x) => {
          tell({ temperature: x })
          return 2 * x
        },
        fail: (message) => {
          throw new RangeError(message)
        },
        endless: (_, control) => finish(endlessly(), control),
        bytes: (bytes) => bytes,
        uncopied: () => () => undefined,
      },
      { oneAtATime, transfer: { bytes: ({ buffer }) => [buffer as ArrayBuffer] } },
    )
  }

const connect = (start: () => WorkerPort = () => workerPort(serve()), heard?: (news: News) => void) =>
  connectWorker<Calls, News>({ start, patience: 3, ...(heard && { heard }) })

/** A worker that says only what the test lets it say. */
const silentWorker = () => {
  const listeners = new Map<string, (event: Event) => void>()
  const posted: unknown[] = []
  const port: WorkerPort = {
    addEventListener: (type, listener) => listeners.set(type, listener),
    postMessage: (message) => posted.push(message),
    terminate: vi.fn<() => void>(),
  }
  const says = (type: string, event: object = {}) => listeners.get(type)?.(event as Event)
  return { port, posted, says, answers: (data: object) => says('message', { data }) }
}

describe('a worker that answers', () => {
  it('gives each call its own result, and starts once', async () => {
    const start = vi.fn<() => WorkerPort>(() => workerPort(serve()))
    const { call, life } = connect(start)
    expect(start).not.toHaveBeenCalled()
    expect(await Promise.all([1, 2, 3].map((x) => call('double', x)))).toEqual([2, 4, 6])
    expect(start).toHaveBeenCalledOnce()
    expect(life()).toBe(1)
  })

  it('says under its own name what failed, and lives on', async () => {
    const { call, life } = connect()
    const failing = call('fail', 'too far')
    await expect(failing).rejects.toMatchObject({ name: 'RangeError', message: 'too far', reason: 'too far' })
    await expect(call('uncopied', null)).rejects.toMatchObject({ name: 'DataCloneError' })
    await expect(call('never' as 'double', 1)).rejects.toThrow('There is no call "never".')
    expect([await call('double', 4), life()]).toEqual([8, 1])
  })

  it('hands over what is transferred, both ways', async () => {
    const { call } = connect()
    const bytes = Uint8Array.of(1, 2, 3)
    expect(await call('bytes', bytes, { transfer: [bytes.buffer] })).toEqual(Uint8Array.of(1, 2, 3))
    expect(bytes).toHaveLength(0)
  })

  it('refuses what cannot be sent, without waiting for it', async () => {
    const { call } = connect()
    await expect(call('double', (() => 1) as unknown as number)).rejects.toMatchObject({ name: 'DataCloneError' })
    expect(await call('double', 1)).toBe(2)
  })

  it('is heard when it says something of its own', async () => {
    const heard = vi.fn<(news: News) => void>()
    await connect(undefined, heard).call('double', 21)
    expect(heard).toHaveBeenCalledExactlyOnceWith({ temperature: 21 })
  })

  it('reports progress, and is cancelled call by call', async () => {
    const { call } = connect()
    const stop = new AbortController()
    const other = new AbortController()
    const reports: number[] = []
    const cancelled = call('endless', null, {
      signal: stop.signal,
      progress: (done) => {
        reports.push(done)
        stop.abort()
      },
    })
    const goesOn = call('endless', null, { signal: other.signal })
    await expect(cancelled).rejects.toThrow(CancelledError)
    expect(reports).toEqual([0.25])
    expect(await Promise.race([goesOn.catch(() => 'ended'), call('double', 1)])).toBe(2)
    other.abort()
    await expect(goesOn).rejects.toThrow(CancelledError)
    await expect(call('double', 1, { signal: stop.signal })).rejects.toThrow(CancelledError)
  })

  it('does not begin a call that was cancelled while another kept it waiting', async () => {
    const { call } = connect(() => workerPort(serve(true)))
    const [first, second] = [new AbortController(), new AbortController()]
    const calls = [first, second].map(({ signal }) => call('endless', null, { signal }).catch(String))
    second.abort()
    first.abort()
    expect(await Promise.all(calls)).toEqual(Array(2).fill('CancelledError: The work was cancelled.'))
    expect(await call('double', 2)).toBe(4)
  })
})

describe('a worker that is lost', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const LOSSES: readonly [string, WorkerError['loss'], (worker: ReturnType<typeof silentWorker>) => void][] = [
    ['could not be loaded', 'not started', ({ says }) => says('error')],
    ['never says a word', 'not started', () => vi.advanceTimersByTime(120_000)],
    [
      'failed',
      'failed',
      ({ says, answers }) => {
        answers({ pong: true })
        says('error', { message: 'Out of memory.' })
      },
    ],
    ['sends what cannot be read', 'failed', ({ says }) => says('messageerror')],
    [
      'falls silent',
      'silent',
      ({ answers }) => {
        answers({ pong: true })
        vi.advanceTimersByTime(5000)
      },
    ],
  ]

  it.each(LOSSES)('as it %s: every call rejects, and the next one starts another', async (_, loss, befalls) => {
    const workers = [silentWorker(), silentWorker()]
    let started = 0
    const { call, life } = connect(() => workers[started++]!.port)
    const calls = [call('double', 1), call('double', 2)].map((each) => each.catch((reason: unknown) => reason))
    befalls(workers[0]!)
    for (const reason of await Promise.all(calls)) expect(reason).toMatchObject({ name: 'WorkerError', loss })
    expect(workers[0]!.port.terminate).toHaveBeenCalledOnce()
    expect(life()).toBe(2)

    const again = call('double', 3)
    expect(started).toBe(2)
    // a late word of the first one is no answer
    workers[0]!.answers({ id: 3, gives: -1 })
    workers[1]!.answers({ id: 3, gives: 6 })
    expect(await again).toBe(6)
  })

  it('where the browser forbids workers: the call rejects, and the next one tries again', async () => {
    const start = vi.fn<() => WorkerPort>(() => {
      throw new Error('refused by a policy')
    })
    const { call } = connect(start)
    for (let k = 1; k <= 2; k++) {
      await expect(call('double', 1)).rejects.toMatchObject({ loss: 'not started' })
      expect(start).toHaveBeenCalledTimes(k)
    }
  })

  it('as it is stopped: what waits rejects', async () => {
    const { call, stop } = connect(() => silentWorker().port)
    const waiting = call('double', 1).catch((reason: unknown) => reason)
    stop()
    expect(await waiting).toMatchObject({ loss: 'stopped' })
  })

  it('is not so for as long as it shows signs of life, however long a call takes', async () => {
    const worker = silentWorker()
    const { call } = connect(() => worker.port)
    const long = call('double', 1)
    for (let second = 0; second < 300; second++) {
      vi.advanceTimersByTime(1000)
      if (second % 3 === 0) worker.answers({ pong: true })
    }
    worker.answers({ id: 1, gives: 2 })
    expect(await long).toBe(2)
    expect(worker.port.terminate).not.toHaveBeenCalled()
  })

  it('is not so for a page that was frozen: one late tick is one question', async () => {
    const worker = silentWorker()
    const { call } = connect(() => worker.port)
    const answer = call('double', 1)
    worker.answers({ pong: true })
    vi.setSystemTime(Date.now() + 3_600_000)
    vi.advanceTimersToNextTimer()
    worker.answers({ id: 1, gives: 2 })
    expect(await answer).toBe(2)
  })

  it('is not asked anything while nothing is due', async () => {
    const worker = silentWorker()
    const { call } = connect(() => worker.port)
    const answer = call('double', 1)
    worker.answers({ id: 1, gives: 2 })
    await answer
    vi.advanceTimersByTime(60_000)
    expect(worker.posted).toEqual([{ id: 1, name: 'double', takes: 1 }])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('though the call it hangs in was cancelled: it is ended, and the next call has a new one', async () => {
    const worker = silentWorker()
    const { call, life } = connect(() => worker.port)
    const stop = new AbortController()
    const cancelled = call('endless', null, { signal: stop.signal })
    worker.answers({ pong: true })
    stop.abort()
    await expect(cancelled).rejects.toThrow(CancelledError)
    vi.advanceTimersByTime(5000)
    expect(life()).toBe(2)
  })
})
