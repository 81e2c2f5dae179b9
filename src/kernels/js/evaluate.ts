import { conventionOf } from '../../loss/conventions/registry'
import { hingeOf } from '../../loss/hinge'
import type { ResolvedLossOptions } from '../../loss/options'
import type { Batch, Evaluation } from '../backend'
import type { Outputs } from '../outputs'
import { chooseNorm } from './choose-norm'
import { gradientPass } from './gradient'
import { reduced } from './reduce'
import { isNearTie, tieBreaker } from './ties'

/** Coordinates of one array that are worked on at a time: what the forward pass read is still near for the gradient. */
const BLOCK = 2048

/**
 * Loss, distances and, where there are arrays for them, gradients of every triplet, in one pass over blocks of rows.
 * Arithmetic is float64; results are rounded to float32 once.
 */
export function evaluateBatch(batch: Batch, options: ResolvedLossOptions, outputs: Outputs): Evaluation {
  const { count, dimension, anchors, positives, negatives } = batch
  const { margin, swap, reduction } = options
  const { hinge } = conventionOf(options.convention)
  const { norm, terms } = chooseNorm(options)
  const fused = swap ? undefined : norm.fused
  // a hinge near 0 has a d(A,N) of about this size as well
  const marginSize = Math.abs(margin)
  const breakTie = tieBreaker(batch, options, terms)
  const { losses, positiveDistances, negativeDistances, gradients } = outputs

  const block = Math.min(count, Math.ceil(BLOCK / Math.max(dimension, 1)))
  const toPositive = new Float64Array(block)
  const toNegative = new Float64Array(block)
  const between = swap ? new Float64Array(block) : null
  const hinges = new Float64Array(block)
  const pass = gradients && gradientPass(batch, options, block, gradients)
  let sum = 0
  for (let first = 0; first < count; first += block) {
    const last = Math.min(first + block, count)
    if (fused) fused.distances(terms, batch, first, last, toPositive, toNegative)
    else {
      norm.distances(terms, { x: anchors, y: positives, first, last, dimension }, toPositive)
      norm.distances(terms, { x: anchors, y: negatives, first, last, dimension }, toNegative)
    }
    if (between) norm.distances(terms, { x: positives, y: negatives, first, last, dimension }, between)
    for (let b = first; b < last; b++) {
      const at = b - first
      let positive = toPositive[at]!
      let negative = nearestOf(toNegative, between, at)
      let h = hingeOf(hinge, positive, negative, margin)
      const isTie =
        isNearTie(h, positive + marginSize) ||
        (between !== null && isNearTie(toNegative[at]! - between[at]!, toNegative[at]! + between[at]!))
      if (isTie) {
        breakTie(b, at, { toPositive, toNegative, between })
        positive = toPositive[at]!
        negative = nearestOf(toNegative, between, at)
        h = hingeOf(hinge, positive, negative, margin)
      }
      const loss = Math.max(h, 0)
      hinges[at] = h
      losses[b] = loss
      positiveDistances[b] = positive
      negativeDistances[b] = negative
      sum += loss
    }
    pass?.(first, last, { toPositive, toNegative, between, hinges })
  }
  return { ...outputs, value: reduced(sum, count, reduction) }
}

/** d(A,N) after swap. Math.min passes NaN on, as the programs do. */
const nearestOf = (toNegative: Float64Array, between: Float64Array | null, at: number): number =>
  between ? Math.min(toNegative[at]!, between[at]!) : toNegative[at]!
