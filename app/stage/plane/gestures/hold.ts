import { gripOf } from '../../../state/grip'
import { useStore, type State } from '../../../state/store'
import type { Grip } from '../../../ui/useHold'
import { selectedIndex, selectPositions } from '../../../state/selectors'
import { selectTransform } from '../geometry'
import type { Pixel } from '../transform'
import { carriedPlace } from './carriedPlace'
import { nextOf, takenOf, type Handle } from './pick'

/** A pointer that moves less is a click: pixels. */
const STILL = { mouse: 2, touch: 5 }

/** A handle under a pointer. */
export type Hold = {
  /** Moves the point with the pointer, keeping the offset at which it was grabbed. */
  move(pointer: Pixel): void
  /** Lets go where the pointer is; a click on handles that lie on each other takes the next of them. */
  release(pointer: Pixel): void
  /** Lets go and returns the point to where it was. */
  cancel(): void
}

/** Gives the place of a point that a pointer has pulled by so many pixels from where it was. */
export type Pull = (by: Pixel) => readonly number[]

const pullInPlane = (state: State, start: readonly number[]): Pull => {
  const { scale } = selectTransform(state)
  return (by) => carriedPlace(state, start, [by.x / scale, -by.y / scale])
}

/** Takes hold of one of the handles in a place. Null if there is none. */
export const takeHold = (
  handles: readonly Handle[],
  from: Pixel,
  isMouse: boolean,
  pullFrom: (state: State, start: readonly number[]) => Pull = pullInPlane,
): Hold | null => {
  const before = useStore.getState()
  const taken = takenOf(before, handles)
  if (!taken) return null
  const wasTaken = before.handle === taken.role && selectedIndex(before) === taken.index
  const pull = pullFrom(before, selectPositions(before).get(taken.id) ?? [])
  let grip: Grip | null = null
  let last = from
  before.handleTaken(taken.index, taken.role)
  focusHandle(taken)

  const move = (pointer: Pixel) => {
    if (pointer.x === last.x && pointer.y === last.y) return
    if (!grip && Math.hypot(pointer.x - from.x, pointer.y - from.y) <= (isMouse ? STILL.mouse : STILL.touch)) return
    grip ??= gripOf({ kind: 'point', point: taken.id })
    last = pointer
    if (grip.isHeld()) useStore.getState().pointMoved(taken.id, pull({ x: pointer.x - from.x, y: pointer.y - from.y }))
  }

  return {
    move,
    release: (pointer) => {
      move(pointer)
      if (grip) grip.letGo()
      else if (wasTaken && handles.length > 1) {
        const next = nextOf(handles, taken)
        useStore.getState().handleTaken(next.index, next.role)
        focusHandle(next)
      }
    },
    cancel: () => grip?.cancel(),
  }
}

/** Gives the keyboard to a handle's button. */
const focusHandle = ({ index, role }: Pick<Handle, 'index' | 'role'>) =>
  document.querySelector<HTMLElement>(`[data-handle="${index} ${role}"]`)?.focus({ preventScroll: true })
