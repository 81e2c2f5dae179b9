import { fittedCamera, isFittedCamera } from '../state/camera'
import { fitScene, isFitted } from '../state/fit'
import { selectedIndex } from '../state/selectors'
import { useStore, type State } from '../state/store'
import type { Bounds } from '../state/viewSlice'
import { isInSight } from './beyond'
import { selectPixels } from './plane/geometry'
import { selectCamera } from './space/projection'

/** A picture that the fitted one would enlarge more than this is as good as a dot. */
const TINY = 4

/** Whether the view is still the page's own: no hand has set it, and no link. */
const isOwn = (state: State) =>
  state.scene.dimensions === 3 ? state.camera !== null && isFittedCamera(state.camera) : isFitted(state.bounds)

const spanOf = ([left, bottom, right, top]: Bounds) => Math.max(right - left, top - bottom)

const distanceOf = ({ position, target }: ReturnType<typeof selectCamera>) =>
  Math.hypot(...position.map((value, k) => value - (target[k] ?? 0)))

/** How many times larger a fit would show the scene. */
const gain = (state: State) =>
  state.scene.dimensions === 3
    ? distanceOf(selectCamera(state)) / distanceOf(fittedCamera(state))
    : spanOf(state.bounds) / spanOf(fitScene(state.scene, selectedIndex(state)))

const isWellSeen = (state: State) =>
  Array.from(selectPixels(state).values()).every((pixel) => isInSight(pixel, state.stageSize)) && gain(state) <= TINY

/**
 * Fits the view anew, as long as it is the page's own, where something other than a hand has moved the points out of it:
 * Undo, arrays, a message. In space also where the stage has another size; the plane is scaled with its stage anyway.
 * What a hand moves stays where the hand has put it.
 * @returns what stops it
 */
export const startKeepingInView = (): (() => void) =>
  useStore.subscribe((state, before) => {
    if (state.hands.length > 0 || before.hands.length > 0 || state.stageSize.width <= 0) return
    const inSpace = state.scene.dimensions === 3
    const moved = state.scene.points !== before.scene.points || state.scene.dimensions !== before.scene.dimensions
    const resized = inSpace && state.stageSize !== before.stageSize
    if ((!moved && !resized) || !isOwn(state)) return
    if (resized || !isWellSeen(state)) state.viewFitted()
  })
