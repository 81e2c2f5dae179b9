import { OptionError } from '../errors'
import type { Convention } from './convention'
import { conventions, type ConventionId } from './programs'

/** The record of a convention. @throws OptionError if there is none of that name. */
export const conventionOf = (id: ConventionId): Convention & { readonly id: ConventionId } => {
  const convention = conventions.find((each) => each.id === id)
  if (convention) return convention
  const known = conventions.map((each) => `'${each.id}'`).join(', ')
  throw new OptionError(`convention is '${id}'; expected one of ${known}. Use 'mlx' for MLX 0.32 and later.`)
}
