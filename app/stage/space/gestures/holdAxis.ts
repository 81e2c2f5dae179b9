import { gripOf } from '../../../state/grip'
import { selectPositions } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import type { Grip } from '../../../ui/useHold'
import { carriedPlace } from '../../plane/gestures/carriedPlace'
import type { Hold } from '../../plane/gestures/hold'
import type { Pixel } from '../../plane/transform'
import { selectTakenPoint, type Knob } from '../knobs'
import { alongAxis, selectProjection } from '../projection'

/** Takes hold of an axis handle: the point moves along the axis alone, as far as the pointer goes along it. */
export const holdAxis = ({ direction }: Knob, from: Pixel): Hold => {
  const before = useStore.getState()
  const point = selectTakenPoint(before)
  const projection = selectProjection(before)
  const start = selectPositions(before).get(point) ?? []
  const grabbed = alongAxis(projection, start, direction, from) ?? 0
  let grip: Grip | null = null

  const move = (pointer: Pixel) => {
    const reached = alongAxis(projection, start, direction, pointer)
    if (reached === null || (!grip && pointer.x === from.x && pointer.y === from.y)) return
    grip ??= gripOf({ kind: 'point', point })
    if (!grip.isHeld()) return
    const by = direction.map((along) => (reached - grabbed) * along)
    useStore.getState().pointMoved(point, carriedPlace(before, start, by))
  }
  return {
    move,
    release: (pointer) => {
      move(pointer)
      grip?.letGo()
    },
    cancel: () => grip?.cancel(),
  }
}
