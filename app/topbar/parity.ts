import { pointsLoss } from '../../src/loss/points-loss'
import { lossOptionsOf, pointsOf, tripletsOf } from '../../src/scene/batch'
import type { topbarText } from '../messages/topbar'
import type { Results } from '../state/resultsSlice'

/** The largest relative difference between what a backend returned and the float64 reference. */
export type Parity = { readonly losses: number; readonly distances: number; readonly gradients: number }

/**
 * Checks a result against the float64 reference on the very float32 coordinates that the backend was given.
 * A distance is compared relative to itself, a loss relative to the largest of the terms it is the difference of, and a
 * gradient relative to its largest coordinate: below those a difference is rounding that cancelled. NaN agrees with NaN.
 */
export const parityOf = ({ scene, evaluation }: Pick<Results, 'scene' | 'evaluation'>): Parity => {
  const reference = pointsLoss(pointsOf(scene), tripletsOf(scene), lossOptionsOf(scene))
  const worst: { losses: number; distances: number; gradients: number } = { losses: 0, distances: 0, gradients: 0 }
  const note = (kind: keyof Parity, got: number | undefined, wanted: number | undefined, scale: number) => {
    worst[kind] = Math.max(worst[kind], relativeDifference(got ?? NaN, wanted ?? NaN, scale))
  }
  reference.losses.forEach((loss, t) => {
    const positive = reference.positiveDistances[t]!
    const negative = reference.negativeDistances[t]!
    note('distances', evaluation.positiveDistances[t], positive, Math.abs(positive))
    note('distances', evaluation.negativeDistances[t], negative, Math.abs(negative))
    note('losses', evaluation.losses[t], loss, Math.max(positive, negative, Math.abs(scene.loss.margin)))
  })
  if (evaluation.gradient) {
    const largest = reference.gradient.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 0)
    reference.gradient.forEach((value, i) => note('gradients', evaluation.gradient?.[i], value, largest))
  }
  return worst
}

const relativeDifference = (got: number, wanted: number, scale: number): number => {
  if (Object.is(got, wanted) || got === wanted) return 0
  const difference = Math.abs(got - wanted)
  return Number.isNaN(difference) ? Infinity : difference / (scale || Number.MIN_VALUE)
}

/** What rounding in float32 explains: 64 units of 2^-24, and more where a steep or broken power multiplies it. */
export const explainedByFloat32 = (p: number): number =>
  (p < 1 ? 256 : 64 * Math.max(1, Math.min(p, 100) / 10)) * 2 ** -24

/** One sentence on what was found. */
export const judgement = (text: typeof topbarText.en, parity: Parity, p: number): string => {
  const worst = Math.max(parity.losses, parity.distances, parity.gradients)
  if (worst <= explainedByFloat32(p)) return text.asExpected
  if (worst === Infinity) return text.notFinite
  return text.moreThanUsual
}
