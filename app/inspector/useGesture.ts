import { useState } from 'react'
import { useStore, type State } from '../state/store'
import type { Gesture } from '../state/sceneSlice'
import type { Hold } from '../ui/useHold'

/**
 * The gesture of a control: what it starts only it ends. A field that loses the focus late must not end the
 * gesture of the hand that took the focus away.
 */
export const useGesture = (gesture: Gesture): Hold => {
  const [hold] = useState<Hold>(() => {
    let mine: State['gesture'] = null
    const stop = (end: 'gestureEnded' | 'gestureCancelled') => () => {
      if (mine && useStore.getState().gesture === mine) useStore.getState()[end]()
      mine = null
    }
    return {
      onStart: () => {
        useStore.getState().gestureStarted(gesture)
        mine = useStore.getState().gesture
      },
      onEnd: stop('gestureEnded'),
      onCancel: stop('gestureCancelled'),
    }
  })
  return hold
}
