/**
 * Whether powers of this size keep all their digits, and so do sums of them. Inside the range the plain formula
 * serves: it rounds as the programs do, which exact ties rely on.
 */
export const isPlain = (power: number): boolean => power >= 1e-280 && power <= 1e300

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
 * No difference and nothing added gives 0, an infinite one ∞, NaN gives NaN.
 */
export const powerNorm = (u: ArrayLike<number>, shift: number, p: number, added: number): number => {
  let sum = 0
  for (let k = 0; k < u.length; k++) sum += power(Math.abs(u[k]! + shift), p)
  // last, as the programs add it: which of two nearly equal distances is larger depends on it
  sum += added
  // up to p = 1 a power is never farther from 1 than its base; a negative addend has no root to scale by
  if (p <= 1 || added < 0 || isPlain(sum)) return root(sum, p)
  return scaledPowerNorm(u, shift, p, added)
}

const scaledPowerNorm = (u: ArrayLike<number>, shift: number, p: number, added: number): number => {
  // what is added joins as one more coordinate: added / scale^p itself may overflow
  const addedRoot = root(added, p)
  const scale = Math.max(largestMagnitude(u, shift), addedRoot)
  if (!(scale > 0 && scale < Infinity)) return scale
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
