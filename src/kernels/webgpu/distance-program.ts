import { conventionOf } from '../../loss/conventions/registry'
import { degreeOf, rootOf } from '../../loss/distance-rule'
import type { ResolvedLossOptions } from '../../loss/options'
import arithmetic from './arithmetic.wgsl?raw'
import blockSum from './block-sum.wgsl?raw'
import { degreeWgsl, parityOf, splitLogarithm, splitPower, wholeDegree } from './degree'

/** Threads of a workgroup: one triplet, or one cell, each. */
export const WORKGROUP = 64

/** The bits of NaN, which WGSL has no literal for. */
const NAN_BITS = 0x7fc00000

/** What the convention's functions read, in every program they are part of. */
export const lossFields = {
  nan: 'u32',
  eps_is_zero: 'u32',
  /** Whether a negative number has a power of this degree, and of which sign. */
  parity: 'u32',
  p: 'f32',
  eps: 'f32',
  /** eps^(1/p), and its logarithm, which float32 can hold where the root itself underflows. */
  eps_root: 'f32',
  eps_whole: 'f32',
  eps_part: 'f32',
  degree: 'f32',
  degree_high: 'f32',
  degree_low: 'f32',
  root: 'f32',
  root_high: 'f32',
  root_low: 'f32',
  slope: 'f32',
  slope_high: 'f32',
  slope_low: 'f32',
} as const

/** The values of `lossFields`, computed in float64. */
export const lossParameters = ({ convention, p, eps }: ResolvedLossOptions) => {
  const rule = conventionOf(convention).distance
  const degree = splitPower(degreeOf(rule, p))
  const root = splitPower(rootOf(rule, p))
  const slope = splitPower(p - 1)
  const epsLogarithm = Math.log2(eps) / p
  const { whole, part } = splitLogarithm(epsLogarithm)
  return {
    nan: NAN_BITS,
    eps_is_zero: Number(eps === 0),
    parity: parityOf(p),
    p,
    eps,
    eps_root: 2 ** epsLogarithm,
    eps_whole: whole,
    eps_part: part,
    degree: degree.full,
    degree_high: degree.high,
    degree_low: degree.low,
    root: root.full,
    root_high: root.high,
    root_low: root.low,
    slope: slope.full,
    slope_high: slope.high,
    slope_low: slope.low,
  }
}

/** WGSL of the arithmetic under a convention and a class of degrees. It reads `lossFields`. */
export const arithmeticWgsl = ({ convention, p }: ResolvedLossOptions): string => {
  const { epsJoins, kind, undefinedSlope } = conventionOf(convention).distance
  const constants = [
    `const WORKGROUP = ${WORKGROUP};`,
    `const EPS_JOINS_SUM = ${epsJoins === 'sum'};`,
    `const SIGNED = ${kind === 'signed-root'};`,
    `const MASKS = ${undefinedSlope === 'zero'};`,
  ]
  return [...constants, degreeWgsl(p), arithmetic, blockSum].join('\n')
}

/** The name of a convention and of a class of degrees that share their WGSL. */
export const className = ({ convention, p }: ResolvedLossOptions): string => {
  if (p === Infinity) return `${convention} of degree infinity`
  return wholeDegree(p) > 0 ? `${convention} of degree ${p}` : `${convention} of any degree`
}
