import { BackendUnavailableError } from '../../kernels/backend'
import { CancelledError, type Control } from '../../tensor/long-work'
import type { CallTable, Failure, FromWorker, ToWorker } from './messages'

/** A worker's global scope as the worker sees it, or a MessagePort. */
export type ServingPort = {
  addEventListener(type: 'message' | 'messageerror', listener: (event: Event) => void): void
  postMessage(message: unknown, transfer: Transferable[]): void
}

type Awaitable<Value> = Value | Promise<Value>

export type Handlers<Calls extends CallTable> = {
  readonly [Name in keyof Calls]: (
    takes: Calls[Name]['takes'],
    control: Required<Control>,
  ) => Awaitable<Calls[Name]['gives']>
}

type ServeOptions<Calls extends CallTable> = {
  /** A call waits until the one before is done. Otherwise answers go out in the order in which they are ready. */
  readonly oneAtATime?: boolean
  /** The buffers of an answer that change hands instead of being copied. */
  readonly transfer?: { readonly [Name in keyof Calls]?: (gives: Calls[Name]['gives']) => ArrayBuffer[] }
}

/** Milliseconds between two reports of progress. */
const PACE = 100

/**
 * Answers every call that comes through the port, and every question whether the worker is there as soon as the work
 * lets messages in. Returns how to tell the page something that it did not ask for.
 */
export const serveCalls = <Calls extends CallTable>(
  port: ServingPort,
  handlers: Handlers<Calls>,
  { oneAtATime = false, transfer = {} }: ServeOptions<Calls> = {},
): ((news: unknown) => void) => {
  const send = (message: FromWorker<Calls, unknown>, buffers: ArrayBuffer[] = []) => port.postMessage(message, buffers)
  const underWay = new Set<number>()
  let last: Promise<void> = Promise.resolve()

  const answer = async ({ id, name, takes }: Extract<ToWorker<Calls>, { id: number }>): Promise<void> => {
    let reported = -Infinity
    const control = {
      cancelled: () => !underWay.has(id),
      progress: (done: number) => {
        if (performance.now() - reported < PACE) return
        reported = performance.now()
        send({ id, done })
      },
    }
    try {
      if (!Object.hasOwn(handlers, name)) throw new Error(`There is no call "${String(name)}".`)
      if (control.cancelled()) throw new CancelledError()
      const gives = await handlers[name](takes, control)
      send({ id, gives }, transfer[name]?.(gives) ?? [])
    } catch (reason) {
      send({ id, error: failureOf(reason) })
    } finally {
      underWay.delete(id)
    }
  }

  const receive = (message: ToWorker<Calls>): void => {
    if ('ping' in message) send({ pong: true })
    else if ('cancel' in message) underWay.delete(message.cancel)
    else {
      underWay.add(message.id)
      if (oneAtATime) last = last.then(() => answer(message))
      else void answer(message)
    }
  }

  port.addEventListener('message', (event) => receive((event as MessageEvent).data))
  port.addEventListener('messageerror', () => {
    // nobody knows whose question it was: the page ends this worker and asks again
    throw new Error('a question is unreadable')
  })
  return (news) => send({ news })
}

/** What a failure takes with it out of the worker. */
const failureOf = (thrown: unknown): Failure => {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
  return { name, message, ...(thrown instanceof BackendUnavailableError && { reason: thrown.reason }) }
}
