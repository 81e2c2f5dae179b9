import { useStore, type State } from '../../../state/store'
import { followPointer } from '../../../ui/followPointer'
import { isPagesWheel, keepFingers } from '../../gestures/scrolling'
import { carriedPlace } from '../../plane/gestures/carriedPlace'
import { takeHold, type Hold, type Pull } from '../../plane/gestures/hold'
import { followHand } from '../../plane/gestures/hand'
import { createKeys, handleOf } from '../../plane/gestures/keys'
import { handlesUnder } from '../../plane/gestures/pick'
import type { Pixel } from '../../plane/transform'
import { fitSpace, stopGlide, zoomSpace } from '../glide'
import { knobUnder } from '../knobs'
import { selectProjection, shiftFacing } from '../projection'
import { holdAxis } from './holdAxis'

/** A point is pulled in the plane through it that faces the camera. */
const pullFacing = (state: State, start: readonly number[]): Pull => {
  const projection = selectProjection(state)
  return (by) => carriedPlace(state, start, shiftFacing(projection, start, by))
}

/**
 * Lets hands and keys move the points of space. What they take hold of never reaches the controls of the camera, which
 * listen on the same element: these listeners come first, on the way down.
 * @returns what takes them off again.
 */
export const attachSpaceGestures = (stage: HTMLElement): (() => void) => {
  const keys = createKeys()
  const added = new AbortController()
  followHand(stage, added.signal)
  keepFingers(stage, () => held !== null, added.signal)
  let held: Hold | null = null
  /** What lets each pointer that has taken hold go. */
  const drops = new Map<number, () => void>()

  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
  ) => stage.addEventListener(name, listener, { capture: true, passive: false, signal: added.signal })
  const within = (event: MouseEvent, corner: Pixel): Pixel => ({
    x: event.clientX - corner.x,
    y: event.clientY - corner.y,
  })

  const takeUnder = (at: Pixel, isMouse: boolean): Hold | null => {
    const state = useStore.getState()
    const knob = knobUnder(state, at, isMouse)
    if (knob) return holdAxis(knob, at)
    return takeHold(handlesUnder(state, at, isMouse), at, isMouse, pullFacing)
  }
  const cancelHold = () => {
    held?.cancel()
    held = null
  }
  const drag = (down: PointerEvent, hold: Hold, corner: Pixel) => {
    held = hold
    // the controls of the camera, which may follow another finger, must hear nothing of this one
    const ending = (end: (event: PointerEvent) => void) => (event: PointerEvent) => {
      event.stopPropagation()
      drops.delete(down.pointerId)
      // Escape may have ended it before, and another finger taken hold
      if (held !== hold) return
      held = null
      end(event)
    }
    const drop = followPointer(stage, down, {
      move: (event) => {
        event.stopPropagation()
        if (held === hold) hold.move(within(event, corner))
      },
      release: ending((event) => hold.release(within(event, corner))),
      cancel: ending(hold.cancel),
    })
    drops.set(down.pointerId, drop)
  }

  on('pointerdown', (event) => {
    stopGlide()
    keys.end()
    if (held) {
      // a second finger does not turn the view under the first
      event.stopPropagation()
      return
    }
    if (event.button !== 0 || isFurniture(event.target)) return
    const { left, top } = stage.getBoundingClientRect()
    const corner = { x: left, y: top }
    const hold = takeUnder(within(event, corner), event.pointerType === 'mouse')
    if (!hold) {
      stage.focus({ preventScroll: true })
      return
    }
    event.stopPropagation()
    drag(event, hold, corner)
  })
  // the focus has been given already, to the handle that was picked
  on('mousedown', (event) => {
    if (!isFurniture(event.target)) event.preventDefault()
  })
  on('wheel', (event) => {
    stopGlide()
    // the controls of the camera would take every wheel
    if (isPagesWheel(stage, event)) event.stopImmediatePropagation()
  })
  // a click without a pointer: a screen reader or the keyboard
  on('click', (event) => {
    const handle = handleOf(event.target)
    if (handle && event.detail === 0) useStore.getState().handleTaken(handle.index, handle.role)
  })
  on('keydown', (event) => {
    if (event.key === 'Escape' && held) cancelHold()
    else if (keys.press(event) || (!held && moveView(event))) event.preventDefault()
  })
  on('keyup', (event) => keys.lift(event))
  on('focusout', () => keys.end())

  return () => {
    cancelHold()
    for (const drop of drops.values()) drop()
    stopGlide()
    keys.end()
    added.abort()
  }
}

/** Buttons and sliders that stand on the stage; handles belong to the drawing. */
const isFurniture = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, label, button:not([data-handle])') !== null

const KEY_ZOOM = 1.5

const VIEW_KEYS: Readonly<Record<string, () => void>> = {
  '+': () => zoomSpace(KEY_ZOOM),
  // where + needs Shift
  '=': () => zoomSpace(KEY_ZOOM),
  '-': () => zoomSpace(1 / KEY_ZOOM),
  '0': () => fitSpace(),
}

/** True if the key was meant for the view. */
const moveView = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
  const act = VIEW_KEYS[key]
  if (!act || ctrlKey || metaKey || altKey || isFurniture(target)) return false
  act()
  return true
}
