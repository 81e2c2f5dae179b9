import type { ResolvedLossOptions } from '../loss/options'

/** The least and the largest number that float32 holds with all its digits. A GPU may take what is smaller for 0. */
const SMALLEST = 2 ** -126
const LARGEST = (2 - 2 ** -23) * 2 ** 127

/** Below this degree the root multiplies what the logarithm of a sum has lost by more than 10. */
const LEAST_DEGREE = 0.1

const isHeld = (x: number): boolean => x === 0 || (Math.abs(x) >= SMALLEST && Math.abs(x) <= LARGEST)

/**
 * Whether the loss of these options is computed by the fast forms: the WebGPU kernels, and the loops of the JavaScript
 * backend. All others go through the float64 reference, on every backend. This is decided here alone, so that an eps of
 * 1e-46, which float32 takes for 0, is the same number to all of them.
 */
export const hasFastForm = ({ p, eps, margin }: Pick<ResolvedLossOptions, 'p' | 'eps' | 'margin'>): boolean =>
  p >= LEAST_DEGREE &&
  (p === Infinity || isHeld(p)) &&
  eps >= 0 &&
  isHeld(eps) &&
  // a margin that is not finite needs no digits
  (isHeld(margin) || !Number.isFinite(margin))
