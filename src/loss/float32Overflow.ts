import { conventionOf } from './conventions/registry'
import { resolveOptions, type LossOptions } from './options'

/** The largest finite number of float32. */
const LARGEST = (2 - 2 ** -23) * 2 ** 127

/**
 * Whether MLX's own float32 arithmetic overflows in a distance of two points of D coordinates that float32 itself could
 * hold: MLX takes |x−y|^p and the sum as they are, without scaling. False under PyTorch.
 */
export const overflowsFloat32 = (x: ArrayLike<number>, y: ArrayLike<number>, options?: LossOptions): boolean => {
  const { convention, p, eps } = resolveOptions(options)
  if (convention === 'pytorch') return false
  const u = Float64Array.from(x, (coordinate, k) => Math.fround(Math.fround(coordinate) - Math.fround(y[k] ?? NaN)))
  let sum = eps
  for (const each of u) sum += Math.abs(each) ** p
  // an infinite difference is infinite to everyone; the powers of finite ones are
  if (!(Math.fround(sum) > LARGEST)) return false
  return Math.abs(conventionOf(convention).distance.value(u, p, eps)) <= LARGEST
}
