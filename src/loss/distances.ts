import { broadcastShapes, broadcastStrides, elementOffsets } from '../tensor/broadcast'
import { shapeText, SizeError } from '../tensor/errors'
import { sizeOf, type Tensor } from '../tensor/tensor'
import { conventionOf } from './conventions/registry'
import { difference, differenceShape, distancesOf, type Difference, type DifferenceShape } from './difference'
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

/** The most distances and losses that are held at once: with their places and gradients about half a gigabyte. */
const MOST_IN_FLOAT64 = 2 ** 24

/** The most coordinates whose differences are computed: some ten seconds. */
const MOST_COORDINATES = 2 ** 32

/**
 * All distances that the loss of these arrays needs, [..., D] each, checked in MLX's order. Yields how much is done.
 * @throws ShapeError, AxisError, NormDegreeError, SizeError as `tripletLoss`, before any memory is taken.
 */
export function* tripletDistances(
  anchors: Tensor,
  positives: Tensor,
  negatives: Tensor,
  options: ResolvedLossOptions,
): Generator<number, TripletDistances> {
  const { axis, p, swap } = options
  const toPositive = differenceShape(anchors, positives, axis, 'anchors − positives')
  if (p === 0 && !conventionOf(options.convention).allows.zeroP) throw new NormDegreeError(p)
  const toNegative = differenceShape(anchors, negatives, axis, 'anchors − negatives')
  const between = swap ? differenceShape(positives, negatives, axis, 'positives − negatives') : null

  const outer = broadcastShapes(toPositive.shape, toNegative.shape, 'd(A,P) − d(A,N)')
  const shape = between ? broadcastShapes(outer, between.shape, 'd(A,N) and d(P,N)') : outer
  checkSize(shape, between ? [toPositive, toNegative, between] : [toPositive, toNegative])

  function* term(x: Tensor, y: Tensor, shapes: DifferenceShape): Generator<number, DistanceTerm> {
    const of = difference(x, y, shapes)
    const values = yield* distancesOf(of, options)
    return { difference: of, values, places: elementOffsets(shape, broadcastStrides(of.shape, shape)) }
  }
  return {
    shape,
    positive: yield* term(anchors, positives, toPositive),
    negative: yield* term(anchors, negatives, toNegative),
    swapped: between && (yield* term(positives, negatives, between)),
  }
}

/** The limit is on what broadcasting makes of the arrays: three small ones may have billions of triplets. */
const checkSize = (shape: readonly number[], differences: readonly DifferenceShape[]): void => {
  const cure =
    'Take fewer rows, or arrays of one rank with the coordinates on the last axis, which a backend computes in pieces.'
  const held = differences.reduce((sum, each) => sum + sizeOf(each.shape), sizeOf(shape))
  if (held > MOST_IN_FLOAT64) {
    const what = `the arrays broadcast to ${shapeText(shape)}, which takes ${held} distances and losses in float64`
    throw new SizeError(what, held, MOST_IN_FLOAT64, cure)
  }
  const coordinates = differences.reduce((sum, { full }) => sum + sizeOf(full), 0)
  if (coordinates > MOST_COORDINATES) {
    const what = `the arrays have ${coordinates} differences of coordinates in float64`
    throw new SizeError(what, coordinates, MOST_COORDINATES, cure)
  }
}
