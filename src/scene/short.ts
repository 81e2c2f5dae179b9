/**
 * Decimals that tell tenths of a length apart, as 10 to minus that many lies at or below a tenth of it: 4 for 0.006.
 * Below 0 where whole tens are enough.
 */
const decimalsFor = (length: number): number => -Math.floor(Math.log10(length / 10))

/** The most decimals that `toFixed` knows; 0.1 pixel needs more only where float64 has none to give. */
const MOST_DECIMALS = 100

/** The nearest number of so many decimals, without the dust of binary fractions. */
const toDecimals = (value: number, decimals: number): number => {
  if (!(decimals <= MOST_DECIMALS)) return value
  // a product of two whole numbers is the double nearest to it: 3 · 10⁴ prints as 30000
  const rounded = decimals < 0 ? Math.round(value / 10 ** -decimals) * 10 ** -decimals : Number(value.toFixed(decimals))
  return rounded === 0 ? 0 : rounded
}

/**
 * A place carried by a hand, in as few decimals as the hand can tell apart: each coordinate that moves ends on a multiple of
 * the power of ten at or below a tenth of `pixel`. One that moves by less than half of that stays as it is, with every digit
 * that was typed.
 * @param pixel how long a pixel is there, in units of the scene
 */
export const carried = (place: readonly number[], by: readonly number[], pixel: number): number[] => {
  const decimals = decimalsFor(pixel)
  return place.map((value, k) => {
    const shift = by[k] ?? 0
    return Math.abs(shift) < 10 ** -decimals / 2 ? value : toDecimals(value + shift, decimals)
  })
}

/** Float64 holds no more digits than this. */
const DIGITS = 17

/** The place with the fewest decimals, from those that tell tenths of a pixel apart, that is `good`; else itself. */
export const shortestGood = (
  place: readonly number[],
  pixel: number,
  good: (place: readonly number[]) => boolean,
): readonly number[] => {
  const decimals = Math.max(0, decimalsFor(pixel))
  for (let more = 0; more < DIGITS; more++) {
    const short = place.map((value) => toDecimals(value, decimals + more))
    if (good(short)) return short
  }
  return place
}
