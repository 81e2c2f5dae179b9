import { broadcastShapes, broadcastStrides, elementOffsets } from '../tensor/broadcast'
import type { Tensor } from '../tensor/tensor'
import { conventionOf } from './conventions/registry'
import { difference, distancesOf, type Difference } from './difference'
import { NormDegreeError } from './errors'
import type { ResolvedLossOptions } from './options'

/** One distance of the loss: d(A,P), d(A,N) or d(P,N). */
export type DistanceTerm = {
  readonly difference: Difference
  /** The distances, in the difference's own shape. */
  readonly values: Float64Array
  /** Which of `values` each triplet takes; a distance shared by several triplets is repeated. */
  readonly places: Int32Array
}

/** The distances of triplets, broadcast together to one shape. */
export type TripletDistances = {
  /** The triplets' shape: the inputs' without the axis. */
  readonly shape: readonly number[]
  readonly positive: DistanceTerm
  readonly negative: DistanceTerm
  /** d(P,N), null without swap. */
  readonly swapped: DistanceTerm | null
}

/**
 * All distances that the loss of these arrays needs, [..., D] each, checked in MLX's order.
 * @throws ShapeError, AxisError, NormDegreeError as `tripletLoss`.
 */
export const tripletDistances = (
  anchors: Tensor,
  positives: Tensor,
  negatives: Tensor,
  options: ResolvedLossOptions,
): TripletDistances => {
  const { axis, p, swap } = options
  const toPositive = difference(anchors, positives, axis, 'anchors − positives')
  if (p === 0 && !conventionOf(options.convention).allows.zeroP) throw new NormDegreeError(p)
  const toNegative = difference(anchors, negatives, axis, 'anchors − negatives')
  const between = swap ? difference(positives, negatives, axis, 'positives − negatives') : null

  const outer = broadcastShapes(toPositive.shape, toNegative.shape, 'd(A,P) − d(A,N)')
  const shape = between ? broadcastShapes(outer, between.shape, 'd(A,N) and d(P,N)') : outer
  const term = (of: Difference): DistanceTerm => ({
    difference: of,
    values: distancesOf(of, options),
    places: elementOffsets(shape, broadcastStrides(of.shape, shape)),
  })
  return { shape, positive: term(toPositive), negative: term(toNegative), swapped: between && term(between) }
}
