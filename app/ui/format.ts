const MINUS = '\u2212'
/** From here on fixed decimals would no longer fit a column. */
const LARGE = 1e6

/** `value` in JavaScript's own digits, with U+2212 for minus, ∞ for infinity and a bare exponent: 1e21, not 1e+21. */
const spell = (digits: string): string => digits.replace('e+', 'e').replace('Infinity', '∞').replace(/^-/, MINUS)

/** `toFixed` knows no more decimals; a view of 1e-300 would ask for them. */
const MOST_DECIMALS = 100

const isZero = (digits: string) => !/[1-9]/.test(digits)

/** Fixed decimals for a column: −0.500. NaN and ∞ as such; a large number in scientific notation. */
export const formatNumber = (value: number, digits = 3): string => {
  if (!Number.isFinite(value)) return spell(String(value))
  if (Math.abs(value) >= LARGE) return spell(value.toExponential(2))
  const fixed = value.toFixed(Math.min(digits, MOST_DECIMALS))
  return isZero(fixed) ? fixed.replace('-', '') : spell(fixed)
}

/** As `formatNumber`, but what is not 0 is never shown as 0: 2.5e-7 where three decimals would say 0.000. */
export const formatAmount = (value: number, digits = 3): string => {
  const fixed = formatNumber(value, digits)
  return value !== 0 && Number.isFinite(value) && isZero(fixed) ? formatScientific(value) : fixed
}

/** At most so many decimals, and no more than needed: 1, 0.5, −1.25. */
export const formatShort = (value: number, digits = 2): string => {
  if (!Number.isFinite(value) || Math.abs(value) >= LARGE) return formatNumber(value, digits)
  return spell(String(Number(value.toFixed(digits)) + 0))
}

/** What a reader takes a number for. */
const read = (text: string): number => Number(text.replace(MINUS, '-').replace('∞', 'Infinity'))

/** A double has 17 significant digits; past this many decimals all of them are written. */
const MOST_COMPARED = 16

/**
 * Two numbers that are compared in words, with as many digits as show which is larger: 0.184 and 1, but 0.9999998 and 1,
 * and 0.128 and 0.125. The first has three decimals or more and is not 0 unless it is; the second has no more than needed.
 */
export const formatCompared = (value: number, bound: number): readonly [value: string, bound: string] => {
  const isTrue = ([a, b]: readonly [string, string]) =>
    Math.sign(read(a) - read(b)) === Math.sign(value - bound) && (read(a) === 0) === (value === 0)
  const usual = [formatAmount(value), formatShort(bound)] as const
  // two infinities, and NaN, have no difference to show
  if (!Number.isFinite(value - bound) || isTrue(usual)) return usual
  for (let digits = 3; digits <= MOST_COMPARED; digits++) {
    const texts = [formatAmount(value, digits), formatShort(bound, digits)] as const
    if (isTrue(texts)) return texts
  }
  return [formatExact(value), formatExact(bound)]
}

/** Significant digits, for a readout: 0.815665. Exactly zero is a bare 0. */
export const formatSignificant = (value: number, digits = 6): string =>
  value === 0 ? '0' : spell(Number.isFinite(value) ? value.toPrecision(digits) : String(value))

/** Fixed decimals, or as many more as the number has: 1.00, 0.125. For what a person has typed. */
export const formatTyped = (value: number, digits = 2): string => {
  const exact = formatExact(value)
  return /[e∞N]/.test(exact) || (exact.split('.')[1] ?? '').length > digits ? exact : formatNumber(value, digits)
}

/** Every digit, as it can be typed again: −0.9, 1e-7. */
export const formatExact = (value: number): string => spell(String(value + 0))

/** An epsilon: 1e-6, 2.5e-7, 0.05, 0. Below 0.01 with an exponent. */
export const formatEps = (eps: number): string => {
  if (eps === 0 || !Number.isFinite(eps)) return spell(String(eps))
  return eps < 0.01 || eps >= LARGE ? spell(eps.toExponential()) : formatExact(eps)
}

/** One or two digits in scientific notation: 3.2e-8. */
export const formatScientific = (value: number): string => {
  if (value === 0) return '0'
  return spell(Number.isFinite(value) ? value.toExponential(1) : String(value))
}

/** A fraction in whole per cent: 44 %. What is not quite none or all is not said to be. */
export const formatPercent = (fraction: number): string => {
  if (fraction > 0 && fraction < 0.005) return '<1 %'
  if (fraction < 1 && fraction > 0.995) return '>99 %'
  return `${Math.round(100 * fraction)} %`
}

/** Milliseconds as a person reads them: 0.08 ms, 1.2 ms, 240 ms. */
export const formatMilliseconds = (milliseconds: number): string => {
  const digits = milliseconds >= 100 ? 0 : milliseconds >= 0.1 ? 1 : 2
  return `${milliseconds.toFixed(digits)} ms`
}
