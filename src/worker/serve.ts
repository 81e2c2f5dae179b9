import type { Backend, BackendId } from '../kernels/backend'
import { createBackend } from '../kernels/create'
import { measureBackend } from '../kernels/measure'
import { compute } from './compute'
import type { ComputeResult, EngineCalls, EngineNews } from './protocol'
import { createHolder } from './resident'
import { serveCalls, type ServingPort } from './rpc/serve'
import { spaceArrays, type VolumeRoom } from './space'

/** Answers the engine's calls that come through the port. @param create makes a backend. */
export const serveEngine = (port: ServingPort, create: (id: BackendId) => Promise<Backend> = createBackend): void => {
  const backends = openBackends(create)
  const room: VolumeRoom = { field: null }
  const holder = createHolder()

  const tell: (news: EngineNews) => void = serveCalls<EngineCalls>(
    port,
    {
      open: async ({ backend: id }) => {
        const opened = await backends.open(id, (reason) => tell({ lost: id, reason }))
        return { id, description: opened.description, software: opened.software }
      },
      close: async ({ backend: id }) => {
        await backends.close(id)
        return null
      },
      measure: ({ backend: id }) => measureBackend(backends.get(id)),
      compute: ({ backend: id, request }) => {
        // first: the points stay also where the backend is gone
        const { points, triplets } = holder.receive(request.points)
        return compute(backends.get(id), { ...request, points, triplets }, room)
      },
    },
    { transfer: { compute: buffersOf } },
  )
}

/** The backends that are open, at most one of each kind. */
const openBackends = (create: (id: BackendId) => Promise<Backend>) => {
  const open = new Map<BackendId, Backend>()
  // one change of a kind at a time: of two that open at once, the first would be forgotten with its device
  const turns = new Map<BackendId, Promise<unknown>>()
  const inTurn = <Result>(id: BackendId, change: () => Promise<Result>): Promise<Result> => {
    const result = (turns.get(id) ?? Promise.resolve()).then(change)
    turns.set(
      id,
      result.catch(() => undefined),
    )
    return result
  }
  const close = (id: BackendId) => {
    open.get(id)?.dispose()
    open.delete(id)
  }
  return {
    get: (id: BackendId): Backend => {
      const found = open.get(id)
      if (!found) throw new Error(`The ${id} backend is not open; send "open" first.`)
      return found
    },
    /** @param lost hears why the backend was lost, should it be while it is open. */
    open: (id: BackendId, lost: (reason: string) => void): Promise<Backend> =>
      inTurn(id, async () => {
        close(id)
        const opened = await create(id)
        open.set(id, opened)
        void opened.lost?.then((reason) => open.get(id) === opened && lost(reason))
        return opened
      }),
    close: (id: BackendId): Promise<void> => inTurn(id, async () => close(id)),
  }
}

/** The large arrays of an answer. */
const buffersOf = ({ evaluation, plane, slice, volume }: ComputeResult): ArrayBuffer[] => {
  const { losses, positiveDistances, negativeDistances, gradient } = evaluation
  const ofTriplets = [losses, positiveDistances, negativeDistances, ...(gradient ? [gradient] : [])]
  const ofPlane = plane
    ? [plane.loss, plane.hinge, ...plane.boundary, ...plane.levels.flatMap(({ lines }) => lines)]
    : []
  return [...ofTriplets, ...ofPlane, ...spaceArrays(slice, volume)].map(({ buffer }) => buffer as ArrayBuffer)
}
