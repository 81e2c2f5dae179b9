import { distance } from '../loss/distance'
import type { LossOptions } from '../loss/options'

/**
 * The nearest place of length 1 in the first `dimensions` coordinates; further ones are left out. The origin, which is as
 * near to all of them, goes where `aside` points, and without such a direction to 1 on the first axis.
 * Points that are not finite stay as they are.
 */
export const ontoSphere = (
  position: readonly number[],
  dimensions: number,
  aside: readonly number[] = [],
): readonly number[] => {
  const first = (from: readonly number[]) => Array.from({ length: dimensions }, (_, k) => from[k] ?? 0)
  const full = first(position)
  if (!full.every(Number.isFinite)) return full
  return unit(full) ?? unit(first(aside)) ?? firstAxis(dimensions)
}

/**
 * The point of length 1 that has `value`, as far as it is in [−1, 1], on one axis, and on the others the direction it had;
 * without such a direction the next axis takes the rest.
 */
export const withCoordinate = (position: readonly number[], axis: number, value: number): readonly number[] => {
  const kept = Math.min(1, Math.max(-1, value))
  const rest = Math.sqrt(Math.max(0, 1 - kept * kept))
  const others = unit(position.with(axis, 0)) ?? firstAxis(position.length, (axis + 1) % position.length)
  return others.map((share, k) => (k === axis ? kept : share * rest))
}

/** Null for the origin, and for what is not finite. */
const unit = (position: readonly number[]): readonly number[] | null => {
  const largest = Math.max(...position.map(Math.abs))
  if (!(largest > 0 && largest < Infinity)) return null
  // scaled first, by a power of 2, which rounds nothing: the square of a tiny or a huge coordinate has no digits left
  const scale = 2 ** Math.floor(Math.log2(largest))
  const scaled = position.map((value) => value / scale)
  const length = Math.hypot(...scaled)
  // + 0: a −0 would show
  return scaled.map((value) => value / length + 0)
}

/**
 * The largest distance of two points of length 1 with so many coordinates: of opposite ones, on the diagonal where p is
 * below 2 and on an axis above it. 2 for p = 2 without eps.
 */
export const sphereDiameter = (dimensions: number, options: LossOptions): number => {
  const diagonal = new Array<number>(dimensions).fill(1 / Math.sqrt(dimensions))
  const end = (options.p ?? 2) < 2 ? diagonal : firstAxis(dimensions)
  const opposite = end.map((value) => -value)
  return distance(end, opposite, options)
}

const firstAxis = (dimensions: number, axis = 0) => Array.from({ length: dimensions }, (_, k) => Number(k === axis))
