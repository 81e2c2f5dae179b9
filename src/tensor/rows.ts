import { resolveAxis, withoutAxis } from './axis'
import { broadcastStrides } from './broadcast'
import type { Tensor } from './tensor'

/** The rows of coordinates of an array that is read as if it were broadcast: where each begins, piece by piece. */
export type Rows = {
  readonly data: Float64Array
  /** Elements from one coordinate of a row to the next; 0 where one coordinate is repeated. */
  readonly step: number
  /** Whether an element of the data stands in more than one place. */
  readonly repeats: boolean
  /** Where the rows `from` up to `to` begin in the data. */
  starts(from: number, to: number): Int32Array
}

/**
 * The rows along an axis of an array that is broadcast to `full`, seen from an outer shape that those rows are
 * broadcast to again.
 * @param axis of `full`, negative from its end; it must be one of its axes.
 */
export const rowsOf = (
  { data, shape }: Tensor,
  full: readonly number[],
  axis: number,
  outer: readonly number[],
): Rows => {
  const along = resolveAxis(axis, full.length, 'the array')
  const strides = broadcastStrides(shape, full)
  const own = withoutAxis(strides, along)
  const lead = outer.length - own.length
  const rowShape = withoutAxis(full, along)
  // an axis that the rows lack, or have once, is repeated
  const outerStrides = outer.map((_, k) => (k < lead || rowShape[k - lead] === 1 ? 0 : own[k - lead]!))
  const step = strides[along]!
  const repeats = (step === 0 && full[along]! > 1) || outerStrides.some((stride, k) => stride === 0 && outer[k]! > 1)
  return { data, step, repeats, starts: (from, to) => startsOf(outer, outerStrides, from, to) }
}

const startsOf = (shape: readonly number[], strides: readonly number[], from: number, to: number): Int32Array => {
  const starts = new Int32Array(to - from)
  const index = indexOf(from, shape)
  let offset = index.reduce((sum, each, k) => sum + each * strides[k]!, 0)
  for (let row = 0; row < starts.length; row++) {
    starts[row] = offset
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      offset += strides[axis]!
      if (++index[axis]! < shape[axis]!) break
      offset -= shape[axis]! * strides[axis]!
      index[axis] = 0
    }
  }
  return starts
}

/** The index along each axis of an element counted in row-major order. */
export const indexOf = (element: number, shape: readonly number[]): number[] => {
  const index = Array<number>(shape.length)
  let rest = element
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = Math.max(shape[axis]!, 1)
    index[axis] = rest % length
    rest = Math.floor(rest / length)
  }
  return index
}
