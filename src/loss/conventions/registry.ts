import { OptionError } from '../errors'
import type { Convention, ConventionId } from './convention'
import { mlx } from './mlx'
import { mlx031 } from './mlx-0.31'
import { pytorch } from './pytorch'

/** Every convention, in the order of menus; the first is the default. */
export const conventions: readonly Convention[] = [mlx, mlx031, pytorch]

const byId = new Map<string, Convention>(conventions.map((convention) => [convention.id, convention]))

/** The record of a convention. @throws OptionError if there is none of that name. */
export const conventionOf = (id: ConventionId): Convention => {
  const convention = byId.get(id)
  if (convention) return convention
  const known = conventions.map((each) => `'${each.id}'`).join(', ')
  throw new OptionError(`convention is '${id}'; expected one of ${known}. Use 'mlx' for MLX 0.32 and later.`)
}
