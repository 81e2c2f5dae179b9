import { conventionOf } from '../../loss/conventions/registry'
import type { ResolvedLossOptions } from '../../loss/options'
import arithmetic from './arithmetic.wgsl?raw'
import { degreeWgsl, splitLogarithm, splitPower, wholeDegree } from './degree'
import distance from './distance.wgsl?raw'
import evaluate from './evaluate.wgsl?raw'
import limit from './limit.wgsl?raw'
import type { Program } from './pipelines'
import rowsOf4 from './rows-of-4.wgsl?raw'
import rowsOfAnyLength from './rows-of-any-length.wgsl?raw'
import { uniformStruct } from './uniform'

/** Threads of a workgroup: one triplet, or one cell, each. */
export const WORKGROUP = 64

/** The bits of NaN, which WGSL has no literal for. */
export const NAN_BITS = 0x7fc00000

/** What the convention's functions read, in every program they are part of. */
const lossFields = {
  nan: 'u32',
  eps_is_zero: 'u32',
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
  const { wgsl } = conventionOf(convention).distance
  const degree = splitPower(wgsl.degree(p))
  const root = splitPower(wgsl.root(p))
  const slope = splitPower(p - 1)
  const epsLogarithm = Math.log2(eps) / p
  const { whole, part } = splitLogarithm(epsLogarithm)
  return {
    nan: NAN_BITS,
    eps_is_zero: Number(eps === 0),
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

/** The uniforms of the evaluate program. */
export const evaluateParameters = uniformStruct({
  count: 'u32',
  dimension: 'u32',
  /** Blocks of four coordinates in a row. */
  blocks: 'u32',
  margin: 'f32',
  /** What each active triplet passes to the gradient: 1, or 1/B for a mean. */
  weight: 'f32',
  ...lossFields,
})

/** WGSL of a convention's distance for one class of degrees. */
export const distanceWgsl = ({ convention, p }: ResolvedLossOptions): string => {
  const { wgsl } = conventionOf(convention).distance
  const constants = `const EPS_JOINS_SUM = ${wgsl.epsJoins === 'sum'};\n`
  return [arithmetic, degreeWgsl(p), constants, distance, limit, wgsl.code].join('\n')
}

/** The name of a convention and of a class of degrees that share their WGSL. */
export const className = ({ convention, p }: ResolvedLossOptions): string => {
  if (p === Infinity) return `${convention} of degree infinity`
  return wholeDegree(p) > 0 ? `${convention} of degree ${p}` : `${convention} of any degree`
}

/** The program that computes losses, distances and gradients of a batch of this dimension. */
export const evaluateProgram = (options: ResolvedLossOptions, dimension: number, gradient: boolean): Program => {
  const inFours = dimension % 4 === 0
  const { swap } = options
  const variant = `${gradient ? ' with gradient' : ''}${swap ? ' and swap' : ''}${inFours ? '' : ', any length'}`
  return {
    name: `loss of ${className(options)}${variant}`,
    entryPoint: 'evaluate',
    code: () =>
      [
        evaluateParameters.wgsl,
        `const SWAP = ${swap};\nconst GRADIENT = ${gradient};\nconst WORKGROUP = ${WORKGROUP};\n`,
        '@group(0) @binding(2) var<storage, read_write> results: array<u32>;\n',
        inFours ? rowsOf4 : rowsOfAnyLength,
        distanceWgsl(options),
        evaluate,
      ].join('\n'),
  }
}
