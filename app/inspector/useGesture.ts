import { useState } from 'react'
import { useStore, type State } from '../state/store'
import type { Gesture } from '../state/sceneSlice'

/**
 * The gesture of a control: what it starts only it ends. A field that loses the focus late must not end the
 * gesture of the hand that took the focus away.
 */
export const useGesture = (gesture: Gesture) => {
  const [hold] = useState(() => {
    let mine: State['gesture'] = null
    return {
      onStart: () => {
        useStore.getState().gestureStarted(gesture)
        mine = useStore.getState().gesture
      },
      onEnd: () => {
        if (mine && useStore.getState().gesture === mine) useStore.getState().gestureEnded()
        mine = null
      },
    }
  })
  return hold
}
