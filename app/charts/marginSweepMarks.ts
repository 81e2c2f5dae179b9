import { sweepBetween, type MarginSweep } from '../../src/loss/marginSweep'
import type { Lit } from '../state/litSlice'
import { remember } from '../state/selectors'
import { formatAmount } from '../ui/format'
import type { Mark } from './mark'
import { kinksOn, type MarginSweepCurves } from './marginSweepData'
import type { Ranges } from './range'

/** How large the marks at the kinks are, in pixels. */
const RADIUS = 4.5

/** The kinks on the axis from left to right, and the lines of the loss: what each line says, the sentence says. */
export const marginSweepMarks = remember((curves: MarginSweepCurves, { x }: Ranges): readonly Mark[] => {
  const { alone, own, all, selected } = curves
  const line = (sweep: MarginSweep, lit: Lit): Mark => {
    const { margins, losses } = sweepBetween(sweep, x[0], x[1])
    return { shape: { kind: 'line', x: margins, y: losses }, tone: 'loss', lit, text: null, customdata: null }
  }
  const ownLine = line(own, { term: 'loss', triplet: selected })
  if (alone) return [...kinksOf(curves, x), ownLine]
  // of the sum or the mean of all triplets, nobody's own
  return [...kinksOf(curves, x), line(all, { term: 'reduced', triplet: selected }), ownLine]
})

const kinksOf = (curves: MarginSweepCurves, across: Ranges['x']): readonly Mark[] =>
  kinksOn(curves, across)
    .filter(({ loss }) => Number.isFinite(loss))
    .toSorted((a, b) => a.margin - b.margin)
    .map(({ triplet, margin, loss }): Mark => ({
      shape: { kind: 'point', x: margin, y: loss, radius: RADIUS },
      tone: 'loss',
      lit: { term: 'gap', triplet },
      whole: true,
      text: () => `Triplet ${triplet + 1}: gap ${formatAmount(margin)}`,
      current: triplet === curves.selected,
      customdata: triplet,
    }))
