import { overflowsFloat32 } from '../../../src/loss/float32Overflow'
import { conventionOf } from '../../../src/loss/conventions/registry'
import { lossOptionsOf } from '../../../src/scene/batch'
import { changeLoss } from '../../../src/scene/edits'
import type { Scene } from '../../../src/scene/scene'
import { remember, selectedIndex, selectPositions } from '../../state/selectors'
import { sentence } from '../sentence'
import { goTo, type Remedy, type Warning } from './warning'

/** Well below the end of float32. */
const SAFE = 1e38

const overflows = (scene: Scene, index: number): boolean => {
  const positions = selectPositions({ scene })
  const triplet = scene.triplets[index]
  if (!triplet) return false
  const at = (id: string) => positions.get(id) ?? []
  const options = lossOptionsOf(scene)
  return [triplet.positive, triplet.negative].some((id) => overflowsFloat32(at(triplet.anchor), at(id), options))
}

const largestCoordinate = remember((points: Scene['points']): number =>
  points.reduce(
    (largest, { position }) => position.reduce((most, value) => Math.max(most, Math.abs(value)), largest),
    0,
  ),
)

/** Whether no two of the scene's points can be so far apart: thousands of triplets need not be looked at one by one. */
const isFarFromOverflow = ({ points, dimensions, loss: { p, eps } }: Scene): boolean =>
  dimensions * (2 * largestCoordinate(points)) ** p + eps < SAFE

/** The triplet asked for if one of its distances overflows in the program itself, else the first one; null without one. */
const overflowingTriplet = remember((scene: Scene, preferred: number): number | null => {
  if (isFarFromOverflow(scene)) return null
  if (overflows(scene, preferred)) return preferred
  const first = scene.triplets.findIndex((_, index) => overflows(scene, index))
  return first < 0 ? null : first
})

/** Smaller degrees under which the present form of MLX has a distance for any points; the older one only for even ones. */
const DEGREES = { mlx: [2, 1], 'mlx-0.31': [2], pytorch: [] } as const

/** The largest smaller degree under which nothing of the triplet overflows. */
const smallerDegree = (scene: Scene, index: number): readonly Remedy[] => {
  const p = DEGREES[scene.loss.convention].find(
    (degree) => degree < scene.loss.p && !overflows(changeLoss(scene, { p: degree }), index),
  )
  return p === undefined ? [] : [{ label: `Set p to ${p}`, apply: ({ normDegreeChanged }) => normDegreeChanged(p) }]
}

/** MLX raises differences to the power p in float32 before it takes the root; this page does not overflow there. */
export const float32Overflow: Warning = {
  id: 'float32-overflow',
  title: 'MLX itself overflows here',
  find: (state) => {
    const selected = selectedIndex(state)
    const index = overflowingTriplet(state.scene, selected)
    if (index === null) return null
    const program = conventionOf(state.scene.loss.convention).label
    const where = index === selected ? '' : `In triplet ${index + 1}, `
    return {
      reason: sentence`${where}${program} takes a difference to the power ${{ letter: 'p' }} in float32, which ends at 3.4e38, and returns inf or nan. The numbers here are those of the formula.`,
      remedies: index === selected ? smallerDegree(state.scene, index) : [goTo(index)],
    }
  },
}
