import type { Role } from '../../kernels/backend'
import { ArrayError } from './array-error'
import type { FoundArray } from './arrays'

const ROLES: readonly Role[] = ['anchors', 'positives', 'negatives']

const NAMES: Readonly<Record<string, Role>> = {
  anchor: 'anchors',
  anchors: 'anchors',
  a: 'anchors',
  positive: 'positives',
  positives: 'positives',
  pos: 'positives',
  p: 'positives',
  negative: 'negatives',
  negatives: 'negatives',
  neg: 'negatives',
  n: 'negatives',
}

/** The role that a name says: `anchors`, `batch.anchors`, `a`, `train_anchors`. Null if it says none. */
export const roleOf = (name: string): Role | null => {
  const last = name.toLowerCase().split('.').at(-1) ?? ''
  if (Object.hasOwn(NAMES, last)) return NAMES[last] ?? null
  const found = ROLES.filter((role) => last.includes(role.slice(0, -1)))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The role in a file's name: `anchors.npy`, `run7/train-positives.csv`. */
const roleOfFile = (file: string): Role | null => {
  const base = file.split(/[/\\]/).at(-1) ?? ''
  return roleOf(base.replace(/\.[a-z]+$/i, ''))
}

/**
 * The arrays with their roles: by their names; else three nameless ones in the order of the call; else, for a single
 * one, by the file's name.
 * @throws ArrayError if two have the same role.
 */
export const withRoles = (arrays: readonly Omit<FoundArray, 'role'>[], file: string | null): readonly FoundArray[] => {
  const named = arrays.map((array) => ({ ...array, role: array.name === null ? null : roleOf(array.name) }))
  const noneNamed = named.every(({ role }) => role === null)
  if (noneNamed && named.length === 3) return named.map((array, k) => ({ ...array, role: ROLES[k] ?? null }))
  if (noneNamed && named.length === 1) {
    return named.map((array) => ({ ...array, role: file === null ? null : roleOfFile(file) }))
  }
  for (const role of ROLES) {
    const [first, second] = named.filter((array) => array.role === role)
    if (!first || !second) continue
    throw new ArrayError({
      file,
      array: second.name,
      problem: `${first.name === second.name ? `two arrays have the name ${first.name}` : `both ${first.name} and ${second.name} are ${role}`}; expected one array for each of ${ROLES.join(', ')}`,
      cure: 'Rename or remove one of them.',
    })
  }
  return named
}
