import { useStore } from '../../../state/store'
import { selectTransform } from '../geometry'
import type { Pixel } from '../transform'
import { panned, zoomed } from '../view'

/** A pointer that moves less does not pull the ground: pixels. */
const STILL = 3

/** The ground under one pointer, which pulls it, or under two, which pinch it. */
export type Ground = {
  add(pointer: number, at: Pixel): void
  move(pointer: number, to: Pixel): void
  /** Lets a pointer go. True if it was the only one and had not moved: a click. */
  remove(pointer: number): boolean
  isHeld(): boolean
}

const middle = (a: Pixel, b: Pixel): Pixel => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const apart = (a: Pixel, b: Pixel) => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y))

export const createGround = (): Ground => {
  const pointers = new Map<number, Pixel>()
  let moving = false

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
    isHeld: () => pointers.size > 0,
    add: (pointer, at) => {
      // a third finger changes nothing
      if (pointers.size < 2) pointers.set(pointer, at)
    },
    move: (pointer, to) => {
      const from = pointers.get(pointer)
      if (!from) return
      const [other] = [...pointers].flatMap(([id, at]) => (id === pointer ? [] : [at]))
      if (!moving) {
        if (!other && Math.hypot(to.x - from.x, to.y - from.y) <= STILL) return
        moving = true
        useStore.getState().gestureStarted({ kind: 'view' })
      }
      pointers.set(pointer, to)
      if (other) pinch(from, to, other)
      else pull(from, to)
    },
    remove: (pointer) => {
      if (!pointers.delete(pointer) || pointers.size > 0) return false
      if (!moving) return true
      moving = false
      useStore.getState().gestureEnded()
      return false
    },
  }
}
