import type { Convention } from './convention'

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
