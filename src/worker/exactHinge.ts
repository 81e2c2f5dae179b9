import type { Batch, Role, Slot } from '../kernels/backend'
import { conventionOf } from '../loss/conventions/registry'
import { distance } from '../loss/distance'
import { hingeOf } from '../loss/hinge'
import { resolveOptions, type LossOptions } from '../loss/options'

/** The largest hinge of the triplets that hold the moving point, where it is at a place of space: in float64. */
export const exactHinge = (
  batch: Batch,
  options: LossOptions,
  moving: readonly Slot[],
): ((place: readonly number[]) => number) => {
  const { convention, margin, swap } = resolveOptions(options)
  const { hinge } = conventionOf(convention)
  const indices = [...new Set(moving.map(({ index }) => index))]
  const isMoving = (role: Role, index: number) => moving.some((slot) => slot.role === role && slot.index === index)
  const rowOf = (role: Role, index: number) =>
    isMoving(role, index)
      ? null
      : Array.from(batch[role].subarray(index * batch.dimension, (index + 1) * batch.dimension))
  const triplets = indices.map((index) => ({
    anchor: rowOf('anchors', index),
    positive: rowOf('positives', index),
    negative: rowOf('negatives', index),
  }))
  return (place) => {
    let largest = -Infinity
    for (const triplet of triplets) {
      const [anchor, positive, negative] = [
        triplet.anchor ?? place,
        triplet.positive ?? place,
        triplet.negative ?? place,
      ]
      const toNegative = distance(anchor, negative, options)
      const nearest = swap ? Math.min(toNegative, distance(positive, negative, options)) : toNegative
      largest = Math.max(largest, hingeOf(hinge, distance(anchor, positive, options), nearest, margin))
    }
    return largest
  }
}
