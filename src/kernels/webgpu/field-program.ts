import type { ResolvedLossOptions } from '../../loss/options'
import change from './change.wgsl?raw'
import { arithmeticWgsl, className, lossFields } from './distance-program'
import field from './field.wgsl?raw'
import type { Program } from './pipelines'
import { uniformStruct } from './uniform'

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
