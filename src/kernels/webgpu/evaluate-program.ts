import type { ResolvedLossOptions } from '../../loss/options'
import { conventionOf } from '../../loss/conventions/registry'
import { arithmeticWgsl, className, lossFields } from './distance-program'
import distance from './distance.wgsl?raw'
import distanceOfRows from './distance-of-rows.wgsl?raw'
import evaluate from './evaluate.wgsl?raw'
import limit from './limit.wgsl?raw'
import norm from './norm.wgsl?raw'
import type { Program } from './pipelines'
import rowsOf4 from './rows-of-4.wgsl?raw'
import rowsOfAnyLength from './rows-of-any-length.wgsl?raw'
import signedRoot from './signed-root.wgsl?raw'
import { uniformStruct } from './uniform'

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
