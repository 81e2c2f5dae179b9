import { power32, sum32 } from '../float32-steps'
import { largestMagnitude, powerNorm, signOf } from '../norm'
import type { Convention } from './convention'
import norm from '../norm.wgsl?raw'
import code from './pytorch.wgsl?raw'

/** How many |u_k + eps| the norm of degree 0 counts: those that are not 0. */
const countNonZero = (u: ArrayLike<number>, eps: number): number => {
  let count = 0
  for (let k = 0; k < u.length; k++) count += Number(u[k]! + eps !== 0)
  return count
}

const smallestMagnitude = (u: ArrayLike<number>, eps: number): number => {
  let smallest = Infinity
  for (let k = 0; k < u.length; k++) smallest = Math.min(smallest, Math.abs(u[k]! + eps))
  return smallest
}

/** An infinite norm hangs on the coordinates that equal it: they share the gradient, and so do NaN ones. */
const shareAmongExtremes = (u: ArrayLike<number>, d: number, eps: number, out: Float64Array): void => {
  let count = 0
  for (let k = 0; k < out.length; k++) {
    const magnitude = Math.abs(u[k]! + eps)
    const extreme = magnitude === d || Number.isNaN(magnitude)
    count += Number(extreme)
    out[k] = extreme ? signOf(u[k]! + eps) : 0
  }
  for (let k = 0; k < out.length; k++) out[k]! /= count
}

/** The differences that PyTorch takes the norm of, (x − y) + eps in float32. */
const shifted32 = (u: ArrayLike<number>, eps: number): Float32Array => {
  const shift = Math.fround(eps)
  return Float32Array.from(u, (difference) => difference + shift)
}

/** torch.norm of float32 numbers on the CPU, which adds up in float32 too. */
const norm32 = (u: ArrayLike<number>, p: number, eps: number): number => {
  const x = shifted32(u, eps)
  const degree = Math.fround(p)
  if (x.length === 0) return 0
  if (degree === 0) return countNonZero(x, 0)
  if (degree === Infinity) return largestMagnitude(x, 0)
  if (degree === -Infinity) return smallestMagnitude(x, 0)
  if (degree === 2) return Math.fround(Math.sqrt(sum32(x.length, (k) => Math.fround(x[k]! * x[k]!))))
  const sum = sum32(x.length, (k) => (degree === 1 ? Math.abs(x[k]!) : power32(Math.abs(x[k]!), degree)))
  return degree === 1 ? sum : power32(sum, Math.fround(1 / degree))
}

/** Its backward pass, which divides powers of the differences by a power of the norm: each of them may overflow by itself. */
const normBackward32 = (u: ArrayLike<number>, d: number, p: number, eps: number, out: Float64Array): void => {
  const x = shifted32(u, eps)
  if (Math.abs(p) === Infinity) {
    shareAmongExtremes(x, d, 0, out)
    return
  }
  const ofNorm = Math.fround(1 / power32(d, Math.fround(p - 1)))
  for (let k = 0; k < out.length; k++) {
    const size = Math.abs(x[k]!)
    if (p === 0) out[k] = 0
    else if (p === 1) out[k] = signOf(x[k]!)
    else if (p === 2) out[k] = d === 0 ? 0 : Math.fround(x[k]! / d)
    else if (p < 1) {
      const power = size === 0 ? 0 : power32(size, Math.fround(p - 1))
      out[k] = Math.fround(signOf(x[k]!) * power * power32(d, Math.fround(1 - p)))
    } else if (p < 2) {
      out[k] = Math.fround(signOf(x[k]!) * power32(size, Math.fround(p - 1)) * (d === 0 ? 0 : ofNorm))
    } else {
      const power = Math.fround(x[k]! * power32(size, Math.fround(p - 2)))
      out[k] = Math.fround(power * (d === 0 ? 0 : ofNorm))
    }
  }
}

/** PyTorch. Source: torch.nn.functional.triplet_margin_loss and autograd's norm_backward, 1.13. */
export const pytorch: Convention = {
  id: 'pytorch',
  label: 'PyTorch',
  family: 'PyTorch',
  tex: String.raw`d(x, y) = \lVert x - y + \varepsilon \rVert_p`,
  defaults: { p: 2, margin: 1, eps: 1e-6, reduction: 'mean' },
  allows: { swap: true, infiniteP: true, zeroP: true },
  refusesMarginUpToZeroFrom: '2.3',
  distance: {
    value: (u, p, eps) => {
      // below p = 0 the formula would have 1/0
      if (u.length === 0) return 0
      // its CPU kernel keeps the degree as a float32 whatever the tensors are; its gradient does not
      const degree = Math.fround(p)
      if (degree === 0) return countNonZero(u, eps)
      if (degree === Infinity) return largestMagnitude(u, eps)
      if (degree === -Infinity) return smallestMagnitude(u, eps)
      return powerNorm(u, eps, degree, 0)
    },
    gradient: (u, d, p, eps, out) => {
      // a norm of 0 gets 0 by a mask, where MLX has NaN; a count has no slope
      if (p === 0 || (d === 0 && p > 1 && p < Infinity)) {
        out.fill(0)
        return
      }
      if (Math.abs(p) === Infinity) {
        shareAmongExtremes(u, d, eps, out)
        return
      }
      for (let k = 0; k < out.length; k++) {
        const difference = u[k]! + eps
        // below p = 1 the infinite slope at 0 is masked as well
        const masked = p < 1 && difference === 0
        out[k] = masked ? 0 : signOf(difference) * (Math.abs(difference) / d) ** (p - 1)
      }
    },
    wgsl: {
      code: norm + code,
      epsJoins: 'difference',
      signed: false,
      degree: Math.fround,
      root: (p) => 1 / Math.fround(p),
    },
  },
  float32: { value: norm32, gradient: normBackward32 },
  // clamp_min passes the gradient at the bound itself
  hinge: { marginFirst: true, activeAtZero: true },
}
