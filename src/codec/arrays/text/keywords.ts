import { nameInShort } from '../arrays'
import type { Cursor } from './cursor'

/** What follows the array in a printed call, as far as it matters. */
export type Keywords = { readonly dtype: string | null; readonly shape: readonly number[] | null }

/** Longer than anything a program prints there. */
const LONGEST = 400

const OPENERS = '([{<'
const CLOSERS = ')]}>'

/**
 * The rest of a call behind its array, with the closing parenthesis: `, dtype=float32, grad_fn=<AddBackward0>)`.
 * @throws ArrayError if it does not close.
 */
export const readKeywords = (cursor: Cursor): Keywords => {
  cursor.skipSpace()
  const start = cursor.at
  let depth = 0
  for (; !cursor.atEnd && cursor.at - start < LONGEST; cursor.at++) {
    const character = String.fromCharCode(cursor.peek())
    if (character === ')' && depth === 0) {
      const text = cursor.textFrom(start)
      cursor.at++
      return { dtype: dtypeIn(text), shape: shapeIn(text) }
    }
    if (cursor.at === start && character !== ',') break
    if (OPENERS.includes(character)) depth++
    if (CLOSERS.includes(character)) depth--
  }
  cursor.at = start
  throw cursor.error(
    `found ${cursor.shown()} behind the array; expected a closing parenthesis, or dtype=… and then one`,
    'Copy the whole printed array.',
  )
}

/**
 * Goes past the value of a keyword that stands before the array, and the comma behind it. Returns the type where it is
 * `dtype`. @throws ArrayError if it does not end.
 */
export const skipKeyword = (cursor: Cursor, name: string): string | null => {
  const start = cursor.at
  let depth = 0
  for (; !cursor.atEnd && cursor.at - start < LONGEST; cursor.at++) {
    const character = String.fromCharCode(cursor.peek())
    if (character === ',' && depth === 0) {
      const text = cursor.textFrom(start)
      cursor.at++
      return name === 'dtype' ? dtypeIn(`dtype=${text}`) : null
    }
    if (OPENERS.includes(character)) depth++
    if (CLOSERS.includes(character) && --depth < 0) break
  }
  cursor.at = start
  throw cursor.error(`the value of ${nameInShort(name)} does not end, or no array follows it`, 'Copy the whole array.')
}

/** `dtype=torch.float32` → float32. */
const dtypeIn = (text: string): string | null => /dtype=['"<]?(?:[a-z]+\.)*(\w+)/i.exec(text)?.[1] ?? null

const shapeIn = (text: string): readonly number[] | null => {
  const inside = /(?:shape|size)=\(([\d\s,]*)\)/.exec(text)?.[1]
  return inside === undefined
    ? null
    : inside
        .split(',')
        .filter((length) => length.trim() !== '')
        .map(Number)
}
