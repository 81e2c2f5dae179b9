import { isDelimiter, type Cursor } from './cursor'

const MINUS = 45
const PLUS = 43
const POINT = 46
const ZERO = 48
const NINE = 57

/** Powers of ten that float64 holds exactly. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, k) => Number(`1e${k}`))

/** Below this a whole number leaves room for one more digit within 2^53. */
const ROOM_FOR_A_DIGIT = 2 ** 49

/**
 * The number at the cursor, exactly as `Number` would read it, and the cursor behind it. Undefined, with the cursor
 * where it was, if no number stands here: digits with a point and an exponent, and then something that ends it.
 */
export const readNumber = (cursor: Cursor): number | undefined => {
  const { bytes } = cursor
  const start = cursor.at
  let at = start
  let byte = bytes[at]
  const negative = byte === MINUS
  if (negative || byte === PLUS) byte = bytes[++at]

  let digits = 0
  let whole = 0
  let shift = 0
  let exact = true
  let afterPoint = false
  for (; ; byte = bytes[++at]) {
    if (byte === POINT && !afterPoint) {
      afterPoint = true
      continue
    }
    if (byte === undefined || byte < ZERO || byte > NINE) break
    digits++
    if (whole >= ROOM_FOR_A_DIGIT) exact = false
    whole = whole * 10 + (byte - ZERO)
    if (afterPoint) shift--
  }
  if (digits === 0) return undefined

  if (byte === 101 || byte === 69) {
    byte = bytes[++at]
    const shrinks = byte === MINUS
    if (shrinks || byte === PLUS) byte = bytes[++at]
    let exponent = 0
    const first = at
    for (; byte !== undefined && byte >= ZERO && byte <= NINE; byte = bytes[++at]) {
      exponent = Math.min(exponent * 10 + (byte - ZERO), 9999)
    }
    if (at === first) return undefined
    shift += shrinks ? -exponent : exponent
  }
  if (byte !== undefined && !isDelimiter(byte)) return undefined
  cursor.at = at

  // a product or quotient of two exact numbers is rounded once, as reading the digits would be
  if (exact && shift >= -22 && shift <= 22) {
    const value = shift < 0 ? whole / EXACT_POWERS[-shift]! : whole * EXACT_POWERS[shift]!
    return negative ? -value : value
  }
  return Number(cursor.textFrom(start))
}

const WORDS: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, infinity: Infinity, true: 1, false: 0 }

/** What a word for a number says: nan, inf, Infinity, True, False in any case. Undefined for any other. */
export const numberOfWord = (word: string): number | undefined => {
  const lower = word.toLowerCase()
  return Object.hasOwn(WORDS, lower) ? WORDS[lower] : undefined
}
