import { remember, selectRows, type TripletRow } from '../../state/selectors'
import type { Scene } from '../../../src/scene/scene'
import { formatExact } from '../../ui/format'
import { sentence } from '../sentence'
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

/** MLX's distance has no slope where two points coincide, unless the gradient is undefined altogether. */
const pullOf = ({ convention, eps, p }: Scene['loss']): string =>
  convention === 'mlx' && eps > 0 && p >= 1 ? ', and the gradient is 0: nothing pulls the points apart' : ''

/** Every embedding is the same: the loss is stuck at the margin. */
export const collapse: Warning = {
  id: 'collapse',
  title: 'The embeddings have collapsed',
  find: (state) => {
    const { points, dimensions, loss } = state.scene
    if (!(loss.margin > 0) || !isOnePlace(points, dimensions)) return null
    const rows = selectRows(state)
    if (rows.length === 0 || !rows.every((row) => isMargin(row, loss.margin))) return null
    return {
      reason: sentence`All points lie in one place: ${{ letter: 'N' }} is as near as ${{ letter: 'P' }}, every triplet loses exactly the margin of ${formatExact(loss.margin)}${pullOf(loss)}.`,
      remedies: [
        { label: 'Scatter the points', apply: ({ pointsScattered }) => pointsScattered(), concerns: 'points' },
      ],
    }
  },
}
