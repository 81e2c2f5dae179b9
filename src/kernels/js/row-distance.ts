/**
 * A distance between two rows of float32 arrays, made ready for one convention, p and eps.
 * Rows are `dimension` consecutive elements from index `at`; arithmetic is float64 throughout.
 */
export type RowDistance = {
  /** d(x, y) of the rows. */
  value(x: Float32Array, y: Float32Array, at: number, dimension: number): number
  /** Writes weight·∂d/∂u_k, with u = x − y and `distance` = d(x, y), to into[0 … dimension). */
  gradient(
    x: Float32Array,
    y: Float32Array,
    at: number,
    dimension: number,
    distance: number,
    weight: number,
    into: Float64Array,
  ): void
}

/** In what the p-norm distances of MLX and PyTorch differ: (Σ|x − y + offset|^p + added)^(1/p). */
export type NormTerms = {
  readonly p: number
  /** Added to every difference: eps in PyTorch, 0 in MLX. */
  readonly offset: number
  /** Added to the sum of powers: eps in MLX, 0 in PyTorch. */
  readonly added: number
  /** The gradient where the formula is 0/0, and for p < 1 at u_k = 0: NaN in MLX, 0 in PyTorch. */
  readonly undefinedGradient: number
}

/** u^n for a whole n ≥ 0 by squaring: several times faster than pow. */
export function wholePower(u: number, n: number): number {
  let power = 1
  let square = u
  for (let bits = n; bits > 0; bits >>= 1) {
    if ((bits & 1) === 1) power *= square
    square *= square
  }
  return power
}

/** Whether u^p is best multiplied out. */
export const isWholePower = (p: number): boolean => Number.isInteger(p) && p >= 1 && p <= 128
