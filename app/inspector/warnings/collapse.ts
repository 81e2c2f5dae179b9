import { conventionOf } from '../../../src/loss/conventions/registry'
import { selectRows, type TripletRow } from '../../state/selectors'
import { remember } from '../../ui/remember'
import type { Scene } from '../../../src/scene/scene'
import { formatExact } from '../../ui/format'
import type { Warning } from './warning'

/** Whether all points that triplets hold are one place to float32. */
const isOnePlace = remember((points: Scene['points'], dimensions: Scene['dimensions']): boolean => {
  const first = points[0]?.position ?? []
  return points.every(({ position }) => {
    for (let k = 0; k < dimensions; k++) if (Math.fround(position[k] ?? 0) !== Math.fround(first[k] ?? 0)) return false
    return true
  })
})

/** A loss as near to the margin as float32 leaves two equal distances. */
const isMargin = ({ loss, positiveDistance }: TripletRow, margin: number): boolean =>
  Math.abs(loss - margin) <= 2 ** -20 * (margin + positiveDistance)

/** A norm whose eps joins the sum has no slope where two points coincide, unless the gradient is undefined altogether. */
const isWithoutSlope = ({ convention, eps, p }: Scene['loss']): boolean => {
  const { kind, epsJoins } = conventionOf(convention).distance
  return kind === 'norm' && epsJoins === 'sum' && eps > 0 && p >= 1
}

/** Every embedding is the same: the loss is stuck at the margin. */
export const collapse: Warning = {
  id: 'collapse',
  find: (state, text) => {
    const { points, dimensions, loss } = state.scene
    if (!(loss.margin > 0) || !isOnePlace(points, dimensions)) return null
    const rows = selectRows(state)
    if (rows.length === 0 || !rows.every((row) => isMargin(row, loss.margin))) return null
    const given = { margin: formatExact(loss.margin) }
    return {
      title: text.collapseTitle,
      reason: isWithoutSlope(loss) ? text.collapseNoGradient(given) : text.collapse(given),
      remedies: [{ label: text.scatter, apply: ({ pointsScattered }) => pointsScattered(), concerns: 'points' }],
    }
  },
}
