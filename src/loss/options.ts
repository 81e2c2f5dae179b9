/** How per-triplet losses become the result. */
export type Reduction = 'none' | 'mean' | 'sum'

/** The programs whose triplet loss is reproduced. `mlx` is MLX 0.32 and later. */
export type ConventionId = 'mlx' | 'mlx-0.31' | 'pytorch'

/** What a caller may pass; what is missing takes the convention's own default. */
export type LossOptions = {
  /** The axis of the coordinates; negative counts from the end. Default −1. */
  readonly axis?: number
  readonly convention?: ConventionId
  /** Degree of the norm. `Infinity` is allowed under PyTorch only. */
  readonly p?: number
  readonly margin?: number
  readonly eps?: number
  readonly reduction?: Reduction
  /** d(A,N) becomes min(d(A,N), d(P,N)). PyTorch only. */
  readonly swap?: boolean
}

/** Options with every default filled in. */
export type ResolvedLossOptions = Required<LossOptions>
