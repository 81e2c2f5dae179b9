import type { Convention } from './conventions/convention'
import { addedOf, countNonZero, shareAmongExtremes, shiftOf, smallestMagnitude } from './distance-rule'
import { largestMagnitude, signOf } from './norm'

// Distances as the programs themselves compute them in float32, operation by operation. They are those of the formula as long as
// no power and no sum leaves float32's range.

type Own = Pick<Convention, 'distance' | 'float32'>

/** d(x, y) of differences u = x − y that are float32's own. */
export const distanceValue32 = ({ distance, float32 }: Own, u: ArrayLike<number>, p: number, eps: number): number => {
  const x = shifted32(u, shiftOf(distance, eps))
  if (float32 === 'library-norm') return norm32(x, p)
  const sum = powersUnderRoot32(x, p, addedOf(distance, eps), distance.kind === 'signed-root')
  return distance.kind === 'signed-root' ? Math.fround(Math.sqrt(sum)) : power32(sum, Math.fround(1 / p))
}

/** Writes ∂d/∂u to `out`, in the order of the program's backward pass; `d` is what `distanceValue32` returned. */
export const distanceGradient32 = (
  { distance, float32 }: Own,
  u: ArrayLike<number>,
  d: number,
  p: number,
  eps: number,
  out: Float64Array,
): void => {
  const x = shifted32(u, shiftOf(distance, eps))
  if (float32 === 'library-norm') {
    normBackward32(x, d, p, out)
    return
  }
  // autograd's order: each power's slope is its base's power, times the degree, times what comes from above
  const degree = Math.fround(p)
  if (distance.kind === 'signed-root') {
    const ofRoot = Math.fround(1 / Math.fround(2 * d))
    for (let k = 0; k < out.length; k++) {
      out[k] = Math.fround(ofRoot * Math.fround(power32(x[k]!, Math.fround(degree - 1)) * degree))
    }
    return
  }
  const root = Math.fround(1 / p)
  const sum = powersUnderRoot32(x, p, addedOf(distance, eps), false)
  const ofRoot = Math.fround(power32(sum, Math.fround(root - 1)) * root)
  for (let k = 0; k < out.length; k++) {
    const ofPower = Math.fround(power32(Math.abs(x[k]!), Math.fround(degree - 1)) * degree)
    out[k] = Math.fround(ofRoot * ofPower) * signOf(x[k]!)
  }
}

/** (x − y) + shift in float32. */
const shifted32 = (u: ArrayLike<number>, shift: number): Float32Array => {
  const added = Math.fround(shift)
  return Float32Array.from(u, (difference) => difference + added)
}

/** Σφ(x_k) + added: signed powers that overflow to both sides make NaN, those that cancel in time do not. */
const powersUnderRoot32 = (x: Float32Array, p: number, added: number, signed: boolean): number => {
  const degree = Math.fround(p)
  const sum = sum32(x.length, (k) => power32(signed ? x[k]! : Math.abs(x[k]!), degree))
  return Math.fround(sum + Math.fround(added))
}

/** torch.norm of float32 numbers on the CPU, which adds up in float32 too. */
const norm32 = (x: Float32Array, p: number): number => {
  const degree = Math.fround(p)
  if (x.length === 0) return 0
  if (degree === 0) return countNonZero(x, 0)
  if (degree === Infinity) return largestMagnitude(x, 0)
  if (degree === -Infinity) return smallestMagnitude(x, 0)
  if (degree === 2) return Math.fround(Math.sqrt(sum32(x.length, (k) => Math.fround(x[k]! * x[k]!))))
  const sum = sum32(x.length, (k) => (degree === 1 ? Math.abs(x[k]!) : power32(Math.abs(x[k]!), degree)))
  return degree === 1 ? sum : power32(sum, Math.fround(1 / degree))
}

/** Its backward pass, which divides powers of the differences by a power of the norm: each of them may overflow by itself. */
const normBackward32 = (x: Float32Array, d: number, p: number, out: Float64Array): void => {
  if (Math.abs(p) === Infinity) {
    shareAmongExtremes(x, d, 0, out)
    return
  }
  const ofNorm = Math.fround(1 / power32(d, Math.fround(p - 1)))
  for (let k = 0; k < out.length; k++) {
    const size = Math.abs(x[k]!)
    if (p === 0) out[k] = 0
    else if (p === 1) out[k] = signOf(x[k]!)
    else if (p === 2) out[k] = d === 0 ? 0 : Math.fround(x[k]! / d)
    else if (p < 1) {
      const power = size === 0 ? 0 : power32(size, Math.fround(p - 1))
      out[k] = Math.fround(signOf(x[k]!) * power * power32(d, Math.fround(1 - p)))
    } else if (p < 2) {
      out[k] = Math.fround(signOf(x[k]!) * power32(size, Math.fround(p - 1)) * (d === 0 ? 0 : ofNorm))
    } else {
      const power = Math.fround(x[k]! * power32(size, Math.fround(p - 2)))
      out[k] = Math.fround(power * (d === 0 ? 0 : ofNorm))
    }
  }
}

/** x^p rounded to float32, of numbers that float32 holds: what a program's float32 power returns, to the last digit or so. */
const power32 = (x: number, p: number): number => Math.fround(x ** p)

/** The sum of `count` float32 terms, one after another, rounded at each step. */
const sum32 = (count: number, term: (k: number) => number): number => {
  let sum = 0
  for (let k = 0; k < count; k++) sum = Math.fround(sum + term(k))
  return sum
}
