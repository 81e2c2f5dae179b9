import { formatSignificant } from '../../ui/format'

/** A number split where it begins to differ from another: the digits they share, and the rest. */
export type SplitNumber = { readonly same: string; readonly differs: string }

/** Significant digits shown, and as many more as are looked at: a float32 program has 7. */
const SHOWN = 6
const LOOKED_AT = 10

/** `value` with as many significant digits as show a difference from `other`: 6 unless it lies within the next four. */
export const splitAtDifference = (value: number, other: number): SplitNumber => {
  for (let digits = SHOWN; digits <= LOOKED_AT; digits++) {
    const text = formatSignificant(value, digits)
    const otherText = formatSignificant(other, digits)
    if (text !== otherText) return splitText(text, otherText)
  }
  return { same: formatSignificant(value, SHOWN), differs: '' }
}

const splitText = (text: string, other: string): SplitNumber => {
  let from = 0
  while (from < text.length && text[from] === other[from]) from++
  // all of a number that is the beginning of the other, or has another power of ten
  if (from === text.length || powerOf(text) !== powerOf(other)) from = 0
  return { same: text.slice(0, from), differs: text.slice(from) }
}

const powerOf = (text: string) => text.split('e')[1] ?? text.indexOf('.')
