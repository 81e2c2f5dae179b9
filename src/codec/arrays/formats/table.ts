import type { Role } from '../../../kernels/backend'
import { nameInShort, type ArrayFormat, type FoundArray } from '../arrays'
import { roleOf, withRoles } from '../roles'
import { Cursor } from '../text/cursor'
import { numberOfWord, readNumber } from '../text/number'
import { createValues } from '../text/values'

/** Lines between two reports of progress. */
const PACE = 2 ** 12

/** About how many characters a cell takes. */
const CHARACTERS = 9

const SEPARATORS = { '\t': 'tabs', ';': 'semicolons', ',': 'commas', ' ': 'blanks' } as const
type Separator = keyof typeof SEPARATORS

/**
 * Rows of numbers separated by commas, tabs, semicolons or blanks, as spreadsheets and `np.savetxt` write them: one array
 * [rows, columns]. A first line of names is passed over; where its names say anchor, positive and negative, the columns
 * are dealt out to three arrays. Lines of # and empty lines do not count.
 */
export const table: ArrayFormat = {
  id: 'table',
  label: 'a table (CSV, TSV)',
  recognises: () => true,
  read: function* (source) {
    const cursor = new Cursor(source)
    const values = createValues(source.bytes.length / CHARACTERS)
    let separator: Separator | null = null
    let header: readonly string[] | null = null
    let columns = 0
    let rows = 0
    for (cursor.skipSpace(); !cursor.atEnd; cursor.skipSpace()) {
      separator ??= separatorOf(cursor)
      if (rows === 0 && header === null && isHeader(cursor)) {
        header = namesOf(cursor, separator)
        continue
      }
      const start = cursor.at
      const count = readRow(cursor, separator, values.push, header)
      columns = rows === 0 ? count : columns
      if (count !== columns) throw wrongCount(cursor, start, count, columns)
      if (++rows % PACE === 0) yield cursor.at / source.bytes.length
    }
    if (rows === 0)
      throw cursor.error('there are no numbers', 'Paste arrays, or drop a .npy, .npz, .json or .csv file.')
    const whole = { data: values.take(), shape: [rows, columns] }
    const dealt = header && header.length === columns ? dealOut(whole.data, rows, header) : null
    return {
      kind: 'arrays',
      arrays: dealt ?? withRoles([{ name: null, tensor: whole, dtype: 'float64' }], source.file),
    }
  },
}

const lineOf = ({ bytes, at }: Cursor): string => {
  const end = bytes.indexOf(10, at)
  return new TextDecoder().decode(bytes.subarray(at, Math.min(end < 0 ? bytes.length : end, at + 100_000)))
}

const separatorOf = (cursor: Cursor): Separator => {
  const line = lineOf(cursor)
  return (Object.keys(SEPARATORS) as Separator[]).find((each) => line.includes(each)) ?? ','
}

/** A line whose first word is neither a number nor a word for one. */
const isHeader = (cursor: Cursor): boolean => {
  const cell = /^["'\s]*([^"',;\t\s]*)/.exec(lineOf(cursor))?.[1] ?? ''
  return !/^[-+.]?\d/.test(cell) && numberOfWord(cell.replace(/^[-+]/, '')) === undefined && /[a-z_]/i.test(cell)
}

const namesOf = (cursor: Cursor, separator: Separator): string[] => {
  const line = lineOf(cursor).trim()
  cursor.skipLine()
  const cells = separator === ' ' ? line.split(/\s+/) : line.split(separator)
  return cells.map((cell) => cell.replace(/^[\s"']+|[\s"']+$/g, ''))
}

/** Reads one line into `push` and goes past it. Returns how many numbers it had. */
const readRow = (
  cursor: Cursor,
  separator: Separator,
  push: (value: number) => boolean,
  header: readonly string[] | null,
): number => {
  for (let count = 1; ; count++) {
    skipBlanks(cursor, separator)
    const quoted = cursor.take('"')
    const value = readNumber(cursor) ?? readSpecial(cursor)
    if (value === undefined) throw noNumber(cursor, count, header)
    if (quoted) cursor.take('"')
    if (!push(value)) throw cursor.error('there are too many numbers', 'Split the table and open a part of it.')
    skipBlanks(cursor, separator)
    if (endsLine(cursor)) return count
    // blanks have been skipped already
    if (separator !== ' ' && !cursor.take(separator)) throw noNumber(cursor, count, header)
    skipBlanks(cursor, separator)
    // a separator at the very end opens no further cell
    if (endsLine(cursor)) return count
  }
}

const readSpecial = (cursor: Cursor): number | undefined => {
  const start = cursor.at
  const sign = cursor.take('-') ? -1 : 1
  const value = numberOfWord(cursor.word())
  if (value === undefined) cursor.at = start
  return value === undefined ? undefined : sign * value
}

const skipBlanks = (cursor: Cursor, separator: Separator): void => {
  const blanks = separator === '\t' ? [' ', '\r'] : [' ', '\r', '\t']
  while (blanks.some((blank) => cursor.take(blank)));
}

const endsLine = (cursor: Cursor): boolean => cursor.atEnd || cursor.peek() === 10 || cursor.peek() === 35

/** Columns named for the roles, dealt out to three arrays; null where the names do not say all three. */
const dealOut = (data: Float64Array, rows: number, header: readonly string[]): readonly FoundArray[] | null => {
  const roles = header.map(roleOfColumn)
  const arrays = (['anchors', 'positives', 'negatives'] as const).map((role): FoundArray => {
    const own = roles.flatMap((each, column) => (each === role ? [column] : []))
    const part = new Float64Array(rows * own.length)
    for (let row = 0; row < rows; row++) {
      own.forEach((column, k) => (part[row * own.length + k] = data[row * header.length + column]!))
    }
    return { name: role, role, tensor: { data: part, shape: [rows, own.length] }, dtype: 'float64' }
  })
  return arrays.every(({ tensor }) => tensor.shape[1]! > 0) ? arrays : null
}

/** `anchor_0`, `positive x`, `n2`. */
const roleOfColumn = (name: string): Role | null => roleOf(name.replace(/[\s_.[\]:-]*(?:\d+|[xyz])\]?$/i, '')) ?? null

const wrongCount = (cursor: Cursor, start: number, count: number, expected: number) =>
  cursor.error(
    `the row has ${count} numbers; expected ${expected}, as in the first row`,
    'Give every row the same number of columns.',
    start,
  )

const noNumber = (cursor: Cursor, column: number, header: readonly string[] | null) => {
  const name = header?.[column - 1]
  return cursor.error(
    `column ${column}${name ? ` (${nameInShort(name)})` : ''} holds ${endsLine(cursor) ? 'nothing' : cursor.shown()}; expected a number`,
    'Leave only columns of numbers with a decimal point, and write nan for one that is missing.',
  )
}
