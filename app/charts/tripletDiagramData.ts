import { remember, selectedIndex, selectRows, type TripletRow } from '../state/selectors'
import type { Results } from '../state/resultsSlice'
import type { State } from '../state/store'
import { keepSame } from './keepSame'
import { normUnits } from './normUnits'

/** What does not change while the margin does: the very same object then. */
export type DiagramPoints = {
  /** d(A,P) and d(A,N) of each triplet, from the active backend. */
  readonly positive: readonly number[]
  readonly negative: readonly number[]
}

export type TripletDiagramData = {
  readonly points: DiagramPoints
  readonly rows: readonly TripletRow[]
  /** Index of the selected triplet. */
  readonly selected: number
  /** The margin that the rows were computed with. */
  readonly margin: number
  /** What both axes are measured in. */
  readonly units: string
}

const keepPositive = keepSame()
const keepNegative = keepSame()
const pointsOf = remember((positive: readonly number[], negative: readonly number[]) => ({ positive, negative }))

const assemble = remember((results: Results, rows: readonly TripletRow[], selected: number): TripletDiagramData => {
  const { loss } = results.scene
  return {
    points: pointsOf(
      keepPositive(rows.map(({ positiveDistance }) => positiveDistance)),
      keepNegative(rows.map(({ negativeDistance }) => negativeDistance)),
    ),
    rows,
    selected,
    margin: loss.margin,
    units: normUnits(loss),
  }
})

export const selectTripletDiagram = (
  state: Pick<State, 'results' | 'scene' | 'selected'>,
): TripletDiagramData | null => {
  const rows = selectRows(state)
  if (!state.results || rows.length === 0) return null
  // a triplet just added has no result yet
  return assemble(state.results, rows, Math.min(selectedIndex(state), rows.length - 1))
}
