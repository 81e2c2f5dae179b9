/**
 * Powers of float64 lose digits or overflow outside this range; inside it the plain formula is exact to rounding
 * and rounds as the programs do, which exact ties rely on.
 */
export const SMALLEST_PLAIN_SUM = 1e-280
export const LARGEST_PLAIN_SUM = 1e300

/** sign(x) as the programs have it: 0 for 0 and for NaN. */
export const signOf = (x: number): number => Number(x > 0) - Number(x < 0)

/** Largest |u_k + shift|, 0 for no coordinates; NaN if any is NaN. */
export const largestMagnitude = (u: ArrayLike<number>, shift: number): number => {
  let largest = 0
  for (let k = 0; k < u.length; k++) largest = Math.max(largest, Math.abs(u[k]! + shift))
  return largest
}

/**
 * (Σ|u_k + shift|^p + added)^(1/p), finite p ≠ 0, without overflow or underflow where the result is representable.
 * A zero or infinite largest difference gives added^(1/p) or ∞, NaN gives NaN.
 */
export const powerNorm = (u: ArrayLike<number>, shift: number, p: number, added: number): number => {
  let sum = 0
  for (let k = 0; k < u.length; k++) sum += power(Math.abs(u[k]! + shift), p)
  sum += added
  const plain = sum >= SMALLEST_PLAIN_SUM && sum <= LARGEST_PLAIN_SUM
  return plain || p < 0 ? root(sum, p) : scaledPowerNorm(u, shift, p, added)
}

const scaledPowerNorm = (u: ArrayLike<number>, shift: number, p: number, added: number): number => {
  const addedRoot = root(added, p)
  const scale = Math.max(largestMagnitude(u, shift), addedRoot)
  if (!(scale > 0 && scale < Infinity)) return scale
  // added / scale^p, in a form in which neither of the two may overflow
  let sum = power(addedRoot / scale, p)
  for (let k = 0; k < u.length; k++) sum += power(Math.abs(u[k]! + shift) / scale, p)
  return scale * root(sum, p)
}

const power = (x: number, p: number): number => {
  if (p === 1) return x
  if (p === 2) return x * x
  return x ** p
}

const root = (x: number, p: number): number => {
  if (p === 1) return x
  if (p === 2) return Math.sqrt(x)
  return x ** (1 / p)
}
