import { conventions } from '../../loss/conventions/programs'
import { resolveOptions } from '../../loss/options'
import { evaluateProgram, fieldProgram } from './programs'
import type { Program } from './pipelines'
import { reduceProgram } from './reduce'

/** A degree of each class that has WGSL of its own: multiplied out, by logarithms, and the largest difference. */
const DEGREES = [2, 2.5, Infinity]

/** The programs that the backend compiles, one of each class, to be read as they are: `npm run wgsl`. */
export const shaders = (): readonly Program[] => [
  ...conventions.flatMap(({ id, allows }) =>
    DEGREES.filter((p) => Number.isFinite(p) || allows.infiniteP).flatMap((p) => {
      const options = resolveOptions({ convention: id, p, swap: allows.swap })
      return [
        evaluateProgram(options, 4, true, 'arrays'),
        evaluateProgram(options, 3, true, 'points'),
        fieldProgram(options, 2),
      ]
    }),
  ),
  reduceProgram,
]
