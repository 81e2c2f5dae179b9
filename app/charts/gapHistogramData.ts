import { remember, selectRows, type TripletRow } from '../state/selectors'
import type { State } from '../state/store'
import type { Cure } from './chart'
import { gapBins, type GapBins } from './gapBins'
import { normUnits } from './normUnits'

/** Of fewer triplets a distribution tells nothing that their table does not. */
const FEWEST_TRIPLETS = 8

export type GapHistogramData = {
  /** d(A,N) − d(A,P) of each triplet, from the active backend. */
  readonly gaps: readonly number[]
  readonly bins: GapBins
  readonly count: number
  readonly hard: number
  /** How many gaps lie below the margin. */
  readonly below: number
  readonly margin: number
  /** What the gaps are measured in. */
  readonly units: string
}

const assemble = remember((rows: readonly TripletRow[], margin: number, units: string): GapHistogramData => {
  const gaps = rows.map(({ gap }) => gap)
  return {
    gaps,
    bins: gapBins(gaps, margin),
    count: rows.length,
    hard: rows.filter(({ regime }) => regime === 'hard').length,
    below: gaps.filter((gap) => gap < margin).length,
    margin,
    units,
  }
})

export const selectGapHistogram = (state: Pick<State, 'results' | 'scene'>): GapHistogramData | null => {
  const rows = selectRows(state)
  if (!state.results || rows.length < FEWEST_TRIPLETS) return null
  const { loss } = state.scene
  return assemble(rows, loss.margin, normUnits(state.results.scene.loss))
}

const cureFor = remember((missing: number): Cure => ({
  label: missing === 1 ? 'Add 1 triplet at random' : `Add ${missing} triplets at random`,
  apply: ({ tripletsScattered }) => tripletsScattered(FEWEST_TRIPLETS),
}))

/** The triplets that are there stay. */
export const moreTriplets = ({ scene }: Pick<State, 'scene'>): Cure | null =>
  scene.triplets.length < FEWEST_TRIPLETS ? cureFor(FEWEST_TRIPLETS - scene.triplets.length) : null

/** Why there is nothing to see, in a sentence; null where there are triplets enough. */
export const lacksTriplets = ({ scene }: Pick<State, 'scene'>): string | null => {
  const { length } = scene.triplets
  if (length >= FEWEST_TRIPLETS) return null
  return `A histogram of the gaps needs ${FEWEST_TRIPLETS} triplets; there ${length === 1 ? 'is' : 'are'} ${length}.`
}
