import type { Regime } from '../../../src/loss/regime'
import { selectRows, type TripletRow } from '../../state/selectors'
import { remember } from '../../ui/remember'
import type { State } from '../../state/store'
import { countRegimes } from '../regimes'

/** A batch in a few numbers. */
export type Summary = {
  readonly regimes: readonly { readonly regime: Regime; readonly count: number; readonly fraction: number }[]
  /** How many triplets have a loss above 0, as a fraction. */
  readonly active: number
  /** The mean of the losses above 0; NaN without one. */
  readonly meanOfActive: number
  /** The sum of all losses, and the largest of them. */
  readonly total: number
  readonly largest: number
  /** Index of the triplet that weighs most: one whose loss is NaN, else the largest loss, else the smallest gap. */
  readonly worst: number
}

export const summaryOf = (rows: readonly TripletRow[]): Summary => {
  const regimes = countRegimes(rows).map((each) => ({ ...each, fraction: each.count / rows.length }))
  let active = 0
  let total = 0
  let worst = rows[0]
  for (const row of rows) {
    total += row.loss
    if (row.loss > 0) active++
    if (worst && isWorse(row, worst)) worst = row
  }
  return {
    regimes,
    active: active / rows.length,
    meanOfActive: active === 0 ? NaN : total / active,
    total,
    largest: worst?.loss ?? NaN,
    worst: worst?.index ?? 0,
  }
}

const isWorse = (row: TripletRow, than: TripletRow): boolean => {
  if (Number.isNaN(than.loss)) return false
  return Number.isNaN(row.loss) || row.loss > than.loss || (row.loss === than.loss && row.gap < than.gap)
}

const summaryOfRows = remember(summaryOf)
export const selectSummary = (state: Pick<State, 'results'>): Summary => summaryOfRows(selectRows(state))
