import type { Guess, Source } from '../arrays'
import { namesIndex, namesLabels } from '../roles'
import type { Cursor } from '../text/cursor'
import { numberOfWord } from '../text/number'

const SEPARATORS = ['\t', ';', ',', ' '] as const
export type Separator = (typeof SEPARATORS)[number]

/** Characters and cells of a line that are looked at before it is read. */
const MOST_CHARACTERS = 1_000_000
const MOST_CELLS = 2 ** 16

/** The first cells of a line, without their quotes. */
export type Line = { readonly cells: readonly string[]; /** Whether these are not all. */ readonly cut: boolean }

/** What the first line of a table is. */
export type Header = {
  /** Whether it is a header, and no row. */
  readonly stands: boolean
  /** The names of the columns, where it says them. */
  readonly names: readonly string[] | null
  /** Told where it could be either. */
  readonly guess: Guess | null
  /** What is to be said of it once the rows are counted. */
  readonly notes: (rows: number) => readonly string[]
}

const textOfLine = ({ bytes, at }: Cursor, skipped: number): string | null => {
  let start = at
  for (let line = 0; line < skipped; line++) {
    do {
      const end = bytes.indexOf(10, start)
      if (end < 0) return null
      start = end + 1
      // an empty line, or one of a comment
    } while (bytes[start] === 10 || bytes[start] === 13 || bytes[start] === 35)
  }
  if (start >= bytes.length) return null
  const end = bytes.indexOf(10, start)
  return new TextDecoder().decode(
    bytes.subarray(start, Math.min(end < 0 ? bytes.length : end, start + MOST_CHARACTERS)),
  )
}

/** What separates the cells: a tab, else a semicolon, a comma, blanks. A name alone in the first line does not tell. */
export const separatorOf = (cursor: Cursor): Separator => {
  for (const skipped of [0, 1]) {
    // of what stands in quotes nothing separates
    const line = (textOfLine(cursor, skipped) ?? '').replaceAll(/"[^"]*"/g, '""').trim()
    const found = SEPARATORS.find((each) => line.includes(each))
    if (found) return found
  }
  return ','
}

/** The cells of the line at the cursor, or of the next one that holds any; null where there is none. */
export function cellsOf(cursor: Cursor, separator: Separator, skipped?: 0): Line
export function cellsOf(cursor: Cursor, separator: Separator, skipped: number): Line | null
export function cellsOf(cursor: Cursor, separator: Separator, skipped = 0): Line | null {
  const text = textOfLine(cursor, skipped)
  if (text === null) return skipped === 0 ? { cells: [], cut: false } : null
  const line = withoutEnd(text, separator === '\t' ? ' \r' : ' \t\r')
  const cells: string[] = []
  const blanks = separator === '\t' ? ' ' : ' \t'
  let at = 0
  while (cells.length < MOST_CELLS) {
    while (at < line.length && blanks.includes(line[at]!)) at++
    // between blanks an apostrophe may begin a word: GloVe has 's
    const quote = line[at] === '"' || (line[at] === "'" && separator !== ' ') ? line[at] : undefined
    const close = quote === undefined ? -1 : line.indexOf(quote, at + 1)
    let end = line.indexOf(separator, close < 0 ? at : close + 1)
    if (end < 0) end = line.length
    cells.push(close < 0 ? line.slice(at, end).trim() : line.slice(at + 1, close))
    if (end >= line.length) break
    at = end + 1
  }
  return { cells, cut: text.length >= MOST_CHARACTERS || cells.length >= MOST_CELLS }
}

const withoutEnd = (text: string, blanks: string): string => {
  let end = text.length
  while (end > 0 && blanks.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

export const isNumber = (cell: string): boolean => {
  const plain = cell.replace(/^[-+]/, '')
  return numberOfWord(plain) !== undefined || (/^\.?\d/.test(plain) && Number.isFinite(Number(plain)))
}

const NOTHING = () => []

/** Decides what the first line of a table is, by itself and the second one. */
export const headerOf = (
  first: Line,
  second: Line | null,
  separator: Separator,
  corrections: Source['corrections'],
): Header => {
  const row: Header = { stands: false, names: null, guess: null, notes: NOTHING }
  if (first.cut || !second) return second || first.cells.some(isNumber) ? row : { ...row, stands: true }
  const names = withRowNames(first.cells, second.cells)
  const said = countsOf(first, second, separator)
  if (said) return { stands: true, names: null, guess: null, notes: said }
  const texts = first.cells.filter((cell) => !isNumber(cell))
  const named: Header = { stands: true, names, guess: null, notes: NOTHING }
  if (texts.length === first.cells.length) return texts.some((cell) => cell !== '') ? named : row
  const counts = countsColumns(first.cells)
  if (texts.length > 0) return counts && isNamed(first.cells, second.cells) ? named : row
  const supposed = counts && (first.cells.length > 1 || second.cells.length > 1 || isFraction(second))
  const holds = corrections?.['header'] ?? supposed
  const guess = { key: 'header', says: `Row 1 (${shortened(first.cells)}) is a header`, holds }
  return holds ? { ...named, guess } : { ...row, guess }
}

/** Whether the numbers among the cells are 0, 1, 2, …: pandas numbers columns so. */
const countsColumns = (cells: readonly string[]): boolean =>
  cells.filter(isNumber).every((cell, k) => cell === String(k))

const isFraction = ({ cells }: Line) => /[.e]/i.test(cells[0] ?? '')

/** Whether each text is a column's name: below it stands a number, or it says an index or labels. */
const isNamed = (cells: readonly string[], below: readonly string[]): boolean =>
  cells.every((cell, k) => isNumber(cell) || isNumber(below[k] ?? '') || namesIndex(cell) || namesLabels(cell))

/** R and pandas leave the place over the names of the rows empty. */
const withRowNames = (names: readonly string[], below: readonly string[]): readonly string[] => {
  const isOpen = names.length > 1 && names.at(-1) === '' && (below.at(-1) ?? '') === ''
  const own = isOpen ? names.slice(0, -1) : names
  return names.length === below.length - 1 && below.at(-1) !== '' ? ['', ...own] : own
}

/** word2vec begins with how many vectors there are, and of how many numbers. */
const countsOf = ({ cells }: Line, second: Line, separator: Separator): Header['notes'] | null => {
  if (separator !== ' ' || cells.length !== 2 || !cells.every((cell) => /^\d{1,9}$/.test(cell))) return null
  const [count, dimension] = cells.map(Number)
  if (dimension !== second.cells.length - 1 || isNumber(second.cells[0] ?? '')) return null
  return (rows) =>
    rows === count
      ? []
      : [`The first line says ${count} vectors; ${rows} were found: the file was cut, or is another's part.`]
}

const shortened = (cells: readonly string[]): string =>
  cells.length > 6 ? `${cells.slice(0, 5).join(', ')}, …` : cells.join(', ')
