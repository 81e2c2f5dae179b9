import { conventionOf } from '../../loss/conventions/registry'
import type { ResolvedLossOptions } from '../../loss/options'
import type { Batch } from '../backend'
import { referenceNorm } from './reference-norm'
import type { NormTerms } from './row-norm'

/** Distances of a block of rows. */
type Distances = {
  readonly toPositive: Float64Array
  readonly toNegative: Float64Array
  /** d(P,N), null without swap. */
  readonly between: Float64Array | null
}

/** Nearer to 0 than this, relative to what was subtracted, the fast forms may round a tie away, or make one. */
const UNDECIDED = 2 ** -36

/** Whether rounding may have decided that two sizes are equal, or which is larger. NaN and infinity decide nothing. */
export const isNearTie = (difference: number, scale: number): boolean => Math.abs(difference) < UNDECIDED * scale

/**
 * What computes the distances of single rows again as the reference does, step by step in its order: which of two equal
 * numbers is larger depends on it, and the gradient of a whole triplet on that.
 */
export function tieBreaker(batch: Batch, options: ResolvedLossOptions, terms: NormTerms) {
  const { anchors, positives, negatives, dimension } = batch
  const { distances } = referenceNorm(conventionOf(options.convention), options.p, options.eps)
  return (row: number, at: number, { toPositive, toNegative, between }: Distances): void => {
    const rows = { first: row, last: row + 1, dimension }
    distances(terms, { x: anchors, y: positives, ...rows }, toPositive.subarray(at))
    distances(terms, { x: anchors, y: negatives, ...rows }, toNegative.subarray(at))
    if (between) distances(terms, { x: positives, y: negatives, ...rows }, between.subarray(at))
  }
}
