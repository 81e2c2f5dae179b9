import { sphereDiameter } from '../../../src/scene/unitSphere'
import { lossOptionsOf } from '../../../src/scene/batch'
import { formatCompared } from '../../ui/format'
import { sentence } from '../sentence'
import type { Warning } from './warning'

/** The margin that the remedy sets: every diameter is larger. */
const REACHABLE = 1

/** The points are confined to the unit sphere, and no two of them can be as far apart as the margin. */
export const unreachableMargin: Warning = {
  id: 'unreachable-margin',
  title: 'The margin is out of reach',
  find: ({ scene }) => {
    if (scene.constraint !== 'unit-sphere') return null
    const diameter = sphereDiameter(scene.dimensions, lossOptionsOf(scene))
    const { margin } = scene.loss
    if (!(margin > diameter)) return null
    const [farthest, wanted] = formatCompared(diameter, margin)
    return {
      reason: sentence`On the unit sphere no distance exceeds ${farthest}, so no negative can be farther than its positive by the margin of ${wanted}: the loss never reaches 0.`,
      remedies: [
        {
          label: `Set the margin to ${REACHABLE}`,
          apply: ({ marginChanged }) => marginChanged(REACHABLE),
          concerns: 'margin',
        },
      ],
    }
  },
}
