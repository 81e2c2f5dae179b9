import type { Reading } from './link'

/** From so many characters saved on, an exponent reads better than zeros: 1e-6, but 0.001. */
const WORTH_AN_EXPONENT = 3

/** A short text that reads back as the same number: 0.1, 1e-6, 0.30000000000000004, Infinity. */
export const writeNumber = (value: number): string => {
  const plain = String(value + 0).replace('e+', 'e')
  const exponential = value.toExponential().replace('e+', 'e')
  return plain.length - exponential.length >= WORTH_AN_EXPONENT ? exponential : plain
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/** The number that a text spells, finite or not; undefined if it spells none. A typographic minus counts as one. */
export const readNumber = (text: string): number | undefined => {
  const plain = text.trim().replace('\u2212', '-')
  if (plain.length <= LONGEST_NUMBER && NUMBER.test(plain)) return Number(plain) + 0
  return /^(?:infinity|inf|∞)$/i.test(plain) ? Infinity : undefined
}

/** No number needs more characters; a regular expression need not look at a million digits. */
const LONGEST_NUMBER = 400

/** A number that passes a test. */
export const readNumberThat =
  (isAccepted: (value: number) => boolean) =>
  (text: string): Reading<number> => {
    const value = readNumber(text)
    return value !== undefined && isAccepted(value) ? { value } : { refused: text }
  }

/** One of a few words. */
export const readWord =
  <Word extends string>(words: readonly Word[]) =>
  (text: string): Reading<Word> => {
    const value = words.find((word) => word === text.trim())
    return value === undefined ? { refused: text } : { value }
  }

const FLAGS: Record<string, boolean> = { true: true, 1: true, false: false, 0: false }

export const readFlag = (text: string): Reading<boolean> => {
  const word = text.trim().toLowerCase()
  return Object.hasOwn(FLAGS, word) ? { value: FLAGS[word] === true } : { refused: text }
}

export const writeRow = (row: readonly number[]): string => row.map(writeNumber).join(',')

export const writeRows = (rows: readonly (readonly number[])[]): string => rows.map(writeRow).join(';')

/** Comma-separated numbers that all pass a test; undefined if one does not. */
export const readRow = (text: string, isAccepted: (value: number) => boolean): number[] | undefined => {
  const row: number[] = []
  for (const cell of text.split(',')) {
    const value = readNumber(cell)
    if (value === undefined || !isAccepted(value)) return undefined
    row.push(value)
  }
  return row
}

type RowShape = { readonly lengths: readonly number[]; readonly most: number }

/** At most `most` rows of numbers, split by `;`, each of one of the lengths. What is refused is the first wrong row. */
export const readRows =
  ({ lengths, most }: RowShape, isAccepted: (value: number) => boolean) =>
  (text: string): Reading<number[][]> => {
    const parts = withoutLastSeparators(text).split(';')
    if (parts.length > most) return { refused: `${parts.length} rows` }
    const rows: number[][] = []
    for (const part of parts) {
      const row = readRow(part, isAccepted)
      if (!row || !lengths.includes(row.length)) return { refused: part || text }
      rows.push(row)
    }
    return { value: rows }
  }

/** The text up to its last row. A loop: `/[;\s]+$/` looks for the end again from every semicolon of a long run. */
const withoutLastSeparators = (text: string): string => {
  let end = text.length
  while (end > 0 && (text[end - 1] === ';' || text[end - 1]?.trim() === '')) end--
  return text.slice(0, end)
}

/** Percent-encoding undone; a text in which it is broken stays as it is. */
export const unescapeText = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Percent-encoded so that no character can be taken for one of the link's own; a lone surrogate has no encoding. */
export const escapeText = (text: string): string => encodeURIComponent(text.toWellFormed())
