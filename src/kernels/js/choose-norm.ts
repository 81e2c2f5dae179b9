import { conventionOf } from '../../loss/conventions/registry'
import type { ConventionId, ResolvedLossOptions } from '../../loss/options'
import { hasFastForm } from '../fast-form'
import { fractionalNorm, isWholePower, maximumNorm, signedRoot, wholeNorm } from './any-power'
import { referenceNorm } from './reference-norm'
import type { NormTerms, RowNorm } from './row-norm'
import { cubic, euclidean, manhattan, quartic } from './small-powers'

/** A norm and the terms it is called with. */
export type ChosenNorm = { readonly norm: RowNorm; readonly terms: NormTerms }

/** The fast form of a p-norm, p > 0. */
const pNorm = (p: number, reference: RowNorm): RowNorm => {
  if (p === 1) return manhattan
  if (p === 2) return euclidean
  if (p === 3) return cubic
  if (p === 4) return quartic
  if (isWholePower(p)) return wholeNorm(reference)
  if (p === Infinity) return maximumNorm(reference)
  return fractionalNorm(reference)
}

type Choice = (p: number, eps: number, reference: RowNorm) => ChosenNorm

/** How each convention is computed fast. One that is missing here is computed by its reference. */
const choices: Readonly<Partial<Record<ConventionId, Choice>>> = {
  mlx: (p, eps, reference) => ({
    norm: pNorm(p, reference),
    terms: { p, offset: 0, added: eps, undefinedSlope: Number.NaN },
  }),
  'mlx-0.31': (p, eps, reference) => ({
    // with p = 2 the two MLX forms agree
    norm: p === 2 ? euclidean : signedRoot(reference, p),
    terms: { p, offset: 0, added: eps, undefinedSlope: Number.NaN },
  }),
  pytorch: (p, eps, reference) => ({
    norm: pNorm(p, reference),
    terms: { p, offset: eps, added: 0, undefinedSlope: 0 },
  }),
}

/** The fastest form of a convention's distance for its p and eps. */
export function chooseNorm(options: ResolvedLossOptions): ChosenNorm {
  const { convention, p, eps } = options
  const reference = referenceNorm(conventionOf(convention), p, eps)
  const choice = hasFastForm(options) ? choices[convention]?.(p, eps, reference) : undefined
  return choice ?? { norm: reference, terms: { p, offset: 0, added: eps, undefinedSlope: Number.NaN } }
}
