const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const PREFIX = /^[+-]?(\d*\.?\d*|(\d+\.?\d*|\.\d+)e[+-]?\d*)$/i
const INFINITY = /^[+-]?(infinity|∞)$/i

const plain = (text: string) =>
  text
    .trim()
    .replace(/^\u2212/, '-')
    .replace(/e\u2212/i, 'e-')

/** The number that a person has written: 1.5, −2 (with U+2212 or a hyphen), 1e-6, Infinity, ∞. Null if it is none. */
export const parseNumber = (text: string): number | null => {
  const written = plain(text)
  if (NUMBER.test(written)) return Number(written)
  if (!INFINITY.test(written)) return null
  return written.startsWith('-') ? -Infinity : Infinity
}

/** Whether more keys could make a number of it: "", "−", "1e", "1e-", "infin". */
export const isBeginningOfNumber = (text: string): boolean => {
  const written = plain(text)
  return PREFIX.test(written) || 'infinity'.startsWith(written.replace(/^[+-]/, '').toLowerCase())
}
