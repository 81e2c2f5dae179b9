import { powerNorm, signOf } from '../norm'
import type { Convention } from './convention'
import norm from '../norm.wgsl?raw'
import code from './mlx.wgsl?raw'

/** MLX 0.32 and later. Source: mlx.nn.losses.triplet_loss, python/mlx/nn/losses.py at v0.32.1. */
export const mlx: Convention = {
  id: 'mlx',
  label: 'MLX',
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
  hinge: {
    value: (positiveDistance, negativeDistance, margin) => positiveDistance - negativeDistance + margin,
    active: (hinge) => hinge > 0,
  },
}
