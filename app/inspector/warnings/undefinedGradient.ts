import { pointsLoss } from '../../../src/loss/points-loss'
import { lossOptionsOf, pointsOf, tripletsOf } from '../../../src/scene/batch'
import type { Scene } from '../../../src/scene/scene'
import { selectedIndex, selectRows } from '../../state/selectors'
import { remember } from '../../ui/remember'
import type { Results } from '../../state/resultsSlice'
import { whyUndefined, type Cure } from './whyUndefined'
import { goTo, type Remedy, type Warning, type WarningsText } from './warning'

const cures = (text: WarningsText): Record<Cure, Remedy> => ({
  epsilon: {
    label: text.setEpsilon({ eps: '1e-6' }),
    apply: ({ epsilonChanged }) => epsilonChanged(1e-6),
    concerns: 'eps',
  },
  normDegree: { label: text.setP({ p: 1 }), apply: ({ normDegreeChanged }) => normDegreeChanged(1), concerns: 'p' },
  convention: {
    label: text.usePresentForm,
    apply: ({ conventionChanged }) => conventionChanged('mlx'),
    concerns: 'convention',
  },
})

/**
 * The triplet asked for if it makes a gradient undefined, else the first one that does; null without one. A point's gradient
 * is the sum over its triplets: which of them is NaN the reference says, of the very numbers that the backend had.
 */
const undefinedTriplet = remember((results: Results | null, preferred: number): number | null => {
  const gradient = results?.evaluation.gradient
  if (!results || !gradient?.some(Number.isNaN)) return null
  const { scene } = results
  const candidates = [preferred, ...scene.triplets.keys()].filter((index) => index < scene.triplets.length)
  return candidates.find(isUndefinedIn(scene, gradient)) ?? null
})

const isUndefinedIn = (scene: Scene, gradient: Float32Array) => {
  const points = pointsOf(scene)
  const triplets = tripletsOf(scene)
  const { dimension } = points
  const options = lossOptionsOf(scene)
  const isAt = (row: number) => gradient.subarray(row * dimension, (row + 1) * dimension).some(Number.isNaN)
  return (index: number): boolean => {
    const rows = Array.from(triplets.subarray(3 * index, 3 * index + 3))
    if (!rows.some(isAt)) return false
    const data = rows.flatMap((row) => Array.from(points.data.subarray(row * dimension, (row + 1) * dimension)))
    return pointsLoss({ data, dimension }, ALONE, options).gradient.some(Number.isNaN)
  }
}

/** A triplet of three points of its own. */
const ALONE = Uint32Array.of(0, 1, 2)

/** A gradient of the backend is NaN: no descent leads on from here. */
export const undefinedGradient: Warning = {
  id: 'undefined-gradient',
  find: (state, text) => {
    const selected = selectedIndex(state)
    const index = undefinedTriplet(state.results, selected)
    const triplet = index === null ? undefined : state.scene.triplets[index]
    if (index === null || !triplet) return null
    const row = selectRows(state)[index]
    const distances = row ? [row.positiveDistance, row.negativeDistance] : []
    const { reason, cure } = whyUndefined(text, state.scene, triplet, distances)
    const isElsewhere = index !== selected
    return {
      title: text.gradientTitle,
      reason: isElsewhere ? text.elsewhere({ number: index + 1, reason }) : reason,
      remedies: [...(isElsewhere ? [goTo(text, index)] : []), ...(cure ? [cures(text)[cure]] : [])],
    }
  },
}
