import { degreeWgsl, parityOf, splitLogarithm, splitPower, wholeDegree } from './degree'
import { type Program, uniformStruct } from './pipelines'
import { conventionOf } from '../../loss/conventions/registry'
import { degreeOf, rootOf } from '../../loss/distance'
import type { ResolvedLossOptions } from '../../loss/options'
import arithmetic from './arithmetic.wgsl?raw'
import blockSum from './block-sum.wgsl?raw'
import change from './change.wgsl?raw'
import distanceOfRows from './distance-of-rows.wgsl?raw'
import distance from './distance.wgsl?raw'
import evaluate from './evaluate.wgsl?raw'
import field from './field.wgsl?raw'
import limit from './limit.wgsl?raw'
import norm from './norm.wgsl?raw'
import rowsOf4 from './rows-of-4.wgsl?raw'
import rowsOfAnyLength from './rows-of-any-length.wgsl?raw'
import signedRoot from './signed-root.wgsl?raw'

/** Threads of a workgroup: one triplet, or one cell, each. */
export const WORKGROUP = 64

/** The bits of NaN, which WGSL has no literal for. */
const NAN_BITS = 0x7fc00000

/** What the convention's functions read, in every program they are part of. */
const lossFields = {
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
const arithmeticWgsl = ({ convention, p }: ResolvedLossOptions): string => {
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
const className = ({ convention, p }: ResolvedLossOptions): string => {
  if (p === Infinity) return `${convention} of degree infinity`
  return wholeDegree(p) > 0 ? `${convention} of degree ${p}` : `${convention} of any degree`
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

/** The kinds of distances. */
const KINDS = { norm, 'signed-root': signedRoot } as const

/** Where a triplet's rows stand: in three arrays, or where its numbers say. */
const PLACES = {
  arrays: 'fn place(role: u32, triplet: u32) -> u32 { return role * parameters.count + triplet; }\n',
  points: `@group(0) @binding(4) var<storage, read> triplets: array<u32>;
fn place(role: u32, triplet: u32) -> u32 { return triplets[3u * triplet + role]; }\n`,
} as const

/**
 * The program that computes losses, distances and gradients of triplets of this dimension.
 * @param rows are those of points that triplets number, or of three arrays.
 */
export const evaluateProgram = (
  options: ResolvedLossOptions,
  dimension: number,
  gradient: boolean,
  rows: keyof typeof PLACES,
): Program => {
  const inFours = dimension % 4 === 0
  const { swap } = options
  const { distance: rule, hinge } = conventionOf(options.convention)
  const variant = `${gradient ? ' with gradient' : ''}${swap ? ' and swap' : ''}${inFours ? '' : ', any length'}, ${rows}`
  return {
    name: `loss of ${className(options)}${variant}`,
    entryPoint: 'evaluate',
    code: () =>
      [
        evaluateParameters.wgsl,
        `const SWAP = ${swap};\nconst GRADIENT = ${gradient};\n`,
        `const MARGIN_FIRST = ${hinge.marginFirst};\nconst ACTIVE_AT_ZERO = ${hinge.activeAtZero};\n`,
        '@group(0) @binding(2) var<storage, read_write> results: array<u32>;\n',
        PLACES[rows],
        inFours ? rowsOf4 : rowsOfAnyLength,
        arithmeticWgsl(options),
        distance,
        KINDS[rule.kind],
        distanceOfRows,
        limit,
        evaluate,
      ].join('\n'),
  }
}

/** The uniforms of the field program. */
export const fieldParameters = uniformStruct({
  /** Cells of this piece of the grid, and which is its first. */
  count: 'u32',
  first: 'u32',
  width: 'u32',
  height: 'u32',
  centre_x: 'u32',
  centre_y: 'u32',
  centre_z: 'u32',
  /** Coordinates of a pair. */
  coordinates: 'u32',
  triplets: 'u32',
  adds_up: 'u32',
  /** What the triplets that stand still add. */
  others: 'f32',
  /** 1, or 1/B for a mean. */
  share: 'f32',
  ...lossFields,
})

/** The program that computes the field under a convention, on a grid of 1 to 3 directions. */
export const fieldProgram = (options: ResolvedLossOptions, directions: number): Program => ({
  name: `field of ${className(options)} in ${directions} directions`,
  entryPoint: 'field',
  code: () =>
    [fieldParameters.wgsl, `const DIRECTIONS = ${directions}u;`, arithmeticWgsl(options), change, field].join('\n'),
})
