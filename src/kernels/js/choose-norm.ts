import { conventionOf } from '../../loss/conventions/registry'
import { addedOf, shiftOf } from '../../loss/distance'
import type { ResolvedLossOptions } from '../../loss/options'
import { hasFastForm } from '../fast-form'
import { fractionalNorm, isWholePower, maximumNorm, signedRoot, wholeNorm } from './any-power'
import { type NormTerms, type RowNorm, referenceNorm } from './row-norm'
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

/** The fastest form of a convention's distance for its p and eps. */
export function chooseNorm(options: ResolvedLossOptions): ChosenNorm {
  const { convention, p, eps } = options
  const program = conventionOf(convention)
  const rule = program.distance
  const terms = {
    p,
    offset: shiftOf(rule, eps),
    added: addedOf(rule, eps),
    undefinedSlope: rule.undefinedSlope === 'nan' ? Number.NaN : 0,
  }
  const reference = referenceNorm(program, p, eps)
  if (!hasFastForm(options)) return { norm: reference, terms }
  // with p = 2 a square root of powers is the norm
  const isNorm = rule.kind === 'norm' || p === 2
  return { norm: isNorm ? pNorm(p, reference) : signedRoot(reference, p), terms }
}
