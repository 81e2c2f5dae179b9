import { AxisError } from './errors'

/**
 * The axis counted from the first; a negative one counts from the end.
 * @param what the array meant, for the message.
 * @throws AxisError if axis is not a whole number in [−rank, rank).
 */
export const resolveAxis = (axis: number, rank: number, what: string): number => {
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank) throw new AxisError(what, axis, rank)
  return axis < 0 ? axis + rank : axis
}

/** A shape, or strides, without one axis. */
export const withoutAxis = (lengths: readonly number[], axis: number): number[] =>
  lengths.filter((_, index) => index !== axis)
