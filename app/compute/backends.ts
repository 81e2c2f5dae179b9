import type { BackendId } from '../../src/kernels/backend'
import type { BackendInfo, EngineCalls, EngineNews } from '../../src/worker/protocol'
import type { WorkerClient } from '../../src/worker/rpc/client'
import { CallError, WorkerError } from '../../src/worker/rpc/messages'
import { textOf } from '../messages/catalogue'
import { computeText } from '../messages/compute'
import { useStore } from '../state/store'
import { raiseUnavailable, raiseStopped } from './backendNotices'

/** The backend that every machine has. */
const FALLBACK: BackendId = 'js'

/**
 * Decides which backend computes: what the person wishes, else what was measured to be fastest here.
 * JavaScript starts at once, so that the page lives; WebGPU is looked for after `quiet`.
 */
export const createBackendChoice = (
  { call, life }: Pick<WorkerClient<EngineCalls>, 'call' | 'life'>,
  quiet: () => Promise<void>,
) => {
  /** The worker in which each backend was opened: it is gone with that worker. */
  const openedIn = new Map<BackendId, number>()
  const open = async (backend: BackendId) => {
    const worker = life()
    const info = await call('open', { backend })
    openedIn.set(backend, worker)
    return info
  }
  const activate = async (id: BackendId) => useStore.getState().backendActivated(await open(id))
  /** The active backend failed: the fallback takes over, nothing is lost. */
  const fallBack = async (info: BackendInfo, reason: string) => {
    if (useStore.getState().active !== info) return
    useStore.getState().backendStopped(info.id, reason)
    raiseStopped(info.id, reason)
    await activate(FALLBACK)
  }
  const reopen = async (info: BackendInfo) => {
    try {
      await open(info.id)
    } catch (reason) {
      if (reason instanceof WorkerError) throw reason
      await fallBack(info, messageOf(reason))
    }
  }
  const current = (attempt: number) => attempt === useStore.getState().attempt

  const chooseWished = async (id: BackendId, attempt: number) => {
    try {
      const info = await open(id)
      if (current(attempt)) useStore.getState().backendActivated(info)
    } catch (reason) {
      if (!current(attempt)) return
      const message = messageOf(reason)
      useStore.getState().backendFailed(id, message)
      raiseUnavailable(id, message)
      if (useStore.getState().active?.id !== FALLBACK) await activate(FALLBACK)
    }
  }

  const chooseMeasured = async (attempt: number) => {
    const text = textOf(computeText)
    const { backendFailed, backendPassedOver, backendMeasured, active } = useStore.getState()
    if (active?.id !== FALLBACK) await activate(FALLBACK)
    try {
      const info = await open('webgpu')
      if (info.software) {
        backendPassedOver('webgpu', text.software)
        await call('close', { backend: 'webgpu' })
        return
      }
      const gpu = await call('measure', { backend: 'webgpu' })
      const js = await call('measure', { backend: FALLBACK })
      backendMeasured('webgpu', gpu)
      backendMeasured(FALLBACK, js)
      if (!current(attempt)) return
      if (gpu < js) useStore.getState().backendActivated(info)
      else backendPassedOver('webgpu', text.slower)
    } catch (reason) {
      backendFailed('webgpu', messageOf(reason))
    }
  }

  const decide = async () => {
    const { preference, attempt } = useStore.getState()
    try {
      if (preference === 'auto') await chooseMeasured(attempt)
      else await chooseWished(preference, attempt)
    } catch (reason) {
      // a worker that is gone is started again by what it is to compute, with the active backend
      if (!(reason instanceof WorkerError)) throw reason
    }
  }
  let hasChosen = false
  // one decision at a time: Auto, closing the adapter it passes over, would close the one just wished for
  let turn = Promise.resolve()

  const choose = () => {
    hasChosen = true
    turn = turn.then(decide, decide)
    return turn
  }

  const chooseOnceQuiet = async () => {
    await quiet()
    if (!hasChosen) await choose()
  }
  let isToChoose = false

  return {
    /**
     * The backend that computes, open in the worker that takes the next call.
     * @param distrusted why the active one is not to be tried again, unless it is the one that every machine has.
     */
    ready: async (distrusted: string | null): Promise<BackendInfo | null> => {
      const { active } = useStore.getState()
      if (!active) await activate(FALLBACK)
      else if (distrusted !== null && active.id !== FALLBACK) await fallBack(active, distrusted)
      else if (openedIn.get(active.id) !== life()) await reopen(active)
      if (!isToChoose) void chooseOnceQuiet()
      isToChoose = true
      return useStore.getState().active
    },
    choose,
    fellBack: (info: BackendInfo, thrown: unknown) => fallBack(info, messageOf(thrown)),
    /** An open backend was lost. While nothing computes it would otherwise be missed until the next move. */
    lost: async ({ lost, reason }: EngineNews) => {
      const { active } = useStore.getState()
      if (active?.id === lost) await fallBack(active, reason)
    },
    isFallback: (id: BackendId) => id === FALLBACK,
  }
}

const messageOf = (thrown: unknown) => {
  if (thrown instanceof CallError) return thrown.reason
  return thrown instanceof Error ? thrown.message : String(thrown)
}
