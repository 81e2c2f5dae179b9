import type { PointId, TripletRole } from '../../../../src/scene/scene'
import { gripOf } from '../../../state/grip'
import { isPointHeld } from '../../../state/hands'
import { selectPositions } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import type { Grip } from '../../../ui/useHold'

/** Which coordinate a key changes, and which way. */
const DIRECTIONS: Readonly<Record<string, { readonly axis: number; readonly sign: number }>> = {
  ArrowLeft: { axis: 0, sign: -1 },
  ArrowRight: { axis: 0, sign: 1 },
  ArrowUp: { axis: 1, sign: 1 },
  ArrowDown: { axis: 1, sign: -1 },
  PageUp: { axis: 2, sign: 1 },
  PageDown: { axis: 2, sign: -1 },
}

/** Units of the plane for one press: with Alt fine, with Shift coarse. */
const stepOf = ({ altKey, shiftKey }: KeyboardEvent) => (altKey ? 0.01 : shiftKey ? 1 : 0.1)

/** Adding tenths leaves noise in the last digits of a float: 0.7 + 0.1 is 0.7999999999999999. */
const withoutNoise = (value: number) => Number(value.toFixed(12))

/** Moves the point of the focused handle by arrow keys; a key held down, or several, is one step of the history. */
export const createKeys = () => {
  const down = new Set<string>()

  let grip: Grip | null = null

  const end = () => {
    down.clear()
    grip?.letGo()
    grip = null
  }

  return {
    /** True if the key was meant for the handle. */
    press: (event: KeyboardEvent): boolean => {
      const direction = DIRECTIONS[event.key]
      const handle = handleOf(event.target)
      if (!direction || !handle || event.ctrlKey || event.metaKey) return false
      const state = useStore.getState()
      const { handleTaken, pointMoved, scene } = state
      // in the plane there is no z to change
      if (direction.axis >= scene.dimensions) return false
      // a hand that drags has precedence
      if (!grip && isPointHeld(state)) return true
      handleTaken(handle.index, handle.role)
      // a key that is still down after its point was taken away begins anew
      if (!grip?.isHeld()) grip = gripOf({ kind: 'point', point: handle.id })
      down.add(event.key)
      const step = stepOf(event)
      const position = selectPositions(useStore.getState()).get(handle.id) ?? []
      pointMoved(
        handle.id,
        position.map((value, k) => (k === direction.axis ? withoutNoise(value + step * direction.sign) : value)),
      )
      return true
    },
    lift: (event: KeyboardEvent) => {
      if (down.delete(event.key) && down.size === 0) end()
    },
    end,
  }
}

/** The handle that a button of the stage stands for. */
export const handleOf = (target: EventTarget | null): { index: number; role: TripletRole; id: PointId } | null => {
  const [index, role] = (target instanceof HTMLElement ? (target.dataset.handle ?? '') : '').split(' ')
  const triplet = useStore.getState().scene.triplets[Number(index)]
  if (!triplet || !isRole(role)) return null
  return { index: Number(index), role, id: triplet[role] }
}

const isRole = (role: string | undefined): role is TripletRole =>
  role === 'anchor' || role === 'positive' || role === 'negative'
