import type { DistanceRule } from './conventions/convention'
import { conventionOf } from './conventions/registry'
import { isPlain, largestMagnitude, powerNorm, signOf } from './norm'
import { type LossOptions, resolveOptions } from './options'
import { ShapeError } from '../tensor/errors'

/**
 * The distance of two points of D coordinates under a convention, in float64.
 * @throws ShapeError if the points have different numbers of coordinates, OptionError as `resolveOptions`.
 */
export const distance = (x: ArrayLike<number>, y: ArrayLike<number>, options?: LossOptions): number => {
  if (x.length !== y.length) {
    throw new ShapeError(`the points have ${x.length} and ${y.length} coordinates; expected as many in both.`)
  }
  const { convention, p, eps } = resolveOptions(options)
  const u = Float64Array.from(x, (coordinate, k) => coordinate - y[k]!)
  return distanceValue(conventionOf(convention).distance, u, p, eps)
}

/** What eps adds to every difference. */
export const shiftOf = ({ epsJoins }: DistanceRule, eps: number): number => (epsJoins === 'difference' ? eps : 0)

/** What eps adds to the sum under the root. */
export const addedOf = ({ epsJoins }: DistanceRule, eps: number): number => (epsJoins === 'sum' ? eps : 0)

/** The degree of the powers. */
export const degreeOf = ({ degree }: DistanceRule, p: number): number => (degree === 'float32' ? Math.fround(p) : p)

/** The exponent that stands for the root. */
export const rootOf = (rule: DistanceRule, p: number): number =>
  rule.kind === 'signed-root' ? 1 / 2 : 1 / degreeOf(rule, p)

/** d(x, y) in float64, as a function of the differences u = x − y, [D]. */
export const distanceValue = (rule: DistanceRule, u: ArrayLike<number>, p: number, eps: number): number => {
  const shift = shiftOf(rule, eps)
  const added = addedOf(rule, eps)
  if (rule.kind === 'signed-root') {
    const scale = scaleOf(u, shift, p, added)
    return Math.sqrt(sumUnderRoot(u, shift, p, added, scale)) * scale ** (p / 2)
  }
  // a norm of nothing is 0; below p = 0 the formula would have 1/0
  if (rule.epsJoins === 'difference' && u.length === 0) return 0
  const degree = degreeOf(rule, p)
  if (degree === 0) return countNonZero(u, shift)
  if (degree === Infinity) return largestMagnitude(u, shift)
  if (degree === -Infinity) return smallestMagnitude(u, shift)
  return powerNorm(u, shift, degree, added)
}

/** Writes ∂d/∂u to `out`, [D]; `d` is what `distanceValue` returned. */
export const distanceGradient = (
  rule: DistanceRule,
  u: ArrayLike<number>,
  d: number,
  p: number,
  eps: number,
  out: Float64Array,
): void => {
  const masks = rule.undefinedSlope === 'zero'
  // a mask gives a distance of 0 no slope, where autograd has NaN
  if (masks && (p === 0 || (d === 0 && p > 1 && p < Infinity))) {
    out.fill(0)
    return
  }
  const shift = shiftOf(rule, eps)
  if (rule.kind === 'signed-root') {
    signedRootGradient(u, shift, p, addedOf(rule, eps), out)
  } else if (Math.abs(p) === Infinity) {
    shareAmongExtremes(u, d, shift, out)
  } else {
    // not masked, 0/0 and ∞/∞ are the NaN that autograd returns, and x ** 0 is 1 even for NaN
    for (let k = 0; k < out.length; k++) {
      const difference = u[k]! + shift
      out[k] = signOf(difference) * (Math.abs(difference) / d) ** (p - 1)
    }
  }
  if (!masks || !(p < 1 && p > -Infinity)) return
  // below p = 1 the infinite slope at 0 is masked as well
  for (let k = 0; k < out.length; k++) if (u[k]! + shift === 0) out[k] = 0
}

/** How many |u_k + shift| the norm of degree 0 counts: those that are not 0. */
export const countNonZero = (u: ArrayLike<number>, shift: number): number => {
  let count = 0
  for (let k = 0; k < u.length; k++) count += Number(u[k]! + shift !== 0)
  return count
}

export const smallestMagnitude = (u: ArrayLike<number>, shift: number): number => {
  let smallest = Infinity
  for (let k = 0; k < u.length; k++) smallest = Math.min(smallest, Math.abs(u[k]! + shift))
  return smallest
}

/** An infinite norm hangs on the coordinates that equal it: they share the gradient, and so do NaN ones. */
export const shareAmongExtremes = (u: ArrayLike<number>, d: number, shift: number, out: Float64Array): void => {
  let count = 0
  for (let k = 0; k < out.length; k++) {
    const magnitude = Math.abs(u[k]! + shift)
    const extreme = magnitude === d || Number.isNaN(magnitude)
    count += Number(extreme)
    out[k] = extreme ? signOf(u[k]! + shift) : 0
  }
  for (let k = 0; k < out.length; k++) out[k]! /= count
}

/** Σ((u_k + shift)/scale)^p + added/scale^p, the sum under the root: an odd p keeps the sign, a broken p makes it NaN. */
const sumUnderRoot = (u: ArrayLike<number>, shift: number, p: number, added: number, scale: number): number => {
  let sum = 0
  for (let k = 0; k < u.length; k++) sum += ((u[k]! + shift) / scale) ** p
  // a power that underflows to 0 must not turn an addend of 0 into NaN
  return added === 0 ? sum : sum + added / scale ** p
}

/** 1 while the plain powers keep their digits or what is added outweighs them; otherwise the largest difference, to divide by. */
const scaleOf = (u: ArrayLike<number>, shift: number, p: number, added: number): number => {
  const largest = largestMagnitude(u, shift)
  const power = largest ** p
  const outweighed = added > 0 && power <= added
  return p > 1 && !isPlain(power) && !outweighed && largest > 0 && largest < Infinity ? largest : 1
}

const signedRootGradient = (u: ArrayLike<number>, shift: number, p: number, added: number, out: Float64Array): void => {
  const scale = scaleOf(u, shift, p, added)
  const twiceRoot = 2 * Math.sqrt(sumUnderRoot(u, shift, p, added, scale))
  for (let k = 0; k < out.length; k++) {
    out[k] = ((p * ((u[k]! + shift) / scale) ** (p - 1)) / twiceRoot) * scale ** (p / 2 - 1)
  }
}
