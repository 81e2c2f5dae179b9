import { sphereDiameter } from '../../../src/scene/unit-sphere'
import { lossOptionsOf } from '../../../src/scene/batch'
import { formatCompared } from '../../ui/format'
import type { Warning } from './warning'

/** The margin that the remedy sets: every diameter is larger. */
const REACHABLE = 1

/** The points are confined to the unit sphere, and no two of them can be as far apart as the margin. */
export const unreachableMargin: Warning = {
  id: 'unreachable-margin',
  find: ({ scene }, text) => {
    if (scene.constraint !== 'unit-sphere') return null
    const diameter = sphereDiameter(scene.dimensions, lossOptionsOf(scene))
    const { margin } = scene.loss
    if (!(margin > diameter)) return null
    const [diameterText, marginText] = formatCompared(diameter, margin)
    return {
      title: text.unreachableMarginTitle,
      reason: text.unreachableMargin({ diameter: diameterText, margin: marginText }),
      remedies: [
        {
          label: text.setMargin({ margin: REACHABLE }),
          apply: ({ marginChanged }) => marginChanged(REACHABLE),
          concerns: 'margin',
        },
      ],
    }
  },
}
