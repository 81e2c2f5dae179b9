import type { BackendId } from '../../src/kernels/backend'
import { EngineError, type EngineClient } from '../../src/worker/client'
import type { BackendInfo } from '../../src/worker/protocol'
import { useStore } from '../state/store'
import { raiseUnavailable, raiseStopped } from './backendNotices'

/** The backend that every machine has. */
const FALLBACK: BackendId = 'js'

/**
 * Decides which backend computes: what the person wishes, else what was measured to be fastest here.
 * JavaScript starts at once, so that the page lives while WebGPU is still being looked for.
 */
export const createBackendChoice = (call: EngineClient) => {
  const open = async (backend: BackendId) => call('open', { backend })
  const activate = async (id: BackendId) => useStore.getState().backendActivated(await open(id))
  /** A backend that is lost while nothing computes would otherwise be missed until the next move. */
  const activateAndWatch = (info: BackendInfo) => {
    useStore.getState().backendActivated(info)
    if (info.id !== FALLBACK) void call('lost', { backend: info.id }).then((reason) => fallBack(info, reason))
  }
  /** The active backend failed: the fallback takes over, nothing is lost. */
  const fallBack = async (info: BackendInfo, reason: string) => {
    if (useStore.getState().active !== info) return
    useStore.getState().backendStopped(info.id, reason)
    raiseStopped(info.id, reason)
    await activate(FALLBACK)
  }
  const current = (attempt: number) => attempt === useStore.getState().attempt

  const chooseWished = async (id: BackendId, attempt: number) => {
    try {
      const info = await open(id)
      if (current(attempt)) activateAndWatch(info)
    } catch (reason) {
      if (!current(attempt)) return
      const message = messageOf(reason)
      useStore.getState().backendFailed(id, message)
      raiseUnavailable(id, message)
      if (useStore.getState().active?.id !== FALLBACK) await activate(FALLBACK)
    }
  }

  const chooseMeasured = async (attempt: number) => {
    const { backendFailed, backendPassedOver, backendMeasured, active } = useStore.getState()
    if (active?.id !== FALLBACK) await activate(FALLBACK)
    try {
      const info = await open('webgpu')
      if (info.software) {
        backendPassedOver('webgpu', 'its adapter is software, which Auto never chooses')
        await call('close', { backend: 'webgpu' })
        return
      }
      const gpu = await call('measure', { backend: 'webgpu' })
      const js = await call('measure', { backend: FALLBACK })
      backendMeasured('webgpu', gpu)
      backendMeasured(FALLBACK, js)
      if (!current(attempt)) return
      if (gpu < js) activateAndWatch(info)
      else backendPassedOver('webgpu', 'JavaScript was faster at a drag frame’s work on this machine')
    } catch (reason) {
      backendFailed('webgpu', messageOf(reason))
    }
  }

  const decide = async () => {
    const { preference, attempt } = useStore.getState()
    if (preference === 'auto') await chooseMeasured(attempt)
    else await chooseWished(preference, attempt)
  }
  // one decision at a time: Auto, closing the adapter it passes over, would close the one just wished for
  let turn = Promise.resolve()

  return {
    start: () => activate(FALLBACK),
    choose: () => {
      turn = turn.then(decide, decide)
      return turn
    },
    fellBack: (info: BackendInfo, thrown: unknown) => fallBack(info, messageOf(thrown)),
    isFallback: (id: BackendId) => id === FALLBACK,
  }
}

const messageOf = (thrown: unknown) => (thrown instanceof EngineError ? thrown.reason : String(thrown))
