import { ShapeError } from '../tensor/errors'
import { conventionOf } from './conventions/registry'
import { distanceValue } from './distance-rule'
import { resolveOptions, type LossOptions } from './options'

/**
 * The distance of two points of D coordinates under a convention, in float64.
 * @throws ShapeError if the points have different numbers of coordinates, OptionError as `resolveOptions`.
 */
export const distance = (x: ArrayLike<number>, y: ArrayLike<number>, options?: LossOptions): number => {
  if (x.length !== y.length) {
    throw new ShapeError(`the points have ${x.length} and ${y.length} coordinates; expected as many in both.`)
  }
  const { convention, p, eps } = resolveOptions(options)
  const u = Float64Array.from(x, (coordinate, k) => coordinate - y[k]!)
  return distanceValue(conventionOf(convention).distance, u, p, eps)
}
