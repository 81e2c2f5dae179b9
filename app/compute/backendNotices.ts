import type { BackendId } from '../../src/kernels/backend'
import { useStore } from '../state/store'

export const BACKEND_NAMES: Record<BackendId, string> = { webgpu: 'WebGPU', js: 'JavaScript' }

const SEEN = 'triplet-playground:webgpu-notice-seen'

/** A backend could not be had. Once a person has closed the notice of a mere look, it does not come back on later visits. */
export const raiseUnavailable = (id: BackendId, message: string, why: 'wished' | 'looked for'): void => {
  // in another page's frame nobody asked how it computes
  if (why === 'looked for' && (remembered(SEEN) || useStore.getState().embed)) return
  useStore.getState().noticeRaised({
    id: `backend-${id}`,
    tone: why === 'wished' ? 'warning' : 'info',
    title: `${BACKEND_NAMES[id]} is not available`,
    text: `${sentence(message)} JavaScript computes instead, with the same results to float32.`,
    actions: [retry(id)],
    ...(why === 'looked for' && { dismissed: () => remember(SEEN) }),
  })
}

/** The active backend stopped in the middle of work. */
export const raiseStopped = (id: BackendId, message: string): void =>
  useStore.getState().noticeRaised({
    id: `backend-${id}`,
    tone: 'warning',
    title: `${BACKEND_NAMES[id]} stopped`,
    text: `${sentence(message)} JavaScript took over. Scene and results are kept.`,
    actions: [retry(id)],
  })

const sentence = (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/, '')}.`

const retry = (id: BackendId) => ({
  label: `Try ${BACKEND_NAMES[id]} again`,
  run: () => {
    const { noticeDismissed, preferenceChanged } = useStore.getState()
    noticeDismissed(`backend-${id}`)
    preferenceChanged(id)
  },
})

// Storage may be forbidden (private windows, blocked cookies): the notice then just comes again.
const remembered = (key: string): boolean => {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}
const remember = (key: string): void => {
  try {
    localStorage.setItem(key, 'yes')
  } catch {
    return
  }
}
