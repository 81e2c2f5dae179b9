import type { Role } from '../../kernels/backend'
import type { FoundArray, Guess, Source } from './arrays'
import { namesIndex, namesLabels, roleOf, ROLES, withRoles } from './roles'
import type { Texts } from './text/values'

/** A column of a table: its name, where it has one, and its place from 1. */
type Named = { readonly name: string | null; readonly column: number }

/** A table as it was read: its columns of numbers row by row, and those of texts. */
export type Columns = {
  readonly rows: number
  /** [rows, numbers.length] */
  readonly data: Float64Array
  readonly numbers: readonly Named[]
  readonly texts: readonly (Named & { readonly texts: Texts })[]
}

type Found = {
  readonly arrays: readonly FoundArray[]
  readonly guesses: readonly Guess[]
  readonly notes: readonly string[]
}

type Serving = 'index' | 'labels'

/** More columns than this that count or label the rows are told by none. */
const MOST_GUESSES = 12

/**
 * The arrays of a table. A column that counts or names the rows is left out, one of labels becomes an array of its own:
 * both are guesses that a person can take back. Where the names say anchor, positive and negative, the columns are dealt
 * out to three arrays; else all others are one array [rows, columns]. Columns of texts are labels.
 */
export const arraysOfColumns = (columns: Columns, source: Source): Found => {
  const guesses: Guess[] = []
  const serving = columns.numbers.map((named, place) => {
    const guess = guesses.length < MOST_GUESSES ? guessOf(columns, place) : null
    if (guess === null) return null
    const key = `column ${named.column}`
    const holds = source.corrections?.[key] ?? columns.numbers.length > 1
    guesses.push({ key, says: `Column ${named.column}${named.name ? ` (${named.name})` : ''} ${SAYS[guess]}`, holds })
    return holds ? guess : null
  })
  const placesOf = (which: Serving | null) => serving.flatMap((each, place) => (each === which ? [place] : []))
  const own = placesOf(null)
  const labels = placesOf('labels').map((place) => ({
    name: columns.numbers[place]?.name ?? null,
    role: 'labels' as const,
    tensor: { data: pick(columns, [place]), shape: [columns.rows] },
    dtype: 'float64',
  }))
  const texts = columns.texts.map(({ name, column, texts: read }) => ({
    name: name || `column ${column}`,
    role: name !== null && namesIndex(name) ? ('unused' as const) : ('labels' as const),
    ...read.take(),
    dtype: 'text',
  }))
  const dealt = dealOut(columns, own)
  const rest = dealt ? dealt.rest : []
  const arrays: readonly FoundArray[] =
    dealt?.arrays ??
    (own.length === 0
      ? []
      : withRoles(
          [{ name: null, tensor: { data: pick(columns, own), shape: [columns.rows, own.length] }, dtype: 'float64' }],
          source.file,
        ))
  return { arrays: [...arrays, ...firstLabels([...texts, ...labels])], guesses, notes: leftOutNote(rest) }
}

const SAYS: Readonly<Record<Serving, string>> = {
  index: 'names or counts the rows: it is left out',
  labels: 'holds the labels of the rows',
}

/** Labels can be one array only: others are listed without a use. */
const firstLabels = (arrays: readonly FoundArray[]): readonly FoundArray[] => {
  const first = arrays.find(({ role }) => role === 'labels')
  return arrays.map((array) => (array === first || array.role === 'unused' ? array : { ...array, role: null }))
}

/** What was not read, as a sentence; none where all was. */
export const leftOutNote = (names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`Left out: ${names.join(', ')}.`]

const guessOf = ({ numbers, data, rows }: Columns, place: number): Serving | null => {
  const name = numbers[place]?.name ?? null
  if (name !== null) return namesIndex(name) ? 'index' : namesLabels(name) ? 'labels' : null
  // pandas with header=False: the first column counts the rows, and others hold fractions
  const width = numbers.length
  if (place > 0 || width < 2 || rows < LEAST_COUNTED) return null
  const start = data[0]!
  if (start !== 0 && start !== 1) return null
  for (let row = 0; row < rows; row++) if (data[row * width] !== start + row) return null
  return data.some((value) => !Number.isInteger(value)) ? 'index' : null
}

/** Fewer rows may count by chance. */
const LEAST_COUNTED = 3

/** Some columns of the table, row by row. */
const pick = ({ rows, data, numbers }: Columns, places: readonly number[]): Float64Array => {
  const width = numbers.length
  if (places.length === width) return data
  const part = new Float64Array(rows * places.length)
  for (let row = 0; row < rows; row++) {
    places.forEach((place, k) => (part[row * places.length + k] = data[row * width + place]!))
  }
  return part
}

/** Columns named for the roles, dealt out to three arrays; null where the names do not say all three. */
const dealOut = (columns: Columns, places: readonly number[]) => {
  const roles = places.map((place) => roleOfColumn(columns.numbers[place]?.name ?? ''))
  const arrays = ROLES.map((role): FoundArray => {
    const own = places.filter((_, k) => roles[k] === role)
    return {
      name: role,
      role,
      tensor: { data: pick(columns, own), shape: [columns.rows, own.length] },
      dtype: 'float64',
    }
  })
  if (arrays.some(({ tensor }) => tensor.shape[1] === 0)) return null
  const rest = places.flatMap((place, k) =>
    roles[k] === null ? [columns.numbers[place]?.name || `column ${place + 1}`] : [],
  )
  return { arrays, rest: rest.length > 12 ? [...rest.slice(0, 12), '…'] : rest }
}

const SEPARATING = ' \t_.[]:-'

/** `anchor_0`, `positive x`, `n2`. From the end, in a loop: a name of underscores alone takes no time either. */
const roleOfColumn = (name: string): Role | null => {
  let end = name.endsWith(']') ? name.length - 1 : name.length
  const whole = end
  while (end > 0 && /\d/.test(name[end - 1]!)) end--
  if (end === whole && /[xyz]/i.test(name[end - 1] ?? '')) end--
  if (end === whole) return roleOf(name)
  while (end > 0 && SEPARATING.includes(name[end - 1]!)) end--
  return roleOf(name.slice(0, end))
}
