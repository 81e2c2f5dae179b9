import type { HingeRule } from '../hinge'

/** How per-triplet losses become the result. */
export type Reduction = 'none' | 'mean' | 'sum'

/** A distance d(x, y) of the differences u_k = x_k − y_k. */
export type DistanceRule = {
  /**
   * - norm: (Σ|u_k|^p + c)^(1/p), of degree infinity the largest |u_k|;
   * - signed-root: √(Σu_k^p + c), powers that keep their sign under a square root whatever p is.
   */
  readonly kind: 'norm' | 'signed-root'
  /** What eps is added to, after all else: every difference (u_k = (x_k − y_k) + eps), or the sum under the root (c = eps). */
  readonly epsJoins: 'difference' | 'sum'
  /** The slope where the formula has 0/0 or, below p = 1, a power of 0 that is infinite: autograd's NaN, or a mask's 0. */
  readonly undefinedSlope: 'nan' | 'zero'
  /** As what the program keeps the degree of its powers, whatever the type of its arrays. */
  readonly degree: 'float32' | 'float64'
}

/**
 * A program's way to compute the triplet loss: everything in which the programs differ, as plain data. The reference, the
 * kernels, balls, formulas, warnings, the comparison and exported code derive from it.
 */
export type Convention = {
  readonly id: string
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
  readonly distance: DistanceRule
  /**
   * How the program's own float32 goes through the distance and back, which decides where it overflows: power by power as
   * autograd does, or by a norm of its library (torch.norm).
   */
  readonly float32: 'powers' | 'library-norm'
  readonly hinge: HingeRule
}

/** How a convention's distance (Σφ(u_k) + c)^(1/r) is written: what is shown of it term by term. */
export type DistanceForm = {
  /** Whether φ is u^p with its sign, or |u|^p. */
  readonly signed: boolean
  /** Whether eps joins every difference, u = x − y + eps, or the sum under the root, c = eps. */
  readonly epsJoins: 'difference' | 'sum'
  /** r: the degree of the root, p or 2; `infinite` where the largest |u_k| takes the place of sum and root. */
  readonly root: 'p' | '2' | 'infinite'
}

/** The form of a convention's distance under a degree p. */
export const distanceForm = ({ distance }: Pick<Convention, 'distance'>, p: number): DistanceForm => {
  const signed = distance.kind === 'signed-root'
  return { signed, epsJoins: distance.epsJoins, root: p === Infinity ? 'infinite' : signed ? '2' : 'p' }
}
