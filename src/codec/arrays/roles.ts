import type { Role } from '../../kernels/backend'
import type { FoundArray, Use } from './arrays'

export const ROLES: readonly Role[] = ['anchors', 'positives', 'negatives']

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

/** Names of columns and files that hold the class of each row. A bare `y` is as often a coordinate. */
const LABELS: readonly string[] = 'label labels target targets class classes category species'.split(' ')

/** Names of columns that count or name the rows. `i0`, `i1` are the ones that this page writes. */
const INDEX =
  /^(?:|unnamed: ?\d{1,9}|index|idx|id|uid|uuid|guid|key|row|row_?id|row_?names?|file|filename|path|i\d{1,2})$/i

/** The role that a name says: `anchors`, `batch.anchors`, `a`, `train_anchors`. Null if it says none. */
export const roleOf = (name: string): Role | null => {
  const last = name.toLowerCase().split('.').at(-1) ?? ''
  if (Object.hasOwn(NAMES, last)) return NAMES[last] ?? null
  const found = ROLES.filter((role) => last.includes(role.slice(0, -1)))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Whether a name says labels: `labels`, `train_labels`, `data.target`. */
export const namesLabels = (name: string): boolean =>
  LABELS.includes(
    name
      .toLowerCase()
      .split(/[._\s-]/)
      .at(-1) ?? '',
  )

/** Whether a column's name says that it counts or names the rows. */
export const namesIndex = (name: string): boolean => INDEX.test(name.trim())

/** What an array of this name serves as. */
export const useOf = (name: string): Use | null => roleOf(name) ?? (namesLabels(name) ? 'labels' : null)

/** The use in a file's name: `anchors.npy`, `run7/train-positives.csv`, `labels.npy`. */
const useOfFile = (file: string): Use | null => {
  const base = file.split(/[/\\]/).at(-1) ?? ''
  return useOf(base.replace(/\.[a-z]+$/i, ''))
}

/**
 * The arrays with what they serve as: by their names; else three nameless ones in the order of the call; else, for a
 * single one, by the file's name. Where several say the same role the first one has it.
 */
export const withRoles = (arrays: readonly Omit<FoundArray, 'role'>[], file: string | null): readonly FoundArray[] => {
  const named = arrays.map((array) => ({ ...array, role: array.name === null ? null : useOf(array.name) }))
  const noneNamed = named.every(({ role }) => role === null)
  if (noneNamed && named.length === 3) return named.map((array, k) => ({ ...array, role: ROLES[k] ?? null }))
  if (noneNamed && named.length === 1) {
    return named.map((array) => ({ ...array, role: file === null ? null : useOfFile(file) }))
  }
  const taken = new Set<Use>()
  return named.map((array) => {
    if (array.role === null || array.role === 'unused' || !taken.has(array.role)) {
      if (array.role) taken.add(array.role)
      return array
    }
    return { ...array, role: null }
  })
}
