import type { Batch } from '../backend'
import { chooseNorm } from './choose-norm'
import { gradientPass } from './gradient'
import { type NormTerms, referenceNorm } from './row-norm'
import { type Outputs, type TripletView, gatherRows, roomForRows } from '../kernel'
import { conventionOf } from '../../loss/conventions/registry'
import { hingeOf } from '../../loss/hinge'
import type { ResolvedLossOptions } from '../../loss/options'

/** Coordinates of one array that are worked on at a time: what the forward pass read is still near for the gradient. */
const BLOCK = 2048

/**
 * Loss, distances and, where there are arrays for them, gradients of every triplet, in one pass over blocks of rows.
 * The rows of triplets that share points are copied together block by block; those of three arrays are read in place.
 * Arithmetic is float64; results are rounded to float32 once. Gives the sum of the losses.
 */
export function evaluateTriplets(view: TripletView, options: ResolvedLossOptions, outputs: Outputs): number {
  const { count, dimension } = view
  const { margin, swap } = options
  const { hinge } = conventionOf(options.convention)
  const { norm, terms } = chooseNorm(options)
  const fused = swap ? undefined : norm.fused
  // a hinge near 0 has a d(A,N) of about this size as well
  const marginSize = Math.abs(margin)
  const { losses, positiveDistances, negativeDistances, gradients } = outputs

  const block = Math.min(count, Math.ceil(BLOCK / Math.max(dimension, 1)))
  const batch = view.rows ? roomForRows(block, dimension) : view
  const { anchors, positives, negatives } = batch
  const breakTie = tieBreaker(batch, options, terms)
  const toPositive = new Float64Array(block)
  const toNegative = new Float64Array(block)
  const between = swap ? new Float64Array(block) : null
  const hinges = new Float64Array(block)
  const pass = gradients && gradientPass(view, batch, options, block, gradients)
  let sum = 0
  for (let start = 0; start < count; start += block) {
    const rows = Math.min(block, count - start)
    if (view.rows) gatherRows(view, start, start + rows, batch)
    const first = view.rows ? 0 : start
    const last = first + rows
    if (fused) fused.distances(terms, batch, first, last, toPositive, toNegative)
    else {
      norm.distances(terms, { x: anchors, y: positives, first, last, dimension }, toPositive)
      norm.distances(terms, { x: anchors, y: negatives, first, last, dimension }, toNegative)
    }
    if (between) norm.distances(terms, { x: positives, y: negatives, first, last, dimension }, between)
    for (let at = 0; at < rows; at++) {
      let positive = toPositive[at]!
      let negative = nearestOf(toNegative, between, at)
      let h = hingeOf(hinge, positive, negative, margin)
      const isTie =
        isNearTie(h, positive + marginSize) ||
        (between !== null && isNearTie(toNegative[at]! - between[at]!, toNegative[at]! + between[at]!))
      if (isTie) {
        breakTie(first + at, at, { toPositive, toNegative, between })
        positive = toPositive[at]!
        negative = nearestOf(toNegative, between, at)
        h = hingeOf(hinge, positive, negative, margin)
      }
      const loss = Math.max(h, 0)
      hinges[at] = h
      losses[start + at] = loss
      positiveDistances[start + at] = positive
      negativeDistances[start + at] = negative
      sum += loss
    }
    pass?.add(start, first, last, { toPositive, toNegative, between, hinges })
  }
  pass?.finish()
  return sum
}

/** d(A,N) after swap. Math.min passes NaN on, as the programs do. */
const nearestOf = (toNegative: Float64Array, between: Float64Array | null, at: number): number =>
  between ? Math.min(toNegative[at]!, between[at]!) : toNegative[at]!

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
const isNearTie = (difference: number, scale: number): boolean => Math.abs(difference) < UNDECIDED * scale

/**
 * What computes the distances of single rows again as the reference does, step by step in its order: which of two equal
 * numbers is larger depends on it, and the gradient of a whole triplet on that.
 */
function tieBreaker(batch: Batch, options: ResolvedLossOptions, terms: NormTerms) {
  const { anchors, positives, negatives, dimension } = batch
  const { distances } = referenceNorm(conventionOf(options.convention), options.p, options.eps)
  return (row: number, at: number, { toPositive, toNegative, between }: Distances): void => {
    const rows = { first: row, last: row + 1, dimension }
    distances(terms, { x: anchors, y: positives, ...rows }, toPositive.subarray(at))
    distances(terms, { x: anchors, y: negatives, ...rows }, toNegative.subarray(at))
    if (between) distances(terms, { x: positives, y: negatives, ...rows }, between.subarray(at))
  }
}
