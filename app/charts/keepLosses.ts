import { selectResting } from '../state/hands'
import { useStore } from '../state/store'
import { lossOfScene } from './sceneLosses'
import { whenIdle } from '../ui/whenIdle'

/** Milliseconds after which a busy page works out the next loss all the same. */
const LATEST = 2000

/** Milliseconds it takes at a time: a key that comes meanwhile waits no longer. */
const SHARE = 20

/**
 * Works out the loss of each step of the history while the page has nothing else to do, a few scenes at a time: 200 steps
 * of 2,000 triplets at once, when History is opened, would hold the page for half a second. Returns a function that stops it.
 */
export const keepLosses = (): (() => void) => {
  let takeBack: (() => void) | null = null
  const request = () => {
    takeBack ??= whenIdle(workOutNext, LATEST)
  }
  const workOutNext = () => {
    takeBack = null
    const { pastStates, futureStates } = useStore.temporal.getState()
    const { knownLosses } = useStore.getState()
    const end = performance.now() + SHARE
    // under a moving hand the scene is not yet a step
    for (const step of [{ scene: selectResting(useStore.getState()) }, ...pastStates, ...futureStates]) {
      if (!step.scene || knownLosses.has(step.scene)) continue
      if (performance.now() >= end) {
        request()
        return
      }
      lossOfScene(knownLosses, step.scene)
    }
  }
  const stopWatching = useStore.subscribe(selectResting, request)
  request()
  return () => {
    stopWatching()
    takeBack?.()
  }
}
