import { power32, sum32 } from '../float32-steps'
import { powerNorm, signOf } from '../norm'
import type { Convention } from './convention'
import norm from '../norm.wgsl?raw'
import code from './mlx.wgsl?raw'

/** Σ|u|^p + eps in float32. */
const sumUnderRoot32 = (u: ArrayLike<number>, p: number, eps: number): number =>
  Math.fround(sum32(u.length, (k) => power32(Math.abs(u[k]!), Math.fround(p))) + Math.fround(eps))

/** MLX 0.32 and later. Source: mlx.nn.losses.triplet_loss, python/mlx/nn/losses.py at v0.32.1. */
export const mlx: Convention = {
  id: 'mlx',
  label: 'MLX',
  family: 'MLX',
  tex: String.raw`d(x, y) = \Bigl(\sum_k |x_k - y_k|^p + \varepsilon\Bigr)^{1/p}`,
  defaults: { p: 2, margin: 1, eps: 1e-6, reduction: 'none' },
  // the root 1/p is a division by zero in Python
  allows: { swap: false, infiniteP: false, zeroP: false },
  refusesMarginUpToZeroFrom: null,
  distance: {
    value: (u, p, eps) => powerNorm(u, 0, p, eps),
    // not masked: 0/0 and ∞/∞ are the NaN that autograd returns, and x ** 0 is 1 even for NaN
    gradient: (u, d, p, _eps, out) => {
      for (let k = 0; k < out.length; k++) out[k] = signOf(u[k]!) * (Math.abs(u[k]!) / d) ** (p - 1)
    },
    wgsl: { code: norm + code, epsJoins: 'sum', signed: false, degree: (p) => p, root: (p) => 1 / p },
  },
  // (abs(x − y) ** p).sum() + eps, and that ** (1 / p)
  float32: {
    value: (u, p, eps) => power32(sumUnderRoot32(u, p, eps), Math.fround(1 / p)),
    // autograd's order: each power's slope is its base's power, times the degree, times what comes from above
    gradient: (u, _d, p, eps, out) => {
      const degree = Math.fround(p)
      const root = Math.fround(1 / p)
      const ofRoot = Math.fround(power32(sumUnderRoot32(u, p, eps), Math.fround(root - 1)) * root)
      for (let k = 0; k < out.length; k++) {
        const ofPower = Math.fround(power32(Math.abs(u[k]!), Math.fround(degree - 1)) * degree)
        out[k] = Math.fround(ofRoot * ofPower) * signOf(u[k]!)
      }
    },
  },
  hinge: { marginFirst: false, activeAtZero: false },
}
