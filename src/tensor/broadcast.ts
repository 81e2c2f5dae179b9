import { ShapeError, shapeText } from './errors'
import { sizeOf, stridesOf } from './tensor'

/**
 * The shape that two arrays have together by NumPy's rules: aligned at the last axis, lengths equal or 1.
 * @throws ShapeError naming both shapes when they do not fit.
 */
export const broadcastShapes = (first: readonly number[], second: readonly number[], what: string): number[] => {
  const rank = Math.max(first.length, second.length)
  return Array.from({ length: rank }, (_, axis) => {
    const a = first[axis - rank + first.length] ?? 1
    const b = second[axis - rank + second.length] ?? 1
    if (a === b || b === 1) return a
    if (a === 1) return b
    throw new ShapeError(
      `${what}: shapes ${shapeText(first)} and ${shapeText(second)} cannot be broadcast together; ` +
        `expected equal lengths, or 1, on every axis counted from the last. Reshape one of them.`,
    )
  })
}

/** Strides with which an array of `shape` is read as one of the shape `target`: 0 along every axis it is repeated on. */
export const broadcastStrides = (shape: readonly number[], target: readonly number[]): number[] => {
  const own = stridesOf(shape)
  const lead = target.length - shape.length
  return target.map((_, axis) => (axis < lead || shape[axis - lead] === 1 ? 0 : own[axis - lead]!))
}

/** Where every element of an array of `shape`, in row-major order, lies in data read with `strides`. */
export const elementOffsets = (shape: readonly number[], strides: readonly number[]): Int32Array => {
  const offsets = new Int32Array(sizeOf(shape))
  const index = new Int32Array(shape.length)
  let offset = 0
  for (let element = 0; element < offsets.length; element++) {
    offsets[element] = offset
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      offset += strides[axis]!
      if (++index[axis]! < shape[axis]!) break
      offset -= shape[axis]! * strides[axis]!
      index[axis] = 0
    }
  }
  return offsets
}
