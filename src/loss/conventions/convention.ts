/** How per-triplet losses become the result. */
export type Reduction = 'none' | 'mean' | 'sum'

/** The programs whose triplet loss is reproduced. `mlx` is MLX 0.32 and later. */
export type ConventionId = 'mlx' | 'mlx-0.31' | 'pytorch'

/** A program's way to compute the triplet loss: everything in which the programs differ. */
export type Convention = {
  readonly id: ConventionId
  /** What menus and tables call it. */
  readonly label: string
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
  /** d(x, y) in float64, as a function of the differences u = x − y, [D]. */
  readonly distance: {
    value(u: ArrayLike<number>, p: number, eps: number): number
    /** Writes ∂d/∂u to `out`, [D]; `d` is what `value` returned. */
    gradient(u: ArrayLike<number>, d: number, p: number, eps: number, out: Float64Array): void
  }
  readonly hinge: {
    /** d(A,P) − d(A,N) + margin, not clamped, added in the program's own order: an exact tie depends on it. */
    value(positiveDistance: number, negativeDistance: number, margin: number): number
    /** Whether the gradient passes. */
    active(hinge: number): boolean
  }
}
