/** A range too small to hold round numbers. */
const SMALLEST_RANGE = 1e-300

/** Cells are float32, and sums of losses in them are rounded a few times: nearer than this, as a share, is equal. */
const ROUNDING = 2 ** -20

const roundingOf = (a: number, b: number): number => ROUNDING * Math.max(Math.abs(a), Math.abs(b))

/** Whether a value lies above the base of a field by more than rounding. */
export const isAbove = (base: number, value: number): boolean => value - base > roundingOf(value, base)

/**
 * The largest finite value of a field above its base; the base itself where no value exceeds it by more than rounding: a
 * field is flat there.
 */
export function largestAbove(base: number, values: ArrayLike<number>): number {
  let largest = base
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value > largest && value < Infinity) largest = value
  }
  return isAbove(base, largest) ? largest : base
}

/**
 * Round numbers (1, 2 or 5 times a power of ten, and their multiples) strictly between two bounds, ascending:
 * as many as fit, at most `most`. None where the bounds hold no range, and none that float32 could take for a bound.
 */
export function niceLevels(min: number, max: number, most = 4): number[] {
  const rounding = roundingOf(min, max)
  const range = max - min
  if (!(range > Math.max(SMALLEST_RANGE, 2 * rounding) && range < Infinity) || most < 1) return []
  // the first exponent surely gives too many
  for (let exponent = Math.floor(Math.log10(range / most)) - 1; ; exponent++) {
    for (const mantissa of [1, 2, 5]) {
      const levels = multiples(mantissa, exponent, min + rounding, max - rounding, most)
      if (levels !== null) return levels
    }
  }
}

/** The multiples of mantissa·10^exponent strictly inside the bounds, or null if they are more than `most`. */
function multiples(mantissa: number, exponent: number, min: number, max: number, most: number): number[] | null {
  // dividing by a power of ten rounds once, where multiplying by 0.1 shows 0.30000000000000004
  const multiple = (n: number) => (exponent < 0 ? (n * mantissa) / 10 ** -exponent : n * mantissa * 10 ** exponent)
  const levels: number[] = []
  for (let n = Math.floor(min / multiple(1)); ; n++) {
    const level = multiple(n)
    if (level >= max) return levels
    if (level <= min) continue
    if (levels.length === most) return null
    levels.push(level)
  }
}
