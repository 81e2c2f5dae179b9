import { conventionOf } from '../../loss/conventions/registry'
import { hingeOf } from '../../loss/hinge'
import type { ResolvedLossOptions } from '../../loss/options'
import type { Batch, Role } from '../backend'

/** Σ of the losses of the triplets that are not in `except`, in float64. */
export const sumOfOthers = (batch: Batch, except: ReadonlySet<number>, options: ResolvedLossOptions): number => {
  const { dimension } = batch
  const { convention, p, eps, margin, swap } = options
  const { distance, hinge } = conventionOf(convention)
  const u = new Float64Array(dimension)
  const between = (x: Role, y: Role, triplet: number): number => {
    const at = triplet * dimension
    for (let k = 0; k < dimension; k++) u[k] = batch[x][at + k]! - batch[y][at + k]!
    return distance.value(u, p, eps)
  }
  let sum = 0
  for (let triplet = 0; triplet < batch.count; triplet++) {
    if (except.has(triplet)) continue
    const toNegative = between('anchors', 'negatives', triplet)
    const nearest = swap ? Math.min(toNegative, between('positives', 'negatives', triplet)) : toNegative
    sum += Math.max(hingeOf(hinge, between('anchors', 'positives', triplet), nearest, margin), 0)
  }
  return sum
}
