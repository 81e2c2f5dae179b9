import type { Grip } from '../ui/useHold'
import type { Held } from './hands'
import { useStore } from './store'

/**
 * Takes hold of something for one hand. All that the hand changes until it lets go is one step of the history, whatever
 * other hands do meanwhile.
 */
export const gripOf = (held: Held): Grip => {
  const { handTook, handLet, handCancelled } = useStore.getState()
  const hand = handTook(held)
  return {
    isHeld: () => useStore.getState().hands.includes(hand),
    letGo: () => handLet(hand),
    cancel: () => handCancelled(hand),
  }
}
