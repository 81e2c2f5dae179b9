import { distance } from '../../src/loss/distance'
import { regime, type Regime } from '../../src/loss/regime'
import { gradientsById, lossOptionsOf, positionsOf, ROLES } from '../../src/scene/batch'
import type { PointId, Scene, SceneTriplet } from '../../src/scene/scene'
import { remember } from '../ui/remember'
import type { Results } from './resultsSlice'
import type { State } from './store'

/**
 * The object that was selected last, as long as each of its values stays. Zustand's useShallow gives the same, but makes two
 * maps of every two objects: for the handles of 32 triplets that was most of what their selectors cost in a move.
 */
export const steady = <Selected extends object>(select: (state: State) => Selected) => {
  let last: Selected | null = null
  return (state: State): Selected => {
    const next = select(state)
    if (!last || !sameValues(last, next)) last = next
    return last
  }
}

const sameValues = <Compared extends object>(a: Compared, b: Compared): boolean => {
  for (const key in a) if (!Object.is(a[key], b[key])) return false
  return true
}

/** The selected triplet's index, still right after an undo has taken triplets away. */
export const selectedIndex = ({ scene, selected }: Pick<State, 'scene' | 'selected'>): number =>
  Math.min(selected, scene.triplets.length - 1)

export const selectedTriplet = (state: Pick<State, 'scene' | 'selected'>): SceneTriplet => {
  const triplet = state.scene.triplets[selectedIndex(state)]
  if (!triplet) throw new Error('A scene has at least one triplet.')
  return triplet
}

/** The point whose place the field is a function of. */
export const fieldPoint = (state: Pick<State, 'scene' | 'selected' | 'fieldRole'>): PointId =>
  selectedTriplet(state)[state.fieldRole]

/** Every point's coordinates, as many as asked for. A change of the loss leaves them the same object. */
export const positionsOfPoints = remember((points: Scene['points'], dimensions: Scene['dimensions']) =>
  positionsOf({ points, dimensions }),
)
/** As many as are computed with. */
export const selectPositions = ({ scene }: Pick<State, 'scene'>) => positionsOfPoints(scene.points, scene.dimensions)

/** The float64 distances of one triplet: geometry for the stage, right in the very frame of a move. */
export type Distances = { readonly positive: number; readonly negative: number }
const distancesOfTriplet = remember((scene: Scene, index: number): Distances | null => {
  const triplet = scene.triplets[index]
  if (!triplet) return null
  const positions = selectPositions({ scene })
  const options = lossOptionsOf(scene)
  const between = (x: PointId, y: PointId) => distance(positions.get(x) ?? [], positions.get(y) ?? [], options)
  const apart = between(triplet.anchor, triplet.negative)
  return {
    positive: between(triplet.anchor, triplet.positive),
    negative: scene.loss.swap ? Math.min(apart, between(triplet.positive, triplet.negative)) : apart,
  }
})
/** Those of triplet `index`, null where there is none. Of thousands only the selected one is measured in each frame. */
export const distancesAt = (scene: Scene, index: number): Distances | null => distancesOfTriplet(scene, index)

/** One row of the Triplets table: numbers of the active backend. */
export type TripletRow = {
  readonly index: number
  readonly positiveDistance: number
  readonly negativeDistance: number
  /** d(A,N) − d(A,P). */
  readonly gap: number
  readonly loss: number
  readonly regime: Regime
}
const rowsOfResults = remember((results: Results | null): readonly TripletRow[] => {
  if (!results) return []
  const { losses, positiveDistances, negativeDistances } = results.evaluation
  const { margin } = results.scene.loss
  return Array.from(losses, (loss, index) => {
    const positiveDistance = positiveDistances[index] ?? NaN
    const negativeDistance = negativeDistances[index] ?? NaN
    return {
      index,
      positiveDistance,
      negativeDistance,
      gap: negativeDistance - positiveDistance,
      loss,
      regime: regime(positiveDistance, negativeDistance, margin, loss),
    }
  })
})
export const selectRows = (state: Pick<State, 'results'>) => rowsOfResults(state.results)

/** The row of the selected triplet; null before the first result. */
export const selectedRow = (state: State): TripletRow | null => selectRows(state)[selectedIndex(state)] ?? null

/** ∂L/∂point for every point, by id; null before the first result. */
const gradientsOfResults = remember((results: Results | null) =>
  results?.evaluation.gradient ? gradientsById(results.scene, results.evaluation.gradient) : null,
)
export const selectGradients = (state: Pick<State, 'results'>) => gradientsOfResults(state.results)

/** The readout: the reduced value, or every triplet's loss for reduction none; null before the first result. */
const lossOfResults = remember((results: Results | null): number | readonly number[] | null => {
  if (!results) return null
  return results.evaluation.value ?? Array.from(results.evaluation.losses)
})
export const selectLoss = (state: Pick<State, 'results'>) => lossOfResults(state.results)

/**
 * The field's value at the very point it is of, where cells beside it miss the tip of a cone: the reduced value, under none
 * the loss of the first triplet that holds the point. Null before the first result.
 */
export const lossAtFieldPoint = (state: Pick<State, 'scene' | 'selected' | 'fieldRole' | 'results'>): number | null => {
  if (!state.results) return null
  const { evaluation, scene } = state.results
  const point = fieldPoint(state)
  const first = scene.triplets.findIndex((triplet) => ROLES.some(({ role }) => triplet[role] === point))
  return evaluation.value ?? evaluation.losses[first] ?? null
}
