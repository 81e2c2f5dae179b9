import { distance } from '../loss/distance'
import type { LossOptions } from '../loss/options'

/** A half-line that begins at a point; its direction's largest coordinate is 1 or −1. */
export type Ray = { readonly from: readonly number[]; readonly direction: readonly number[] }

/** The ray from a point through another; along the first axis where the two coincide. */
export const rayThrough = (from: readonly number[], through: readonly number[]): Ray => {
  const differences = from.map((value, k) => (through[k] ?? 0) - value)
  const largest = Math.max(...differences.map(Math.abs))
  const direction = largest > 0 ? differences.map((u) => u / largest) : differences.map((_, k) => (k === 0 ? 1 : 0))
  return { from, direction }
}

/** Halvings that take an interval of doubles down to two neighbours, and a search to where a minimum is flat. */
const HALVINGS = 1100
const NARROWINGS = 300

/**
 * The place on a ray whose distance d(from, place) is `wanted` under a convention, in float64; the nearest to it there is
 * where the ray never comes so near: MLX's distance is at least eps^(1/p). Under PyTorch, where eps moves the nearest
 * place away from the ray's beginning, the far one of two places. Null where the distance is not a number or does not
 * grow along the ray, as in MLX ≤ 0.31 under an odd p.
 */
export const placeAtDistance = (ray: Ray, wanted: number, options: LossOptions): readonly number[] | null => {
  const placeAt = (along: number) => ray.from.map((value, k) => value + along * (ray.direction[k] ?? 0))
  // measured from the rounded place itself: where coordinates are large, its rounding is part of the answer
  const distanceAt = (along: number) => distance(ray.from, placeAt(along), options)

  const far = farEnough(distanceAt, Math.max(wanted, 0) + (options.eps ?? 0), wanted)
  if (far === null) return null
  const near = distanceAt(0) <= wanted ? 0 : nearest(distanceAt, far)
  if (distanceAt(near) >= wanted) return placeAt(near)
  return placeAt(crossing(distanceAt, near, far, wanted))
}

/** A place at which the distance is at least `wanted`: farther by doubling. Null if there is none. */
const farEnough = (distanceAt: (along: number) => number, start: number, wanted: number): number | null => {
  for (let along = start > 0 ? start : 1; along < Infinity; along *= 2) {
    const reached = distanceAt(along)
    if (reached >= wanted) return along
    if (Number.isNaN(reached)) return null
  }
  return null
}

/** Where the distance is smallest between the ray's beginning and `far`: for p ≥ 1 it falls, then grows. */
const nearest = (distanceAt: (along: number) => number, far: number): number => {
  let low = 0
  let high = far
  for (let i = 0; i < NARROWINGS && low < high; i++) {
    const third = (high - low) / 3
    if (distanceAt(low + third) <= distanceAt(high - third)) high -= third
    else low += third
  }
  const middle = low + (high - low) / 2
  return distanceAt(0) <= distanceAt(middle) ? 0 : middle
}

/** Where the distance passes `wanted`, below it at `near` and not below at `far`. */
const crossing = (distanceAt: (along: number) => number, near: number, far: number, wanted: number): number => {
  let below = near
  let above = far
  for (let i = 0; i < HALVINGS; i++) {
    const middle = below + (above - below) / 2
    if (middle === below || middle === above) break
    if (distanceAt(middle) < wanted) below = middle
    else above = middle
  }
  return wanted - distanceAt(below) < distanceAt(above) - wanted ? below : above
}
