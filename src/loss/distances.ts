import { conventionOf } from './conventions/registry'
import { distanceGradient, distanceValue } from './distance'
import { NormDegreeError } from './errors'
import type { ResolvedLossOptions } from './options'
import { resolveAxis, withoutAxis } from '../tensor/axis'
import { broadcastShapes, broadcastStrides, elementOffsets } from '../tensor/broadcast'
import { SizeError, shapeText } from '../tensor/errors'
import { type Tensor, sizeOf } from '../tensor/tensor'

/** One side of a difference: its data, and where each row of coordinates starts and how it goes on. */
type Side = { readonly tensor: Tensor; readonly starts: Int32Array; readonly step: number }

/** The shapes of x − y of two arrays broadcast together. */
type DifferenceShape = {
  readonly full: readonly number[]
  /** The axis of the coordinates in `full`, counted from the first. */
  readonly along: number
  /** `full` without the axis: one distance for each of these. */
  readonly shape: readonly number[]
  /** D, the length of the axis. */
  readonly dimension: number
}

/** x − y, seen as rows of D coordinates along one axis. No coordinate is computed yet. */
export type Difference = Pick<DifferenceShape, 'shape' | 'dimension'> & { readonly x: Side; readonly y: Side }

/**
 * What the difference of x and y along an axis, counted on their broadcast shape, will have. It takes no memory.
 * @param what the two arrays, for messages, such as `anchors − positives`.
 * @throws ShapeError if they cannot be broadcast, then AxisError if axis is outside [−rank, rank).
 */
const differenceShape = (x: Tensor, y: Tensor, axis: number, what: string): DifferenceShape => {
  const full = broadcastShapes(x.shape, y.shape, what)
  const along = resolveAxis(axis, full.length, what)
  return { full, along, shape: withoutAxis(full, along), dimension: full[along]! }
}

/** Where the rows of x − y stand in the two arrays. */
const difference = (x: Tensor, y: Tensor, { full, along, shape, dimension }: DifferenceShape): Difference => {
  const sideOf = (tensor: Tensor): Side => {
    const strides = broadcastStrides(tensor.shape, full)
    return { tensor, starts: elementOffsets(shape, withoutAxis(strides, along)), step: strides[along]! }
  }
  return { shape, dimension, x: sideOf(x), y: sideOf(y) }
}

/** Coordinates that are computed between two looks at whether to go on. */
const STRIDE = 2 ** 16

const rowsAtOnce = (dimension: number): number => Math.max(1, Math.floor(STRIDE / Math.max(1, dimension)))

/** d(x, y) of every row, in the difference's shape. Yields how much is done. */
function* distancesOf(of: Difference, { convention, p, eps }: ResolvedLossOptions): Generator<number, Float64Array> {
  const u = new Float64Array(of.dimension)
  const values = new Float64Array(of.x.starts.length)
  const { distance } = conventionOf(convention)
  const atOnce = rowsAtOnce(of.dimension)
  for (let row = 0; row < values.length; row++) {
    readRow(of, row, u)
    values[row] = distanceValue(distance, u, p, eps)
    if (row % atOnce === 0) yield row / values.length
  }
  return values
}

/**
 * Adds weight · ∂d/∂x to `intoX` and weight · ∂d/∂y to `intoY`, each laid out as its own array: rows for which an
 * array was repeated add up. A weight of 0 multiplies like any other, for 0 · NaN is NaN in every program. Yields how much
 * is done.
 */
export function* addGradient(
  of: Difference,
  distances: Float64Array,
  weights: Float64Array,
  { convention, p, eps }: ResolvedLossOptions,
  intoX: Float64Array,
  intoY: Float64Array,
): Generator<number, void> {
  const { distance } = conventionOf(convention)
  const u = new Float64Array(of.dimension)
  const slope = new Float64Array(of.dimension)
  const { x, y } = of
  const atOnce = rowsAtOnce(of.dimension)
  for (let row = 0; row < weights.length; row++) {
    readRow(of, row, u)
    distanceGradient(distance, u, distances[row]!, p, eps, slope)
    for (let k = 0; k < slope.length; k++) {
      const change = weights[row]! * slope[k]!
      intoX[x.starts[row]! + k * x.step]! += change
      intoY[y.starts[row]! + k * y.step]! -= change
    }
    if (row % atOnce === 0) yield row / weights.length
  }
}

const readRow = ({ x, y }: Difference, row: number, u: Float64Array): void => {
  const fromX = x.starts[row]!
  const fromY = y.starts[row]!
  for (let k = 0; k < u.length; k++) {
    u[k] = x.tensor.data[fromX + k * x.step]! - y.tensor.data[fromY + k * y.step]!
  }
}

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
