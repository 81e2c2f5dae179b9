import type { Reduction } from './conventions/convention'
import type { ConventionId } from './conventions/programs'
import { conventionOf } from './conventions/registry'
import { OptionError } from './errors'

export type { ConventionId, Reduction }

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

/**
 * Options with every default filled in from their convention.
 * The reduction and p = 0 are not judged here: MLX complains of shapes before these.
 * @throws OptionError for an unknown convention, and for swap or an infinite p where the convention has none.
 */
export const resolveOptions = (options: LossOptions = {}): ResolvedLossOptions => {
  const convention = conventionOf(options.convention ?? 'mlx')
  const { defaults, allows } = convention
  const resolved = {
    axis: options.axis ?? -1,
    convention: convention.id,
    p: options.p ?? defaults.p,
    margin: options.margin ?? defaults.margin,
    eps: options.eps ?? defaults.eps,
    reduction: options.reduction ?? defaults.reduction,
    swap: options.swap ?? false,
  }
  if (resolved.swap && !allows.swap) {
    throw new OptionError(`swap is true; the convention '${convention.id}' has no swap. Use convention: 'pytorch'.`)
  }
  if (Math.abs(resolved.p) === Infinity && !allows.infiniteP) {
    throw new OptionError(
      `p is ${resolved.p}; the convention '${convention.id}' expects a finite p. Use convention: 'pytorch' for the largest difference.`,
    )
  }
  return resolved
}
