import type { Evaluation } from '../../../src/kernels/backend'
import { ROLES } from '../../../src/scene/batch'
import { remember, selectedIndex, selectRows } from '../../state/selectors'
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

/** The triplet asked for if its gradient has a NaN, else the first one that has; null without one. */
const undefinedTriplet = remember((results: Results | null, preferred: number): number | null => {
  const gradients = results?.evaluation.gradients
  if (!results || !gradients) return null
  const { triplets, dimensions } = results.scene
  if (preferred < triplets.length && isUndefined(gradients, dimensions, preferred)) return preferred
  const first = triplets.findIndex((_, index) => isUndefined(gradients, dimensions, index))
  return first < 0 ? null : first
})

const isUndefined = (gradients: NonNullable<Evaluation['gradients']>, dimensions: number, index: number): boolean =>
  ROLES.some(({ array }) => {
    for (let k = 0; k < dimensions; k++) if (Number.isNaN(gradients[array][index * dimensions + k])) return true
    return false
  })

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
