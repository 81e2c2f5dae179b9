import type { AnswerMessage, CallName, Calls, Failure } from './protocol'

/** The side of a message port that the page sees: a Worker, or a MessagePort. */
export type ClientPort = {
  addEventListener(type: 'message', listener: (event: MessageEvent<AnswerMessage>) => void): void
  postMessage(message: unknown, transfer: Transferable[]): void
}

/** A failure inside the engine, under the name it had there. */
export class EngineError extends Error {
  /** The bare reason where a backend is missing, else the message. */
  readonly reason: string
  constructor({ name, message, reason }: Failure) {
    super(message)
    this.name = name
    this.reason = reason ?? message
  }
}

/** What is listed in `transfer` changes hands instead of being copied. */
export type EngineClient = <Name extends CallName>(
  name: Name,
  takes: Calls[Name]['takes'],
  transfer?: Transferable[],
) => Promise<Calls[Name]['gives']>

/** Calls the engine behind a port. A call rejects with an EngineError when the engine's own call failed. */
export const connectEngine = (port: ClientPort): EngineClient => {
  const waiting = new Map<number, { resolve: (gives: never) => void; reject: (error: Error) => void }>()
  let calls = 0
  port.addEventListener('message', ({ data }) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) call?.resolve(data.gives as never)
    else call?.reject(new EngineError(data.error))
  })
  return (name, takes, transfer = []) =>
    new Promise((resolve, reject) => {
      const id = ++calls
      waiting.set(id, { resolve, reject })
      port.postMessage({ id, name, takes }, transfer)
    })
}
