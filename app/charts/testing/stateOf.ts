import { defaultScene } from '../../../src/scene/defaults'
import { addTriplet, changeLoss } from '../../../src/scene/edits'
import type { Reduction } from '../../../src/loss/options'
import { useStore, type State } from '../../state/store'

type Situation = { readonly selected?: number; readonly reduction?: Reduction; readonly margin?: number }

/**
 * A state in which a backend has answered with these gaps d(A,N) − d(A,P), all d(A,P) being 1.
 * The losses are max(margin − gap, 0) in float32, as a backend gives them.
 */
export const stateOf = (gaps: readonly number[], situation: Situation = {}): State => {
  const { selected = 0, reduction = 'none', margin = 1 } = situation
  const points = gaps.slice(1).reduce((scene) => addTriplet(scene), defaultScene)
  const scene = changeLoss(points, { reduction, margin })
  const losses = Float32Array.from(gaps, (gap) => (Number.isNaN(gap) ? NaN : Math.max(margin - gap, 0)))
  const sum = losses.reduce((total, loss) => total + loss, 0)
  const value = { none: null, sum, mean: sum / losses.length }[reduction]
  return {
    ...useStore.getInitialState(),
    scene,
    selected,
    results: {
      backend: 'js',
      scene,
      plane: null,
      slice: null,
      volume: null,
      milliseconds: { evaluate: 0, field: null },
      evaluation: {
        by: 'js',
        losses,
        value,
        positiveDistances: Float32Array.from(gaps, () => 1),
        negativeDistances: Float32Array.from(gaps, (gap) => 1 + gap),
        gradient: null,
      },
    },
  }
}
