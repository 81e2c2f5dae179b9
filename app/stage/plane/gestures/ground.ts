import { gripOf } from '../../../state/grip'
import { useStore } from '../../../state/store'
import type { Grip } from '../../../ui/useHold'
import { selectTransform } from '../geometry'
import type { Pixel } from '../transform'
import { panned, zoomed } from '../view'

/** A pointer that moves less does not pull the ground: pixels. */
const STILL = 3

/** The ground under one pointer, which pulls it, or under two, which pinch it. */
export type Ground = {
  /** @param pulls false for a finger that alone is left to the page, which scrolls with it */
  add(pointer: number, at: Pixel, pulls: boolean): void
  move(pointer: number, to: Pixel): void
  /** Lets a pointer go. True if it was the only one and had not moved: a click. */
  remove(pointer: number): boolean
  isHeld(): boolean
}

/** A pointer on the ground: where it is, whether it alone pulls, and whether it has left the place where it came down. */
type Finger = { readonly start: Pixel; readonly pulls: boolean; at: Pixel; moved: boolean }

const middle = (a: Pixel, b: Pixel): Pixel => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const distance = (a: Pixel, b: Pixel) => Math.hypot(a.x - b.x, a.y - b.y)
const apart = (a: Pixel, b: Pixel) => Math.max(1, distance(a, b))

export const createGround = (): Ground => {
  const fingers = new Map<number, Finger>()
  let grip: Grip | null = null

  const pull = (from: Pixel, to: Pixel) => {
    const state = useStore.getState()
    state.viewMoved(panned(state.bounds, selectTransform(state), { x: to.x - from.x, y: to.y - from.y }))
  }
  const pinch = (from: Pixel, to: Pixel, other: Pixel) => {
    const state = useStore.getState()
    const about = middle(from, other)
    state.viewMoved(zoomed(state.bounds, selectTransform(state), about, apart(to, other) / apart(from, other)))
    pull(about, middle(to, other))
  }

  return {
    isHeld: () => fingers.size > 0,
    add: (pointer, at, pulls) => {
      // a third finger changes nothing
      if (fingers.size < 2) fingers.set(pointer, { start: at, pulls, at, moved: false })
    },
    move: (pointer, to) => {
      const finger = fingers.get(pointer)
      if (!finger) return
      const [other] = [...fingers.values()].filter((each) => each !== finger)
      if (!other && !finger.moved && distance(to, finger.start) <= STILL) return
      const from = finger.at
      finger.at = to
      finger.moved = true
      if (other) other.moved = true
      if (!other && !finger.pulls) return
      grip ??= gripOf({ kind: 'view' })
      if (other) pinch(from, to, other.at)
      else pull(from, to)
    },
    remove: (pointer) => {
      const finger = fingers.get(pointer)
      if (!finger) return false
      fingers.delete(pointer)
      if (fingers.size > 0) return false
      grip?.letGo()
      grip = null
      return !finger.moved
    },
  }
}
