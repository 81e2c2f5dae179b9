import type { Points, Triplets } from '../kernels/backend'
import { conventionOf } from '../loss/conventions/registry'
import { distance } from '../loss/distance'
import { hingeOf } from '../loss/hinge'
import { resolveOptions, type LossOptions } from '../loss/options'

/** The largest hinge of the triplets that hold the moving row, where it is at a place of space: in float64. */
export const exactHinge = (
  { data, dimension }: Points,
  triplets: Triplets,
  options: LossOptions,
  moving: number,
): ((place: readonly number[]) => number) => {
  const { convention, margin, swap } = resolveOptions(options)
  const { hinge } = conventionOf(convention)
  const placeOf = (row: number) =>
    row === moving ? null : Array.from(data.subarray(row * dimension, (row + 1) * dimension))
  const held = Array.from({ length: triplets.length / 3 }, (_, t) => triplets.subarray(3 * t, 3 * t + 3))
    .filter((rows) => rows.includes(moving))
    .map(([anchor, positive, negative]) => [placeOf(anchor!), placeOf(positive!), placeOf(negative!)] as const)
  return (place) => {
    let largest = -Infinity
    for (const [anchor, positive, negative] of held) {
      const [a, p, n] = [anchor ?? place, positive ?? place, negative ?? place]
      const toNegative = distance(a, n, options)
      const nearest = swap ? Math.min(toNegative, distance(p, n, options)) : toNegative
      largest = Math.max(largest, hingeOf(hinge, distance(a, p, options), nearest, margin))
    }
    return largest
  }
}
