/** The calls that a worker answers, by name: what each takes and gives. */
export type CallTable = Readonly<Record<string, { readonly takes: unknown; readonly gives: unknown }>>

/** What goes to the worker: a call, the end of a call, or the question whether it is still there. */
export type ToWorker<Calls extends CallTable> =
  | {
      [Name in keyof Calls]: { readonly id: number; readonly name: Name; readonly takes: Calls[Name]['takes'] }
    }[keyof Calls]
  | { readonly cancel: number }
  | { readonly ping: true }

/** What comes back: the progress of a call (0 to 1), its result or its failure, an event that nobody asked for, or a sign of life. */
export type FromWorker<Calls extends CallTable, News> =
  | { readonly id: number; readonly done: number }
  | { readonly id: number; readonly gives: Calls[keyof Calls]['gives'] }
  | { readonly id: number; readonly error: Failure }
  | { readonly news: News }
  | { readonly pong: true }

/** An error on its way out of the worker; `reason` is the bare reason of one that says which backend is missing. */
export type Failure = { readonly name: string; readonly message: string; readonly reason?: string }

/** A call failed inside the worker, which lives on. It has the name that the failure had there. */
export class CallError extends Error {
  /** The bare reason where a backend is missing, else the message. */
  readonly reason: string
  constructor({ name, message, reason }: Failure) {
    super(message)
    this.name = name
    this.reason = reason ?? message
  }
}

/** How a worker was lost: it could not start, failed by an error, fell silent, or was stopped. */
export type WorkerLoss = 'not started' | 'failed' | 'silent' | 'stopped'

const LOSSES: Readonly<Record<WorkerLoss, string>> = {
  'not started': 'The worker could not be started',
  failed: 'The worker failed',
  silent: 'The worker no longer answers',
  stopped: 'The worker was stopped',
}

/** The worker is gone, with all that it held; the next call starts a new one. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError'
  constructor(
    readonly loss: WorkerLoss,
    detail = '',
  ) {
    super(`${LOSSES[loss]}${detail && `: ${detail}`}.`)
  }
}
