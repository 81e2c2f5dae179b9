import type { HingeRule } from '../hinge'

/** How per-triplet losses become the result. */
export type Reduction = 'none' | 'mean' | 'sum'

/** The programs whose triplet loss is reproduced. `mlx` is MLX 0.32 and later. */
export type ConventionId = 'mlx' | 'mlx-0.31' | 'pytorch'

/**
 * A distance (Σφ(u_k) + c)^r of powers φ(u) = |u|^p or u^p, as the WebGPU kernels take it.
 * The field's kernel needs the properties alone; the evaluation calls functions of `code`.
 */
type DistanceWgsl = {
  /**
   * WGSL functions on top of kernels/webgpu/arithmetic.wgsl and distance.wgsl:
   * - difference(x, y): u;
   * - term(u, scale): φ(u) with the scale taken out;
   * - root(sum, scale): the Distance;
   * - slope(u, d): ∂d/∂u where both are finite numbers;
   * - limit_slope(u, d): its bits where they are 0, infinite or NaN;
   * - distance_at_the_limit(seen): the Distance of a row with a difference that is not finite.
   */
  readonly code: string
  /** What eps is added to, after all else: every difference (u = (x − y) + eps), or the sum under the root (c = eps). */
  readonly epsJoins: 'difference' | 'sum'
  /** Whether φ keeps the sign of u. */
  readonly signed: boolean
  /** The degree that φ and the root use. */
  degree(p: number): number
  /** The exponent r. */
  root(p: number): number
}

/** A program's way to compute the triplet loss: everything in which the programs differ. */
export type Convention = {
  readonly id: ConventionId
  /** What menus and tables call it. */
  readonly label: string
  /** The program's name without its version. */
  readonly family: string
  /** The distance as TeX, in x_k, y_k, p and ε. */
  readonly tex: string
  /** The program's own defaults. */
  readonly defaults: {
    readonly p: number
    readonly margin: number
    readonly eps: number
    readonly reduction: Reduction
  }
  /** Which options the program has. */
  readonly allows: { readonly swap: boolean; readonly infiniteP: boolean; readonly zeroP: boolean }
  /** The version from which on the program raises an error for a margin of 0 or less; null if none does. */
  readonly refusesMarginUpToZeroFrom: string | null
  /** d(x, y) in float64, as a function of the differences u = x − y, [D]. */
  readonly distance: {
    value(u: ArrayLike<number>, p: number, eps: number): number
    /** Writes ∂d/∂u to `out`, [D]; `d` is what `value` returned. */
    gradient(u: ArrayLike<number>, d: number, p: number, eps: number, out: Float64Array): void
    /** The same distance in float32 on a GPU. */
    readonly wgsl: DistanceWgsl
  }
  /**
   * The same distance as the program itself computes it in float32, operation by operation. It is that of the formula as
   * long as no power and no sum leaves float32's range. Differences u = x − y are float32's own.
   */
  readonly float32: {
    value(u: ArrayLike<number>, p: number, eps: number): number
    gradient(u: ArrayLike<number>, d: number, p: number, eps: number, out: Float64Array): void
  }
  readonly hinge: HingeRule
}
