import { conventionOf } from '../../loss/conventions/registry'
import type { ConventionId, ResolvedLossOptions } from '../../loss/options'
import { fractionalNorm, maximumNorm, rootNorm, signedRoot, wholeNorm } from './any-power'
import { referenceRows } from './reference-rows'
import { isWholePower, type NormTerms, type RowDistance } from './row-distance'
import { cubic, euclidean, manhattan, quartic } from './small-powers'

type Choice = (p: number, eps: number, reference: RowDistance) => RowDistance | null

/** The fast form of a p-norm, or null where there is none. */
const norm = (terms: NormTerms, reference: RowDistance): RowDistance | null => {
  const { p } = terms
  if (p === 1) return manhattan(terms)
  if (p === 2) return euclidean(terms)
  if (p === 3) return cubic(terms)
  if (p === 4) return quartic(terms)
  if (isWholePower(p)) return wholeNorm(terms, reference)
  if (p === Infinity) return maximumNorm(terms, reference)
  if (p >= 1) return fractionalNorm(terms, reference)
  if (p > 0) return rootNorm(terms)
  return null
}

/** How each convention is computed fast. One that is missing here is computed by its reference. */
const choices: Readonly<Partial<Record<ConventionId, Choice>>> = {
  mlx: (p, eps, reference) => norm({ p, offset: 0, added: eps, undefinedGradient: Number.NaN }, reference),
  'mlx-0.31': (p, eps, reference) => {
    // with p = 2 the two MLX forms agree
    if (p === 2) return euclidean({ p, offset: 0, added: eps, undefinedGradient: Number.NaN })
    return p === 0 ? null : signedRoot(p, eps, reference)
  },
  pytorch: (p, eps, reference) => norm({ p, offset: eps, added: 0, undefinedGradient: 0 }, reference),
}

/** The fastest form of a convention's distance for its p and eps. */
export type { RowDistance }

export function rowDistance({ convention, p, eps }: ResolvedLossOptions): RowDistance {
  const reference = referenceRows(conventionOf(convention), p, eps)
  return choices[convention]?.(p, eps, reference) ?? reference
}
