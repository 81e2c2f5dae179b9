import type { Regime } from '../../src/loss/regime'
import type { TripletRow } from '../state/selectors'

/** Hardest first. */
export const REGIMES: readonly Regime[] = ['hard', 'semi-hard', 'easy', 'undefined']

const KEYS = { hard: 'hard', 'semi-hard': 'semiHard', easy: 'easy', undefined: 'undefined' } as const

/** The name of a kind's messages: its own name in `inspectorText`, what it means in `explanationsText`. */
export const regimeKey = (regime: Regime) => KEYS[regime]

/** How many triplets are of a kind, hardest first; kinds that do not occur are left out. */
export const countRegimes = (
  rows: readonly TripletRow[],
): readonly { readonly regime: Regime; readonly count: number }[] =>
  REGIMES.map((regime) => ({ regime, count: rows.filter((row) => row.regime === regime).length })).filter(
    ({ count }) => count > 0,
  )
