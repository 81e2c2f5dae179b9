import { nameInShort, type ArrayFormat, type Contents, type Guess, type Source } from '../arrays'
import { arraysOfColumns } from '../columns'
import { Cursor } from '../text/cursor'
import { numberOfWord, readNumber } from '../text/number'
import { createTexts, createValues, type Texts } from '../text/values'
import { cellsOf, headerOf, isNumber, separatorOf, type Header, type Line, type Separator } from './table-header'

/** Lines between two reports of progress. */
const PACE = 2 ** 12

/** A table without a header, of which the first row says how many columns there are. */
type Layout = {
  readonly separator: Separator
  readonly header: Header
  /** The columns that hold texts, by their place from 0; null where these are not kept. */
  readonly texts: ReadonlyMap<number, Texts | null>
  /** How many columns there are; null until the first row is read. */
  columns: number | null
  /** Whether the first row ended with a separator, and where: it opens no column if every row has it. */
  openAt: number | null
}

/**
 * Rows of numbers separated by commas, tabs, semicolons or blanks, as spreadsheets, pandas, R and `np.savetxt` write
 * them. A first line of names, or of 0 … D − 1 as pandas numbers columns, is a header; columns of texts hold labels, as
 * in word2vec's and GloVe's text. Lines of # and empty lines do not count.
 */
export const table: ArrayFormat = {
  id: 'table',
  label: 'a table (CSV, TSV)',
  recognises: () => true,
  read: function* (source) {
    const cursor = new Cursor(source)
    cursor.skipSpace()
    if (cursor.atEnd) throw noNumbers(cursor)
    const separator = separatorOf(cursor)
    const first = cellsOf(cursor, separator)
    const second = cellsOf(cursor, separator, 1)
    const header = headerOf(first, second, separator, source.corrections)
    if (header.stands) cursor.skipLine()
    const sample = header.stands ? second : first
    if (!sample) throw noNumbers(cursor)
    const below = cellsOf(cursor, separator, 1)
    const places = sample.cells.flatMap((_, place) => (holdsTexts(sample, below, place) ? [place] : []))
    const texts = new Map(places.map((place, k) => [place, k < MOST_TEXTS ? createTexts() : null]))
    if (texts.size === sample.cells.length) throw noNumber(cursor, 1, 1, header)
    const columns = header.names?.length ?? null
    const layout: Layout = { separator, header, texts, columns, openAt: null }
    return yield* readRows(cursor, layout, source)
  },
}

/** Columns of texts that are kept. */
const MOST_TEXTS = 16

