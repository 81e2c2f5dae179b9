import { useStore } from '../state/store'
import { historyStep } from './shortcuts'

/** Undoes or redoes one step. Nothing while a hand holds anything: that would be pulled from under it. */
export const stepHistory = (direction: 'undo' | 'redo') => {
  if (useStore.getState().hands.length > 0) return
  useStore.temporal.getState()[direction]()
}

/** The keys of Undo and Redo, everywhere but in a text field: also in a frame, which has no buttons for them. */
export const startHistoryKeys = (): (() => void) => {
  const pressed = (event: KeyboardEvent) => {
    const direction = historyStep(event)
    if (!direction || isTextField(event.target)) return
    event.preventDefault()
    stepHistory(direction)
  }
  addEventListener('keydown', pressed)
  return () => removeEventListener('keydown', pressed)
}

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input[type="text"], textarea, [contenteditable]')
