/** Ranges too small to hold round numbers: near the smallest numbers, and next to the bounds' last digits. */
const SMALLEST_RANGE = 1e-300
const SMALLEST_SHARE = 1e-12

/**
 * Round numbers (1, 2 or 5 times a power of ten, and their multiples) strictly between two bounds, ascending:
 * as many as fit, at most `most`. None where the bounds hold no range.
 */
export function niceLevels(min: number, max: number, most = 4): number[] {
  const range = max - min
  const finest = Math.max(SMALLEST_RANGE, SMALLEST_SHARE * Math.max(Math.abs(min), Math.abs(max)))
  if (!(range > finest && range < Infinity) || most < 1) return []
  // the first exponent surely gives too many
  for (let exponent = Math.floor(Math.log10(range / most)) - 1; ; exponent++) {
    for (const mantissa of [1, 2, 5]) {
      const levels = multiples(mantissa, exponent, min, max, most)
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
