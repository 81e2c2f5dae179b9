/** The smallest epsilon on the slider besides 0, as a power of ten. */
const SMALLEST = -12

/** The slider counts in powers of ten, from 0 (which no logarithm reaches) at its left end over 1e-12 to 1. */
export const EPSILON_SLIDER = { min: -13.4, max: 0, step: 0.1 }

/** Halfway from the left end to 1e-12 the slider snaps to the one or the other. */
const SNAP = (EPSILON_SLIDER.min + SMALLEST) / 2

/** The power of ten where an epsilon stands on the slider; those beyond its ends stand at them. */
export const exponentOf = (eps: number): number =>
  eps <= 0 ? EPSILON_SLIDER.min : Math.min(EPSILON_SLIDER.max, Math.max(SMALLEST, Math.log10(eps)))

/** The epsilon at a power of ten on the slider, to two digits: 1e-6, 1.3e-6. */
export const epsilonAt = (exponent: number): number =>
  exponent < SNAP ? 0 : Number((10 ** Math.max(SMALLEST, exponent)).toPrecision(2))

/** Where a power of ten stands on the slider, from 0 at the left end to 1. */
export const placeOf = (exponent: number): number =>
  (exponent - EPSILON_SLIDER.min) / (EPSILON_SLIDER.max - EPSILON_SLIDER.min)

/** The epsilon a number of decades on; below 1e-12 comes 0, above 0 comes 1e-12. */
export const epsilonStepped = (eps: number, decades: number): number => {
  if (eps === 0) return decades > 0 ? 10 ** SMALLEST : 0
  const next = Number((eps * 10 ** decades).toPrecision(12))
  return next < 10 ** SMALLEST && decades < 0 ? 0 : next
}
