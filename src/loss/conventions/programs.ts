import type { Convention } from './convention'

/** MLX 0.32 and later. Source: mlx.nn.losses.triplet_loss, python/mlx/nn/losses.py at v0.32.1. */
const mlx = {
  id: 'mlx',
  label: 'MLX',
  family: 'MLX',
  tex: String.raw`d(x, y) = \Bigl(\sum_k |x_k - y_k|^p + \varepsilon\Bigr)^{1/p}`,
  defaults: { p: 2, margin: 1, eps: 1e-6, reduction: 'none' },
  // the root 1/p is a division by zero in Python
  allows: { swap: false, infiniteP: false, zeroP: false },
  refusesMarginUpToZeroFrom: null,
  // not masked: 0/0 and ∞/∞ are the NaN that autograd returns
  distance: { kind: 'norm', epsJoins: 'sum', undefinedSlope: 'nan', degree: 'float64' },
  float32: 'powers',
  hinge: { marginFirst: false, activeAtZero: false },
} as const satisfies Convention

/** MLX up to 0.31.2: no absolute value, and a square root whatever p is. Source: its losses.py before PR #3613. */
const mlx031 = {
  ...mlx,
  id: 'mlx-0.31',
  label: 'MLX ≤ 0.31',
  tex: String.raw`d(x, y) = \sqrt{\sum_k (x_k - y_k)^p + \varepsilon}`,
  allows: { swap: false, infiniteP: false, zeroP: true },
  distance: { kind: 'signed-root', epsJoins: 'sum', undefinedSlope: 'nan', degree: 'float64' },
} as const satisfies Convention

/** PyTorch. Source: torch.nn.functional.triplet_margin_loss and autograd's norm_backward, 1.13. */
const pytorch = {
  id: 'pytorch',
  label: 'PyTorch',
  family: 'PyTorch',
  tex: String.raw`d(x, y) = \lVert x - y + \varepsilon \rVert_p`,
  defaults: { p: 2, margin: 1, eps: 1e-6, reduction: 'mean' },
  allows: { swap: true, infiniteP: true, zeroP: true },
  refusesMarginUpToZeroFrom: '2.3',
  // its CPU kernel keeps the degree as a float32 whatever the tensors are; autograd masks what is undefined
  distance: { kind: 'norm', epsJoins: 'difference', undefinedSlope: 'zero', degree: 'float32' },
  float32: 'library-norm',
  // clamp_min passes the gradient at the bound itself
  hinge: { marginFirst: true, activeAtZero: true },
} as const satisfies Convention

/** The programs whose triplet loss is reproduced. `mlx` is MLX 0.32 and later. */
export type ConventionId = (typeof mlx | typeof mlx031 | typeof pytorch)['id']

/** Every program, in the order of menus; the first is the default. A new one is a record and its place here. */
export const conventions: readonly (Convention & { readonly id: ConventionId })[] = [mlx, mlx031, pytorch]
