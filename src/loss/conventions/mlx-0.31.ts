import { power32, sum32 } from '../float32-steps'
import { isPlain, largestMagnitude } from '../norm'
import type { Convention } from './convention'
import code from './mlx-0.31.wgsl?raw'

/** Σ(u_k/scale)^p + eps/scale^p, the sum under the root: an odd p keeps the sign, a broken p makes it NaN. */
const sumUnderRoot = (u: ArrayLike<number>, p: number, eps: number, scale: number): number => {
  let sum = 0
  for (let k = 0; k < u.length; k++) sum += (u[k]! / scale) ** p
  // a power that underflows to 0 must not turn an eps of 0 into NaN
  return eps === 0 ? sum : sum + eps / scale ** p
}

/** 1 while the plain powers keep their digits or eps outweighs them; otherwise the largest difference, to divide by. */
const scaleOf = (u: ArrayLike<number>, p: number, eps: number): number => {
  const largest = largestMagnitude(u, 0)
  const power = largest ** p
  const outweighed = eps > 0 && power <= eps
  return p > 1 && !isPlain(power) && !outweighed && largest > 0 && largest < Infinity ? largest : 1
}

/** √(Σu^p + eps) in float32: signed powers that overflow to both sides make NaN, those that cancel in time do not. */
const root32 = (u: ArrayLike<number>, p: number, eps: number): number =>
  Math.fround(Math.sqrt(Math.fround(sum32(u.length, (k) => power32(u[k]!, Math.fround(p))) + Math.fround(eps))))

/** MLX up to 0.31.2: no absolute value, and a square root whatever p is. Source: its losses.py before PR #3613. */
export const mlx031: Convention = {
  id: 'mlx-0.31',
  label: 'MLX ≤ 0.31',
  family: 'MLX',
  tex: String.raw`d(x, y) = \sqrt{\sum_k (x_k - y_k)^p + \varepsilon}`,
  defaults: { p: 2, margin: 1, eps: 1e-6, reduction: 'none' },
  allows: { swap: false, infiniteP: false, zeroP: true },
  refusesMarginUpToZeroFrom: null,
  distance: {
    value: (u, p, eps) => {
      const scale = scaleOf(u, p, eps)
      return Math.sqrt(sumUnderRoot(u, p, eps, scale)) * scale ** (p / 2)
    },
    gradient: (u, _d, p, eps, out) => {
      const scale = scaleOf(u, p, eps)
      const twiceRoot = 2 * Math.sqrt(sumUnderRoot(u, p, eps, scale))
      for (let k = 0; k < out.length; k++) {
        out[k] = ((p * (u[k]! / scale) ** (p - 1)) / twiceRoot) * scale ** (p / 2 - 1)
      }
    },
    wgsl: { code, epsJoins: 'sum', signed: true, degree: (p) => p, root: () => 1 / 2 },
  },
  float32: {
    value: (u, p, eps) => root32(u, p, eps),
    gradient: (u, d, p, _eps, out) => {
      const degree = Math.fround(p)
      const ofRoot = Math.fround(1 / Math.fround(2 * d))
      for (let k = 0; k < out.length; k++) {
        out[k] = Math.fround(ofRoot * Math.fround(power32(u[k]!, Math.fround(degree - 1)) * degree))
      }
    },
  },
  hinge: { marginFirst: false, activeAtZero: false },
}
