import type { BackendId } from '../../src/kernels/backend'
import { useStore } from '../state/store'

export const BACKEND_NAMES: Record<BackendId, string> = { webgpu: 'WebGPU', js: 'JavaScript' }

/** A backend that was wished for could not be had. That Auto finds no GPU is told in the badge's panel alone. */
export const raiseUnavailable = (id: BackendId, message: string): void =>
  useStore.getState().noticeRaised({
    id: `backend-${id}`,
    tone: 'warning',
    title: `${BACKEND_NAMES[id]} is not available`,
    text: `${sentence(message)} JavaScript computes instead, with the same results to float32.`,
    actions: [retry(id)],
  })

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
