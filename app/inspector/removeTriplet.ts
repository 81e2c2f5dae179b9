import { flushSync } from 'react-dom'
import { useStore } from '../state/store'

/**
 * Removes a triplet at the press of its button, which carries `data-remove`. The focus goes to the button of the triplet that
 * takes its place, or else of the last one: whoever works by keyboard can go on.
 */
export const removeTriplet = (index: number): void => {
  flushSync(() => useStore.getState().tripletRemoved(index))
  const last = useStore.getState().scene.triplets.length - 1
  document.querySelector<HTMLElement>(`[data-remove="${Math.min(index, last)}"]`)?.focus()
}
