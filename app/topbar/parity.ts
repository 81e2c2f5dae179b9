import { distance } from '../../src/loss/distance'
import { tripletLoss, tripletLossAndGradient } from '../../src/loss/triplet-loss'
import { batchOf, lossOptionsOf } from '../../src/scene/batch'
import { tensor } from '../../src/tensor/tensor'
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
  const batch = batchOf(scene)
  const options = lossOptionsOf(scene)
  const D = batch.dimension
  const shaped = (rows: Float32Array) => tensor(rows, [batch.count, D])
  const arrays = [shaped(batch.anchors), shaped(batch.positives), shaped(batch.negatives)] as const
  const losses = tripletLoss(...arrays, { ...options, reduction: 'none' }).data
  const gradients = tripletLossAndGradient(...arrays, options)

  const between = (x: Float32Array, y: Float32Array, b: number) =>
    distance(x.subarray(b * D, (b + 1) * D), y.subarray(b * D, (b + 1) * D), options)
  const worst: { losses: number; distances: number; gradients: number } = { losses: 0, distances: 0, gradients: 0 }
  const note = (kind: keyof Parity, got: number | undefined, wanted: number | undefined, scale: number) => {
    worst[kind] = Math.max(worst[kind], relativeDifference(got ?? NaN, wanted ?? NaN, scale))
  }
  for (let b = 0; b < batch.count; b++) {
    const positive = between(batch.anchors, batch.positives, b)
    const apart = between(batch.anchors, batch.negatives, b)
    const negative = options.swap ? Math.min(apart, between(batch.positives, batch.negatives, b)) : apart
    note('distances', evaluation.positiveDistances[b], positive, Math.abs(positive))
    note('distances', evaluation.negativeDistances[b], negative, Math.abs(negative))
    note('losses', evaluation.losses[b], losses[b], Math.max(positive, negative, Math.abs(scene.loss.margin)))
  }
  if (evaluation.gradients) {
    for (const role of ['anchors', 'positives', 'negatives'] as const) {
      const wanted = gradients[role].data
      const got = evaluation.gradients[role]
      const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 0)
      wanted.forEach((value, i) => note('gradients', got[i], value, largest))
    }
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
