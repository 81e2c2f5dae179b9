import type { WorkerPort } from '../worker/rpc/client'
import type { ServingPort } from '../worker/rpc/serve'

/** A worker made of a MessageChannel: `serve` answers in the same thread. Terminated, it falls silent at once. */
export const workerPort = (serve: (port: ServingPort) => void): WorkerPort => {
  const { port1, port2 } = new MessageChannel()
  port1.start()
  port2.start()
  serve(servingPort(port2))
  return {
    addEventListener: (type, listener) => port1.addEventListener(type, listener),
    postMessage: (message, transfer) => port1.postMessage(message, transfer),
    terminate: () => port1.close(),
  }
}

const servingPort = (port: MessagePort): ServingPort => ({
  addEventListener: (type, listener) => port.addEventListener(type, listener),
  postMessage: (message, transfer) => port.postMessage(message, transfer),
})