/** Cells that stand for nothing: a column that begins with one is no column of texts. */
const MISSING = /^(?:|na|n\/a|null|none|-|\?|#n\/a)$/i

const isText = (cell: string) => !isNumber(cell) && !MISSING.test(cell)

/** A text above a number is a slip, but for the first column: words of word vectors may be numbers. */
const holdsTexts = (sample: Line, below: Line | null, place: number): boolean =>
  isText(sample.cells[place] ?? '') && (place === 0 || !isNumber(below?.cells[place] ?? ''))

function* readRows(cursor: Cursor, layout: Layout, source: Source): Generator<number, Contents> {
  const values = createValues()
  let rows = 0
  // a word of GloVe may be #
  const skip = () => (layout.texts.size > 0 ? cursor.skipBlankLines() : cursor.skipSpace())
  for (skip(); !cursor.atEnd; skip()) {
    rows++
    const start = cursor.at
    const count = readRow(cursor, layout, values.push, rows)
    layout.columns ??= count
    if (count !== layout.columns) throw wrongCount(cursor, start, count, layout.columns)
    if (rows % PACE === 0) yield cursor.at / source.bytes.length
  }
  if (rows === 0) throw noNumbers(cursor)
  const { header, texts, columns } = layout
  const places = Array.from({ length: columns ?? 0 }, (_, place) => place)
  const named = (place: number) => ({
    name: header.names ? nameInShort(header.names[place] ?? '') : null,
    column: place + 1,
  })
  const numbers = places.filter((place) => !texts.has(place)).map(named)
  const found = arraysOfColumns(
    {
      rows,
      data: values.take(),
      numbers,
      texts: [...texts].flatMap(([place, read]) => (read ? [{ ...named(place), texts: read }] : [])),
    },
    source,
  )
  const guesses: readonly Guess[] = header.guess ? [header.guess, ...found.guesses] : found.guesses
  const dropped =
    texts.size > MOST_TEXTS ? [`Of ${texts.size} columns of texts the first ${MOST_TEXTS} were read.`] : []
  const notes = [...header.notes(rows), ...dropped, ...found.notes]
  return { kind: 'arrays', arrays: found.arrays, guesses, notes }
}

/** Reads one line into `push` and the layout's texts, and goes past it. Returns how many cells it had. */
const readRow = (cursor: Cursor, layout: Layout, push: (value: number) => boolean, row: number): number => {
  const { separator, header, texts, columns } = layout
  for (let count = 0; ;) {
    skipBlanks(cursor, separator)
    const ended = endsLine(cursor, layout)
    if (ended && count > 0 && (columns === null || count === columns)) {
      // a separator at the very end opens no further cell, unless another row has one there
      if (row === 1) layout.openAt = cursor.at
      return count
    }
    if (ended) throw empty(cursor, row, count + 1, header)
    if (count === columns) {
      if (layout.openAt === null) return count + restOf(cursor, separator)
      throw empty(cursor, 1, count + 1, header, layout.openAt)
    }
    if (texts.has(count)) {
      const text = readText(cursor, layout, count)
      if (texts.get(count)?.push(text) === false) throw tooManyTexts(cursor)
    } else {
      const value = readCell(cursor)
      if (value === undefined) {
        const isEmpty = separator !== ' ' && cursor.peek() === separator.charCodeAt(0)
        throw (isEmpty ? empty : noNumber)(cursor, row, count + 1, header)
      }
      if (!push(value)) throw cursor.error('there are too many numbers', 'Split the table and open a part of it.')
    }
    count++
    skipBlanks(cursor, separator)
    if (endsLine(cursor, layout)) return count
    // blanks have been skipped already
    if (separator !== ' ' && !cursor.take(separator)) throw noNumber(cursor, row, count, header)
  }
}

/** The number of a cell, in quotes or not; undefined, with the cursor where it was, if it holds none. */
const readCell = (cursor: Cursor): number | undefined => {
  const start = cursor.at
  const quoted = cursor.take('"')
  const value = readNumber(cursor) ?? readSpecial(cursor)
  if (value === undefined) cursor.at = start
  else if (quoted) cursor.take('"')
  return value
}

const readSpecial = (cursor: Cursor): number | undefined => {
  const start = cursor.at
  const sign = cursor.take('-') ? -1 : 1
  if (sign > 0) cursor.take('+')
  const value = numberOfWord(cursor.word())
  if (value === undefined) cursor.at = start
  return value === undefined ? undefined : sign * value
}

const QUOTE = 34
const NEWLINE = 10
const BLANK = 32

/** The text of a cell: in quotes, or up to the separator. Between blanks one with blanks of its own may stand outside. */
const readText = (cursor: Cursor, { separator, columns }: Layout, place: number): string => {
  const { bytes } = cursor
  const start = cursor.at
  if (separator !== ' ' && cursor.peek() === QUOTE) {
    let at = start + 1
    while (at < bytes.length && (bytes[at] !== QUOTE || bytes[at + 1] === QUOTE)) at += bytes[at] === QUOTE ? 2 : 1
    cursor.at = Math.min(at, bytes.length)
    const text = cursor.textFrom(start + 1).replaceAll('""', '"')
    cursor.at = Math.min(at + 1, bytes.length)
    return text
  }
  if (separator === ' ' && place === 0 && columns !== null) {
    cursor.at = beforeLastCells(bytes, start, columns - 1)
  } else {
    const stop = separator !== ' ' ? separator.charCodeAt(0) : place + 1 === columns ? NEWLINE : BLANK
    let at = start
    while (at < bytes.length && bytes[at] !== stop && bytes[at] !== NEWLINE) at++
    cursor.at = at
  }
  return cursor
    .textFrom(start)
    .trim()
    .replace(/^"(.*)"$/s, '$1')
}

/** Where the last so many cells of a line begin: a word before them may hold blanks. */
const beforeLastCells = (bytes: Uint8Array, start: number, cells: number): number => {
  const end = bytes.indexOf(NEWLINE, start)
  const lineEnd = end < 0 ? bytes.length : end
  let at = lineEnd
  for (let left = cells; left > 0; left--) {
    while (at > start && bytes[at - 1]! <= BLANK) at--
    while (at > start && bytes[at - 1]! > BLANK) at--
  }
  // a line with fewer cells than that has its first cell by itself
  if (at === start) while (at < lineEnd && bytes[at]! > BLANK) at++
  return at
}

const skipBlanks = (cursor: Cursor, separator: Separator): void => {
  const isBlank = separator === '\t' ? isBlankOfCell : isBlankOrTab
  let at = cursor.at
  while (isBlank(cursor.bytes[at])) at++
  cursor.at = at
}

const isBlankOfCell = (byte: number | undefined) => byte === BLANK || byte === 13
const isBlankOrTab = (byte: number | undefined) => byte === BLANK || byte === 13 || byte === 9

const endsLine = (cursor: Cursor, { texts }: Layout): boolean =>
  cursor.atEnd || cursor.peek() === NEWLINE || (texts.size === 0 && cursor.peek() === 35)

/** How many cells follow in this line. */
const restOf = (cursor: Cursor, separator: Separator): number => cellsOf(cursor, separator)?.cells.length ?? 0

const noNumbers = (cursor: Cursor) =>
  cursor.error('there are no numbers', 'Paste arrays, or drop a .npy, .npz, .json or .csv file.')

const wrongCount = (cursor: Cursor, start: number, count: number, expected: number) =>
  cursor.error(
    `the row has ${count} ${count === 1 ? 'cell' : 'cells'}; expected ${expected}, as in the first row`,
    'Give every row the same number of columns.',
    start,
  )

const columnText = (column: number, { names }: Header) => {
  const name = names?.[column - 1]
  return `column ${column}${name ? ` (${nameInShort(name)})` : ''}`
}

const empty = (cursor: Cursor, row: number, column: number, header: Header, at = cursor.at) =>
  cursor.error(
    `row ${row}, ${columnText(column, header)} is empty`,
    'Give every row the same number of columns, and write nan for a number that is missing.',
    at,
  )

const noNumber = (cursor: Cursor, row: number, column: number, header: Header) =>
  cursor.error(
    `row ${row}, ${columnText(column, header)} holds ${cursor.shown()}; expected a number`,
    'Write numbers with a decimal point, and nan for one that is missing. Texts may stand in columns of their own.',
  )

const tooManyTexts = (cursor: Cursor) =>
  cursor.error('the texts of the labels are too many different ones', 'Leave that column out.')
