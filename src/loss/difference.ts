import { resolveAxis, withoutAxis } from '../tensor/axis'
import { broadcastShapes, broadcastStrides, elementOffsets } from '../tensor/broadcast'
import type { Tensor } from '../tensor/tensor'
import { conventionOf } from './conventions/registry'
import { distanceGradient, distanceValue } from './distance-rule'
import type { ResolvedLossOptions } from './options'

/** One side of a difference: its data, and where each row of coordinates starts and how it goes on. */
type Side = { readonly tensor: Tensor; readonly starts: Int32Array; readonly step: number }

/** The shapes of x − y of two arrays broadcast together. */
export type DifferenceShape = {
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
export const differenceShape = (x: Tensor, y: Tensor, axis: number, what: string): DifferenceShape => {
  const full = broadcastShapes(x.shape, y.shape, what)
  const along = resolveAxis(axis, full.length, what)
  return { full, along, shape: withoutAxis(full, along), dimension: full[along]! }
}

/** Where the rows of x − y stand in the two arrays. */
export const difference = (x: Tensor, y: Tensor, { full, along, shape, dimension }: DifferenceShape): Difference => {
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
export function* distancesOf(
  of: Difference,
  { convention, p, eps }: ResolvedLossOptions,
): Generator<number, Float64Array> {
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
