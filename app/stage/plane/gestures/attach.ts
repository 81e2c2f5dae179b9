import { useStore } from '../../../state/store'
import { followPointer } from '../../../ui/followPointer'
import { isPagesFinger, isPagesWheel, keepFingers } from '../../gestures/scrolling'
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
  let held: Hold | null = null
  /** What lets each pointer on the plane go. */
  const drops = new Map<number, () => void>()

  const place = (event: MouseEvent): Pixel => {
    const { left, top } = plane.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  /** Differences only: no layout is read while a hand moves. */
  const client = (event: MouseEvent): Pixel => ({ x: event.clientX, y: event.clientY })
  const corner = { x: 0, y: 0 }
  const onPlane = (event: MouseEvent): Pixel => ({ x: event.clientX - corner.x, y: event.clientY - corner.y })

  /** Follows a pointer on the plane until it ends, one way or the other. */
  const follow = (
    down: PointerEvent,
    move: (event: PointerEvent) => void,
    end: (event: PointerEvent | null) => void,
  ) => {
    const ending = (event: PointerEvent | null) => {
      drops.delete(down.pointerId)
      end(event)
    }
    drops.set(down.pointerId, followPointer(plane, down, { move, release: ending, cancel: () => ending(null) }))
  }
  const drag = (down: PointerEvent, hold: Hold) => {
    held = hold
    follow(
      down,
      (event) => {
        if (held === hold) hold.move(client(event))
      },
      (event) => {
        if (held !== hold) return
        held = null
        if (event) hold.release(client(event))
        else hold.cancel()
      },
    )
  }
  const pull = (down: PointerEvent) => {
    const { pointerId, pointerType } = down
    ground.add(pointerId, place(down), !isPagesFinger(down))
    follow(
      down,
      (event) => ground.move(pointerId, onPlane(event)),
      (event) => {
        const isClick = ground.remove(pointerId)
        if (isClick && event) selectMark(onPlane(event), pointerType === 'mouse')
      },
    )
    plane.focus({ preventScroll: true })
  }
  const cancelHold = () => {
    held?.cancel()
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
      const hold = takeHold(handles, client(event), isMouse)
      if (hold) drag(event, hold)
      else pull(event)
    },
    // the focus has been given already, to the handle that was picked
    mousedown: (event) => event.preventDefault(),
    // a click without a pointer: a screen reader or the keyboard
    click: (event) => {
      const handle = handleOf(event.target)
      if (handle && event.detail === 0) useStore.getState().handleTaken(handle.index, handle.role)
    },
    wheel: (event) => {
      if (isPagesWheel(plane, event)) return
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
  keepFingers(plane, () => held !== null, added.signal)
  for (const [name, listener] of Object.entries(listeners)) {
    plane.addEventListener(name, listener as EventListener, { passive: false, signal: added.signal })
  }
  return () => {
    cancelHold()
    for (const [pointer, drop] of drops) {
      drop()
      ground.remove(pointer)
    }
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
