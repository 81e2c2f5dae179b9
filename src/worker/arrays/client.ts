import { EngineError } from '../client'
import type { ArrayAnswer, ArrayCallName, ArrayCalls } from './protocol'

/** The side of a message port that the page sees. */
export type ArrayClientPort = {
  addEventListener(type: 'message', listener: (event: MessageEvent<ArrayAnswer>) => void): void
  postMessage(message: unknown): void
}

type Waiting = {
  readonly resolve: (gives: never) => void
  readonly reject: (error: Error) => void
  readonly progress: (done: number) => void
}

export type ArrayClient = {
  /**
   * Calls the worker; `progress` hears how much is done, from 0 to 1. It rejects with an EngineError under the name
   * that the failure had: ArrayError, ShapeError, CancelledError.
   */
  call<Name extends ArrayCallName>(
    name: Name,
    takes: ArrayCalls[Name]['takes'],
    progress?: (done: number) => void,
  ): Promise<ArrayCalls[Name]['gives']>
  /** Ends the call that is under way. */
  cancel(): void
}

/** Speaks with the worker that holds large arrays. */
export const connectArrays = (port: ArrayClientPort): ArrayClient => {
  const waiting = new Map<number, Waiting>()
  let calls = 0
  port.addEventListener('message', ({ data }) => {
    const call = waiting.get(data.id)
    if ('done' in data) {
      call?.progress(data.done)
      return
    }
    waiting.delete(data.id)
    if ('error' in data) call?.reject(new EngineError(data.error))
    else call?.resolve(data.gives as never)
  })
  return {
    call: (name, takes, progress = () => undefined) =>
      new Promise((resolve, reject) => {
        const id = ++calls
        waiting.set(id, { resolve, reject, progress })
        port.postMessage({ id, name, takes })
      }),
    cancel: () => port.postMessage({ name: 'cancel' }),
  }
}
