import type { ArrayError } from '../array-error'
import type { ArrayFormat, Source } from '../arrays'
import { withRoles } from '../roles'
import { Cursor } from '../text/cursor'
import { numberOfWord, readNumber } from '../text/number'
import { createValues } from '../text/values'

/** Lines between two reports of progress. */
const PACE = 2 ** 12

const MATRIX = /^\s*\[,1\]/
const VECTOR = /^\s*\[1\][ \t]+[-+.\dNIT]/

/** What R prints: a matrix, in one or several blocks of columns under `[,1] [,2]`, or a vector behind `[1]`. */
export const rText: ArrayFormat = {
  id: 'r-text',
  label: 'a printed matrix (R)',
  recognises: (_, text) => MATRIX.test(text) || VECTOR.test(text),
  read: function* (source) {
    const cursor = new Cursor(source)
    cursor.skipSpace()
    const isMatrix = MATRIX.test(cursor.ahead(80))
    const tensor = isMatrix ? yield* readMatrix(cursor, source) : yield* readVector(cursor, source)
    return { kind: 'arrays', arrays: withRoles([{ name: null, tensor, dtype: 'float64' }], source.file) }
  },
}

const BRACKET = 91 // [

/** Reads the numbers up to the end of the line into `push`; how many there were. */
const readLine = (cursor: Cursor, push: (value: number) => boolean): number => {
  for (let count = 0; ; count++) {
    while (cursor.take(' ') || cursor.take('\t') || cursor.take('\r'));
    if (cursor.atEnd || cursor.take('\n')) return count
    const start = cursor.at
    const value = readNumber(cursor) ?? wordOf(cursor)
    if (value === undefined) {
      cursor.at = start
      throw cursor.error(`found ${cursor.shown()}; expected a number`, 'Print a matrix of numbers, or use write.csv.')
    }
    if (!push(value)) throw cursor.error('there are too many numbers', 'Print a part of them.')
  }
}

const wordOf = (cursor: Cursor): number | undefined => {
  const sign = cursor.take('-') ? -1 : 1
  const word = cursor.word()
  const value = word === 'NA' ? NaN : numberOfWord(word)
  return value === undefined ? undefined : sign * value
}

/** Goes past `[3,]` or `[4]` at the beginning of a line. False if it says another thing. */
const takeLabel = (cursor: Cursor, isRow: boolean): boolean => {
  const label = (isRow ? /^\s*\[\d+,\]/ : /^\s*\[\d+\]/).exec(cursor.ahead(40))?.[0]
  cursor.at += label?.length ?? 0
  return label !== undefined
}

function* readVector(cursor: Cursor, source: Source) {
  const values = createValues()
  for (let lines = 1; !cursor.atEnd; lines++) {
    if (!takeLabel(cursor, false)) throw shortened(cursor)
    readLine(cursor, values.push)
    cursor.skipSpace()
    if (lines % PACE === 0) yield cursor.at / source.bytes.length
  }
  const data = values.take()
  return { data, shape: [data.length] }
}

/** A wide matrix is printed in blocks, each with all rows of some columns. */
function* readMatrix(cursor: Cursor, source: Source) {
  const blocks: { readonly data: Float64Array; readonly columns: number }[] = []
  let rows: number | null = null
  let lines = 0
  while (!cursor.atEnd) {
    if (!MATRIX_HEAD.test(cursor.ahead(40))) throw shortened(cursor)
    cursor.skipLine()
    const values = createValues()
    let columns: number | null = null
    let count = 0
    while (!cursor.atEnd && takeLabel(cursor, true)) {
      const found = readLine(cursor, values.push)
      columns ??= found
      if (found !== columns) {
        throw cursor.error(`a row has ${found} numbers; expected ${columns}, as in the first row`, 'Copy all of it.')
      }
      count++
      if (++lines % PACE === 0) yield cursor.at / source.bytes.length
    }
    cursor.skipSpace()
    rows ??= count
    if (count !== rows) throw cursor.error(`a block has ${count} rows; expected ${rows}`, 'Copy all of the matrix.')
    if (rows === 0) throw cursor.error('there are no rows', 'Copy all of the matrix.')
    blocks.push({ data: values.take(), columns: columns ?? 0 })
  }
  return joined(blocks, rows ?? 0)
}

const MATRIX_HEAD = /^\s*\[,\d+\]/

const joined = (blocks: readonly { readonly data: Float64Array; readonly columns: number }[], rows: number) => {
  const width = blocks.reduce((sum, { columns }) => sum + columns, 0)
  const data = new Float64Array(rows * width)
  let left = 0
  for (const block of blocks) {
    for (let row = 0; row < rows; row++) {
      data.set(block.data.subarray(row * block.columns, (row + 1) * block.columns), row * width + left)
    }
    left += block.columns
  }
  return { data, shape: [rows, width] }
}

const shortened = (cursor: Cursor): ArrayError =>
  cursor.peek() === BRACKET && cursor.ahead(40).includes('reached')
    ? cursor.error('R left a part of it out', 'Print all of it: options(max.print = 1e7), or use write.csv.')
    : cursor.error(`found ${cursor.shown()}; expected a row of the matrix`, 'Copy all of it, and nothing else.')
