import { BackendUnavailableError, type Backend, type BackendId, type Batch } from '../kernels/backend'
import { createBackend } from '../kernels/create'
import { measureBackend } from '../kernels/measure'
import { compute } from './compute'
import type { AnswerMessage, CallMessage, CallName, Calls, ComputeResult, Failure, SentRequest } from './protocol'
import { spaceArrays, type VolumeRoom } from './space'

/** The side of a message port that the engine sees: a worker's global scope, or a MessagePort. */
export type EnginePort = {
  addEventListener(type: 'message', listener: (event: MessageEvent<CallMessage>) => void): void
  postMessage(message: AnswerMessage, transfer: Transferable[]): void
}

type Handlers = { [Name in CallName]: (takes: Calls[Name]['takes']) => Promise<Calls[Name]['gives']> }

/** Answers every call that comes through the port, in the order in which the answers are ready. */
export const serveEngine = (port: EnginePort): void => {
  const open = new Map<BackendId, Backend>()
  let lastBatch: Batch | null = null
  const room: VolumeRoom = { field: null }

  const backend = (id: BackendId): Backend => {
    const found = open.get(id)
    if (!found) throw new Error(`The ${id} backend is not open; send "open" first.`)
    return found
  }
  const close = (id: BackendId) => {
    open.get(id)?.dispose()
    open.delete(id)
  }

  const whole = ({ batch, ...request }: SentRequest) => {
    lastBatch = batch ?? lastBatch
    if (!lastBatch) throw new Error('The first request has no batch.')
    return { ...request, batch: lastBatch }
  }

  const handlers: Handlers = {
    open: async ({ backend: id }) => {
      close(id)
      const opened = await createBackend(id)
      open.set(id, opened)
      return { id, description: opened.description, software: 'software' in opened && opened.software === true }
    },
    close: async ({ backend: id }) => {
      close(id)
      return null
    },
    measure: ({ backend: id }) => measureBackend(backend(id)),
    lost: ({ backend: id }) => backend(id).lost ?? new Promise(() => undefined),
    compute: ({ backend: id, request }) => {
      // first: the batch stays also where the backend is gone
      const complete = whole(request)
      return compute(backend(id), complete, room)
    },
  }

  const answer = async ({ id, name, takes }: CallMessage) => {
    try {
      const gives = await (handlers[name] as (input: typeof takes) => Promise<Calls[CallName]['gives']>)(takes)
      port.postMessage({ id, ok: true, gives }, isComputeResult(gives) ? buffersOf(gives) : [])
    } catch (reason) {
      port.postMessage({ id, ok: false, error: failureOf(reason) }, [])
    }
  }
  port.addEventListener('message', (event) => void answer(event.data))
}

/** What a failure takes with it out of the worker. */
export const failureOf = (thrown: unknown): Failure => {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
  return { name, message, ...(thrown instanceof BackendUnavailableError && { reason: thrown.reason }) }
}

const isComputeResult = (gives: Calls[CallName]['gives']): gives is ComputeResult =>
  typeof gives === 'object' && gives !== null && 'evaluation' in gives

/** The large arrays of an answer: they change hands instead of being copied. */
const buffersOf = ({ evaluation, plane, slice, volume }: ComputeResult): ArrayBuffer[] => {
  const { losses, positiveDistances, negativeDistances, gradients } = evaluation
  const ofBatch = [losses, positiveDistances, negativeDistances, ...Object.values(gradients ?? {})]
  const ofPlane = plane
    ? [plane.loss, plane.hinge, ...plane.boundary, ...plane.levels.flatMap(({ lines }) => lines)]
    : []
  return [...ofBatch, ...ofPlane, ...spaceArrays(slice, volume)].map(({ buffer }) => buffer as ArrayBuffer)
}
