import type { Reduction } from '../../src/loss/options'
import { remember, selectedIndex, selectRows, type TripletRow } from '../state/selectors'
import type { Results } from '../state/resultsSlice'
import type { State } from '../state/store'
import { normUnits } from './normUnits'

export type PerTripletData = {
  readonly rows: readonly TripletRow[]
  /** Index of the selected triplet. */
  readonly selected: number
  readonly reduction: Reduction
  /** The mean or the sum, from the active backend; null for reduction none. */
  readonly reduced: number | null
  /** Each triplet's part of the sum of all losses, from 0 to 1: of the mean it has the same part. NaN where there is none. */
  readonly shares: readonly number[]
  /** What the losses are measured in. */
  readonly units: string
}

const assemble = remember((results: Results, rows: readonly TripletRow[], selected: number): PerTripletData => {
  const { reduction } = results.scene.loss
  const sum = rows.reduce((total, { loss }) => total + loss, 0)
  const shares = rows.map(({ loss }) => loss / sum)
  const units = normUnits(results.scene.loss)
  return { rows, selected, reduction, reduced: results.evaluation.value, shares, units }
})

export const selectPerTriplet = (state: Pick<State, 'results' | 'scene' | 'selected'>): PerTripletData | null => {
  const rows = selectRows(state)
  if (!state.results || rows.length === 0) return null
  // a triplet just added has no result yet
  return assemble(state.results, rows, Math.min(selectedIndex(state), rows.length - 1))
}
