import { selectResting } from '../state/hands'
import { useStore } from '../state/store'
import { whenIdle } from '../ui/whenIdle'
import { isLossKnown, lossOfScene } from './sceneLosses'

/** Milliseconds after which a busy page works out the next loss all the same. */
const LATEST = 2000

/**
 * Works out the loss of each step of the history while the page has nothing else to do, one scene at a time: 200 steps of
 * 2,000 triplets at once, when History is opened, would hold the page for half a second. Returns a function that stops it.
 */
export const keepLosses = (): (() => void) => {
  let takeBack: (() => void) | null = null
  const request = () => {
    takeBack ??= whenIdle(workOutNext, LATEST)
  }
  const workOutNext = () => {
    takeBack = null
    const { pastStates, futureStates } = useStore.temporal.getState()
    // under a moving hand the scene is not yet a step
    const steps = [selectResting(useStore.getState()), ...[...pastStates, ...futureStates].map((step) => step.scene)]
    const next = steps.find((each) => each && !isLossKnown(each))
    if (!next) return
    lossOfScene(next)
    request()
  }
  const stopWatching = useStore.subscribe(selectResting, request)
  request()
  return () => {
    stopWatching()
    takeBack?.()
  }
}
