import type { Reduction } from '../../src/loss/options'
import { marginSweep, sweptLoss, type MarginSweep } from '../../src/loss/marginSweep'
import { remember, selectedIndex, selectRows, type TripletRow } from '../state/selectors'
import type { State } from '../state/store'
import { keepSame } from './keepSame'
import { normUnits } from './normUnits'
import type { Range } from './range'

/** What does not change while the margin does: the very same object then. */
export type MarginSweepCurves = {
  readonly count: number
  /** Index of the selected triplet. */
  readonly selected: number
  readonly reduction: Reduction
  /** d(A,N) − d(A,P) of each triplet, from the active backend. */
  readonly gaps: readonly number[]
  /** The selected triplet's loss over the margin. */
  readonly own: MarginSweep
  /** The reduction's, of all triplets; for none the sum, whose fraction active is what is read from it. */
  readonly all: MarginSweep
  /** Whether the selected triplet's loss is the only curve: there is one triplet, or nothing is reduced. */
  readonly alone: boolean
}

/** Where the violet line bends: at a triplet's gap. Both are NaN where that lies off the axis. */
export type Kink = { readonly triplet: number; readonly margin: number; readonly loss: number }

/** The sweep of the violet line: the reduction's, or the selected triplet's where that is the only curve. */
export const violetOf = ({ alone, own, all }: MarginSweepCurves) => (alone ? own : all)

/** Of every triplet that the violet line is made of, in their order. */
export const kinksOn = (curves: MarginSweepCurves, [from, to]: Range): readonly Kink[] => {
  const { alone, selected, gaps } = curves
  return (alone ? [selected] : [...gaps.keys()]).map((triplet) => {
    const gap = gaps[triplet] ?? NaN
    return gap >= from && gap <= to
      ? { triplet, margin: gap, loss: sweptLoss(violetOf(curves), gap) }
      : { triplet, margin: NaN, loss: NaN }
  })
}

export type MarginSweepData = {
  readonly curves: MarginSweepCurves
  /** The margin in force. */
  readonly margin: number
  /** What both axes are measured in. */
  readonly units: string
}

const keepGaps = keepSame()

const gapsOfRows = remember((rows: readonly TripletRow[]) => keepGaps(rows.map(({ gap }) => gap)))

const curvesOf = remember((gaps: readonly number[], selected: number, reduction: Reduction): MarginSweepCurves => ({
  count: gaps.length,
  selected,
  reduction,
  gaps,
  own: marginSweep([gaps[selected] ?? NaN], 'sum'),
  all: marginSweep(gaps, reduction === 'none' ? 'sum' : reduction),
  alone: gaps.length === 1 || reduction === 'none',
}))
const assemble = remember((curves: MarginSweepCurves, margin: number, units: string): MarginSweepData => ({
  curves,
  margin,
  units,
}))

export const selectMarginSweep = (state: Pick<State, 'results' | 'scene' | 'selected'>): MarginSweepData | null => {
  const rows = selectRows(state)
  if (!state.results || rows.length === 0) return null
  // a triplet just added has no result yet
  const selected = Math.min(selectedIndex(state), rows.length - 1)
  const { reduction, margin } = state.scene.loss
  const units = normUnits(state.results.scene.loss)
  return assemble(curvesOf(gapsOfRows(rows), selected, reduction), margin, units)
}
