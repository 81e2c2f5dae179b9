import type { Regime } from '../../../src/loss/regime'
import { selectRows } from '../../state/selectors'
import type { State } from '../../state/store'
import { selectSummary } from './summary'

/** What a row of the table shows; null before there are results. */
export type RowNumbers = {
  readonly positive: number | null
  readonly negative: number | null
  readonly gap: number | null
  readonly loss: number | null
  readonly regime: Regime | null
  /** The triplet's share of the reduced value, in words. */
  readonly share: string
  /** The share as a part of the largest one, in whole per cent: half a pixel of its bar. */
  readonly bar: number
}

const NOTHING: RowNumbers = { positive: null, negative: null, gap: null, loss: null, regime: null, share: '–', bar: 0 }

/** Where nothing is lost, or infinitely much, there are no shares. */
const partOf = (loss: number, whole: number): number => (whole > 0 && whole < Infinity ? loss / whole : 0)

export const selectNumbers = (state: Pick<State, 'results'>, index: number): RowNumbers => {
  const row = selectRows(state)[index]
  if (!row) return NOTHING
  const { total, largest } = selectSummary(state)
  return {
    positive: row.positiveDistance,
    negative: row.negativeDistance,
    gap: row.gap,
    loss: row.loss,
    regime: row.regime,
    share: `${(100 * partOf(row.loss, total)).toFixed(1)} %`,
    bar: Math.round(100 * partOf(row.loss, largest)),
  }
}
