import type { Tensor } from '../../../tensor/tensor'
import { sizeOf } from '../../../tensor/tensor'
import { MOST_ELEMENTS } from '../arrays'
import type { Cursor } from './cursor'
import { isWordByte } from './cursor'
import { readKeywords, skipKeyword } from './keywords'
import { numberOfWord, readNumber } from './number'
import { watchShape } from './shape'
import { createValues, type Values } from './values'

/** Elements between two reports of progress. */
const PACE = 2 ** 14

export type ReadValue = { readonly tensor: Tensor; readonly dtype: string | null }

/** One array by itself: see `readInto`. @param most how many numbers it may have. */
export function* readValue(cursor: Cursor, most?: number): Generator<number, ReadValue> {
  const values = createValues(most)
  const { shape, dtype } = yield* readInto(cursor, values)
  return { tensor: { data: values.take(), shape }, dtype }
}

/**
 * A number, nested rows of numbers, or either wrapped in calls as programs print it: `array([[1, 2]], dtype=float32)`,
 * `[tensor(1.), tensor(2.)]`. Rows stand in brackets or, as Python's tuples, in parentheses. Elements are separated by
 * commas, blanks or both. The numbers go to `values`. Yields how much of the text is read.
 * @throws ArrayError naming line and column.
 */
export function* readInto(
  cursor: Cursor,
  values: Values,
): Generator<number, { readonly shape: readonly number[]; readonly dtype: string | null }> {
  const shape = watchShape(cursor)
  /** What closes each row that is open. */
  const closers: string[] = []
  /** The depth at which each open call stands. */
  const calls: number[] = []
  let dtype: string | null = null
  let given: readonly number[] | null = null
  let separated = true
  let steps = 0

  /** An element is complete: so may be the calls around it. */
  const completed = (): boolean => {
    while (calls.at(-1) === shape.depth) {
      calls.pop()
      const keywords = readKeywords(cursor)
      dtype = keywords.dtype ?? dtype
      given = calls.length === 0 && shape.depth === 0 ? keywords.shape : given
    }
    separated = false
    return shape.depth === 0 && calls.length === 0
  }
  const add = (value: number): boolean => {
    shape.number()
    if (!values.push(value)) throw tooMany(cursor)
    return completed()
  }

  for (;;) {
    if (++steps % PACE === 0) yield cursor.at / cursor.bytes.length
    const before = cursor.at
    cursor.skipSpace()
    separated ||= cursor.at > before
    if (cursor.atEnd) throw unfinished(cursor, shape.depth)
    const closer = closers.at(-1)
    if (closer !== undefined && cursor.take(closer)) {
      closers.pop()
      shape.close()
      if (completed()) break
    } else if (cursor.take(',')) {
      if (shape.depth === 0) throw unexpected(cursor, cursor.at - 1)
      separated = true
    } else if (isElision(cursor)) {
      throw elided(cursor)
    } else if (cursor.peek() === BRACKET || cursor.peek() === PARENTHESIS) {
      shape.open()
      closers.push(cursor.peek() === BRACKET ? ']' : ')')
      cursor.at++
      separated = true
    } else {
      if (!separated) throw unexpected(cursor, cursor.at)
      const number = readNumber(cursor)
      if (number !== undefined) {
        if (add(number)) break
        continue
      }
      const start = cursor.at
      const word = readWord(cursor)
      if (word.value !== undefined) {
        if (add(word.value)) break
      } else if (word.text !== '' && cursor.take('(')) {
        calls.push(shape.depth)
      } else if (calls.at(-1) === shape.depth && cursor.take('=')) {
        // Paddle: Tensor(shape=[2, 2], dtype=float32, place=Place(cpu), [[…]])
        dtype = skipKeyword(cursor, word.text) ?? dtype
      } else {
        cursor.at = start
        throw unexpected(cursor, start)
      }
    }
  }
  return { shape: emptyShape(given, shape.shape()), dtype }
}

const BRACKET = 91
const PARENTHESIS = 40

/** A word for a number, such as nan, -inf or the text "NaN"; else the name of a call. */
const readWord = (cursor: Cursor): { readonly text: string; readonly value?: number } => {
  const quote = ['"', "'"].find((mark) => cursor.take(mark))
  const sign = cursor.take('-') ? -1 : 1
  if (sign > 0) cursor.take('+')
  const text = isWordByte(cursor.peek()) ? cursor.word() : ''
  const number = numberOfWord(text)
  if (quote !== undefined && !cursor.take(quote)) return { text: '' }
  return number === undefined ? { text: quote === undefined ? text : '' } : { text, value: sign * number }
}

/** `array([], shape=(0, 3))` says the lengths that brackets without numbers cannot show. */
const emptyShape = (given: readonly number[] | null, found: readonly number[]): readonly number[] =>
  given && sizeOf(found) === 0 && sizeOf(given) === 0 && given.every((axis) => axis <= MOST_ELEMENTS) ? given : found

const isElision = ({ bytes, at }: Cursor): boolean =>
  (bytes[at] === 46 && bytes[at + 1] === 46 && bytes[at + 2] === 46) ||
  (bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0xa6)

const elided = (cursor: Cursor) =>
  cursor.error(
    'the array was shortened with “...” when it was printed; its numbers are not in the text',
    'Save it with np.save and open the .npy file, or print it whole: np.set_printoptions(threshold=np.inf), ' +
      'torch.set_printoptions(profile="full").',
  )

const tooMany = (cursor: Cursor) =>
  cursor.error(`there are more than ${MOST_ELEMENTS} numbers`, 'Split the arrays and open a part of them.')

const unfinished = (cursor: Cursor, depth: number) =>
  cursor.error(
    depth > 0
      ? `the text ends inside the array, with ${depth} of its brackets open`
      : 'the text ends where an array should be',
    'Copy the whole array, up to its last bracket.',
  )

const unexpected = (cursor: Cursor, at: number) => {
  cursor.at = at
  return cursor.error(
    `found ${cursor.shown()}; expected a number or a bracket`,
    'Give real numbers only: split complex ones, and write nan for one that is missing.',
  )
}
