import { CancelledError } from '../../tensor/long-work'
import { CallError, WorkerError, type CallTable, type FromWorker, type ToWorker } from './messages'

/** A worker as the page sees it. */
export type WorkerPort = {
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: Event) => void): void
  postMessage(message: unknown, transfer: Transferable[]): void
  terminate(): void
}

export type CallOptions = {
  /** Changes hands instead of being copied. */
  readonly transfer?: Transferable[]
  /** Hears how much is done, from 0 to 1. */
  readonly progress?: (done: number) => void
  /** Ends the call: it rejects with a CancelledError at once, whatever the worker is doing. */
  readonly signal?: AbortSignal | undefined
}

export type WorkerClient<Calls extends CallTable> = {
  /**
   * Asks the worker, which is started if none is running.
   * @throws CallError if the call fails inside; WorkerError if the worker could not start, failed, fell silent or was
   *   stopped meanwhile; CancelledError; DataCloneError if `takes` cannot be sent.
   */
  call<Name extends keyof Calls & string>(
    name: Name,
    takes: Calls[Name]['takes'],
    options?: CallOptions,
  ): Promise<Calls[Name]['gives']>
  /** The number of the worker that takes the next call. Where it has grown, what an earlier worker held is gone. */
  life(): number
  /** Ends the worker; all that waits for it rejects. */
  stop(): void
}

type WorkerOptions<News> = {
  readonly start: () => WorkerPort
  /** Hears what the worker says without being asked. */
  readonly heard?: (news: News) => void
  /**
   * Seconds without a sign of life, while an answer is due, after which a worker counts as hung. It must be longer than
   * any piece of work that the worker does without letting messages in.
   */
  readonly patience: number
}

/** Milliseconds between two questions whether the worker is still there. */
const TICK = 1000

/** Ticks that a worker may take to load before it has said anything: a slow network is no failure. */
const STARTING = 30

type Waiting = {
  readonly resolve: (gives: never) => void
  readonly reject: (error: Error) => void
  readonly progress?: ((done: number) => void) | undefined
}

/** A call that was cancelled: its answer is due, and nobody waits for it. */
const ABANDONED: Waiting = { resolve: () => undefined, reject: () => undefined }

type Running = {
  readonly port: WorkerPort
  readonly waiting: Map<number, Waiting>
  hasSpoken: boolean
  /**
   * Questions in a row without a sign of life. Ticks are counted and not time: a page that was frozen, or a machine that
   * slept, comes back to a single late tick.
   */
  unanswered: number
  watch: ReturnType<typeof setInterval> | null
}

/** Calls a worker. No call waits for ever: a worker that cannot answer is ended, and what waits for it rejects. */
export const connectWorker = <Calls extends CallTable, News = never>({
  start,
  heard,
  patience,
}: WorkerOptions<News>): WorkerClient<Calls> => {
  let running: Running | null = null
  let lives = 0
  let calls = 0

  const lose = (worker: Running, error: WorkerError): void => {
    if (running === worker) running = null
    stopWatching(worker)
    worker.port.terminate()
    const lost = [...worker.waiting.values()]
    worker.waiting.clear()
    for (const { reject } of lost) reject(error)
  }

  const receive = (worker: Running, message: FromWorker<Calls, News>): void => {
    if (running !== worker) return
    worker.hasSpoken = true
    worker.unanswered = 0
    if ('pong' in message) return
    if ('news' in message) {
      heard?.(message.news)
      return
    }
    const call = worker.waiting.get(message.id)
    if ('done' in message) {
      call?.progress?.(message.done)
      return
    }
    worker.waiting.delete(message.id)
    if (worker.waiting.size === 0) stopWatching(worker)
    if ('error' in message) call?.reject(new CallError(message.error))
    else call?.resolve(message.gives as never)
  }

  const watch = (worker: Running): void => {
    worker.unanswered = 0
    worker.watch ??= setInterval(() => {
      if (worker.unanswered++ < (worker.hasSpoken ? patience : STARTING)) worker.port.postMessage({ ping: true }, [])
      else lose(worker, new WorkerError(worker.hasSpoken ? 'silent' : 'not started'))
    }, TICK)
  }

  const launch = (): Running => {
    lives++
    const worker: Running = { port: startIt(), waiting: new Map(), hasSpoken: false, unanswered: 0, watch: null }
    worker.port.addEventListener('message', (event) => receive(worker, (event as MessageEvent).data))
    worker.port.addEventListener('error', (event) =>
      lose(worker, new WorkerError(worker.hasSpoken ? 'failed' : 'not started', detailOf(event))),
    )
    worker.port.addEventListener('messageerror', () =>
      lose(worker, new WorkerError('failed', 'an answer is unreadable')),
    )
    return worker
  }

  const startIt = (): WorkerPort => {
    try {
      return start()
    } catch (reason) {
      // a policy of the page or the browser may forbid workers
      throw new WorkerError('not started', reason instanceof Error ? reason.message : String(reason))
    }
  }

  return {
    call: async (name, takes, { transfer = [], progress, signal } = {}) => {
      if (signal?.aborted) throw new CancelledError()
      const worker = (running ??= launch())
      const { port, waiting } = worker
      const id = ++calls
      let abandon: () => void = () => undefined
      try {
        return await new Promise<never>((resolve, reject) => {
          const message: ToWorker<CallTable> = { id, name, takes }
          port.postMessage(message, transfer)
          if (waiting.size === 0) watch(worker)
          waiting.set(id, { resolve, reject, progress })
          abandon = () => {
            if (!waiting.has(id)) return
            waiting.set(id, ABANDONED)
            port.postMessage({ cancel: id }, [])
            reject(new CancelledError())
          }
          signal?.addEventListener('abort', abandon)
        })
      } finally {
        signal?.removeEventListener('abort', abandon)
      }
    },
    life: () => (running ? lives : lives + 1),
    stop: () => {
      if (running) lose(running, new WorkerError('stopped'))
    },
  }
}

const stopWatching = (worker: Running): void => {
  if (worker.watch !== null) clearInterval(worker.watch)
  worker.watch = null
}

/** What an error event says; that of a file which could not be loaded says nothing. */
const detailOf = (event: Event): string => {
  const { message } = event as Partial<ErrorEvent>
  return (message ?? '').replace(/\.$/, '')
}
