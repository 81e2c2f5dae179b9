import { useStore } from '../../../state/store'
import { fitView, stopCamera, zoomView } from '../camera'
import type { Pixel } from '../transform'
import { createGround } from './ground'
import { followHand } from './hand'
import { takeHold, type Hold } from './hold'
import { createKeys, handleOf } from './keys'
import { handlesUnder, markUnder } from './pick'
import { createWheel } from './wheel'

/**
 * Lets hands move the points and the view: mouse, touch, pen, wheel and keys on the plane's element.
 * The listeners are the browser's own: a wheel must be able to prevent the page's scrolling, which React's cannot.
 * @returns what takes them off again.
 */
export const attachGestures = (plane: HTMLElement): (() => void) => {
  const ground = createGround()
  const wheel = createWheel()
  const keys = createKeys()
  let held: { readonly pointer: number; readonly hold: Hold } | null = null

  const place = (event: MouseEvent): Pixel => {
    const { left, top } = plane.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  /** Differences only: no layout is read while a hand moves. */
  const client = (event: MouseEvent): Pixel => ({ x: event.clientX, y: event.clientY })
  const corner = { x: 0, y: 0 }
  const onPlane = (event: MouseEvent): Pixel => ({ x: event.clientX - corner.x, y: event.clientY - corner.y })

  const cancelHold = () => {
    held?.hold.cancel()
    held = null
  }

  const listeners: { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void } = {
    pointerdown: (event) => {
      if (event.button !== 0 || held) return
      stopCamera()
      wheel.end()
      keys.end()
      const at = place(event)
      Object.assign(corner, { x: event.clientX - at.x, y: event.clientY - at.y })
      const isMouse = event.pointerType === 'mouse'
      const handles = ground.isHeld() ? [] : handlesUnder(useStore.getState(), at, isMouse)
      plane.setPointerCapture(event.pointerId)
      const hold = takeHold(handles, client(event), isMouse)
      if (hold) held = { pointer: event.pointerId, hold }
      else {
        ground.add(event.pointerId, at)
        plane.focus({ preventScroll: true })
      }
    },
    pointermove: (event) => {
      if (held?.pointer === event.pointerId) held.hold.move(client(event))
      else ground.move(event.pointerId, onPlane(event))
    },
    pointerup: (event) => {
      if (held?.pointer === event.pointerId) {
        held.hold.release(client(event))
        held = null
      }
      if (ground.remove(event.pointerId)) selectMark(onPlane(event), event.pointerType === 'mouse')
    },
    pointercancel: (event) => {
      if (held?.pointer === event.pointerId) cancelHold()
      ground.remove(event.pointerId)
    },
    // the focus has been given already, to the handle that was picked
    mousedown: (event) => event.preventDefault(),
    // a click without a pointer: a screen reader or the keyboard
    click: (event) => {
      const handle = handleOf(event.target)
      if (handle && event.detail === 0) useStore.getState().handleTaken(handle.index, handle.role)
    },
    wheel: (event) => {
      event.preventDefault()
      if (held || ground.isHeld()) return
      stopCamera()
      wheel.turn(event, place(event))
    },
    keydown: (event) => {
      if (event.key === 'Escape' && held) cancelHold()
      else if (keys.press(event) || (!held && moveView(event))) event.preventDefault()
    },
    keyup: (event) => keys.lift(event),
    focusout: () => keys.end(),
  }

  const added = new AbortController()
  followHand(plane, added.signal)
  for (const [name, listener] of Object.entries(listeners)) {
    plane.addEventListener(name, listener as EventListener, { passive: false, signal: added.signal })
  }
  return () => {
    cancelHold()
    wheel.end()
    keys.end()
    added.abort()
  }
}

/** A click on a mark selects its triplet, which then has handles. */
const selectMark = (at: Pixel, isMouse: boolean) => {
  const state = useStore.getState()
  const mark = markUnder(state, at, isMouse)
  if (mark) state.handleTaken(mark.index, mark.role)
}

const KEY_ZOOM = 1.5

const VIEW_KEYS: Readonly<Record<string, () => void>> = {
  '+': () => zoomView(KEY_ZOOM),
  // where + needs Shift
  '=': () => zoomView(KEY_ZOOM),
  '-': () => zoomView(1 / KEY_ZOOM),
  '0': fitView,
}

/** True if the key was meant for the view. */
const moveView = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
  const act = VIEW_KEYS[key]
  if (!act || ctrlKey || metaKey || altKey) return false
  act()
  return true
}
