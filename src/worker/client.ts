import type { AnswerMessage, CallName, Calls } from './protocol'

/** The side of a message port that the page sees: a Worker, or a MessagePort. */
export type ClientPort = {
  addEventListener(type: 'message', listener: (event: MessageEvent<AnswerMessage>) => void): void
  postMessage(message: unknown): void
}

/** A failure inside the engine, under the name it had there. */
export class EngineError extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

export type EngineClient = <Name extends CallName>(
  name: Name,
  takes: Calls[Name]['takes'],
) => Promise<Calls[Name]['gives']>

/** Calls the engine behind a port. A call rejects with an EngineError when the engine's own call failed. */
export const connectEngine = (port: ClientPort): EngineClient => {
  const waiting = new Map<number, { resolve: (gives: never) => void; reject: (error: Error) => void }>()
  let calls = 0
  port.addEventListener('message', ({ data }) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) call?.resolve(data.gives as never)
    else call?.reject(new EngineError(data.error.name, data.error.message))
  })
  return (name, takes) =>
    new Promise((resolve, reject) => {
      const id = ++calls
      waiting.set(id, { resolve, reject })
      port.postMessage({ id, name, takes })
    })
}
