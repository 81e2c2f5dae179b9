import { distance } from '../loss/distance'
import type { LossOptions } from '../loss/options'

type Point = readonly [number, number]

/** The three distances of a triplet. */
export type TripletDistances = { readonly positive: number; readonly negative: number; readonly between: number }

export type Triangle = {
  readonly anchor: Point
  readonly positive: Point
  readonly negative: Point
  /** Whether all three distances are met; d(A,P) and d(A,N) are whenever they are finite. */
  readonly exact: boolean
}

/** Halvings of an interval: more than float64 can tell apart. */
const HALVINGS = 100

/** How near, relative to the longest of them, counts as met. */
const NEAR = 1e-6

/**
 * Three points of the plane with the distances of a triplet of any dimension, under the convention's own distance. Any
 * three points of a metric space fit in the plane: A at the origin, P on the axis of x, and N on its ball around A is
 * turned until d(P,N) is right. Where the distance is no metric (p < 1, odd powers of MLX ≤ 0.31) it may not be.
 * Null if a distance is not finite.
 */
export const triangleOf = (
  { positive, negative, between }: TripletDistances,
  options: LossOptions,
): Triangle | null => {
  if (![positive, negative, between].every(Number.isFinite)) return null
  const anchor: Point = [0, 0]
  const onRay = (angle: number, length: number): Point => {
    const at = (radius: number): Point => [radius * Math.cos(angle), radius * Math.sin(angle)]
    return at(solve((radius) => distance(anchor, at(radius), options) - length, reachOf(length)))
  }
  const positivePoint = onRay(0, positive)
  const apart = (angle: number) => distance(positivePoint, onRay(angle, negative), options) - between
  const negativePoint = onRay(solve(apart, Math.PI), negative)
  const found = [
    distance(anchor, positivePoint, options) - positive,
    distance(anchor, negativePoint, options) - negative,
    distance(positivePoint, negativePoint, options) - between,
  ]
  const tolerance = NEAR * Math.max(positive, negative, between)
  return {
    anchor,
    positive: positivePoint,
    negative: negativePoint,
    exact: found.every((error) => Math.abs(error) <= tolerance),
  }
}

/** A point this far out is farther than `length` under every convention's distance, except where its power is low. */
const reachOf = (length: number): number => Math.max(4 * length + 1, length ** 4)

/** Where a function that grows from 0 to `end` crosses zero; an end of the interval if it does not. */
const solve = (value: (x: number) => number, end: number): number => {
  let low = 0
  let high = end
  if (value(low) >= 0) return low
  if (value(high) <= 0) return high
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2
    if (value(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
