import type { BackendId } from '../../src/kernels/backend'
import { textOf } from '../messages/catalogue'
import { computeText } from '../messages/compute'
import { useStore } from '../state/store'

export const BACKEND_NAMES: Record<BackendId, string> = { webgpu: 'WebGPU', js: 'JavaScript' }

/** A backend that was wished for could not be had. That Auto finds no GPU is told in the badge's panel alone. */
export const raiseUnavailable = (id: BackendId, message: string): void => {
  const text = textOf(computeText)
  useStore.getState().noticeRaised({
    id: `backend-${id}`,
    tone: 'warning',
    title: text.unavailable({ backend: BACKEND_NAMES[id] }),
    text: text.replaced({ reason: sentence(message) }),
    actions: [retry(text, id)],
  })
}

/** The active backend stopped in the middle of work. */
export const raiseStopped = (id: BackendId, message: string): void => {
  const text = textOf(computeText)
  useStore.getState().noticeRaised({
    id: `backend-${id}`,
    tone: 'warning',
    title: text.stopped({ backend: BACKEND_NAMES[id] }),
    text: text.tookOver({ reason: sentence(message) }),
    actions: [retry(text, id)],
  })
}

const sentence = (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/, '')}.`

const retry = (text: typeof computeText.en, id: BackendId) => ({
  label: text.tryBackend({ backend: BACKEND_NAMES[id] }),
  run: () => {
    const { noticeDismissed, preferenceChanged } = useStore.getState()
    noticeDismissed(`backend-${id}`)
    preferenceChanged(id)
  },
})
