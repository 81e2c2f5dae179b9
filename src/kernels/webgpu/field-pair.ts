import { conventionOf } from '../../loss/conventions/registry'
import { degreeOf, distanceValue, shiftOf } from '../../loss/distance-rule'
import type { ResolvedLossOptions } from '../../loss/options'
import { splitLogarithm } from './degree'

/** A pair of points at the centre of the grid, in float64: what change.wgsl measures its cells from. */
export type CentredPair = {
  /** The distance there; 0 where the convention has none, as the root of a negative sum. */
  readonly reference: number
  /** Floats of the pair in the `pairs` buffer. */
  readonly floats: Float32Array
}

/** Floats of a pair of this many coordinates. */
export const floatsOfPair = (coordinates: number): number => 4 * (2 + coordinates)

/** Coordinates that a pair has in the kernel: eps joins the sum as one more, which stands still. */
export const coordinatesOf = ({ convention, eps }: ResolvedLossOptions, dimension: number): number =>
  dimension + Number(conventionOf(convention).distance.epsJoins === 'sum' && eps !== 0)

/** How far, in units of the farthest coordinate's way through the window, a pair must be to count as far. */
const FAR = 1.5

/**
 * A pair as the field's kernel needs it.
 * @param u the differences x − y at the centre of the grid, [D], before eps.
 * @param movement 1 or −1 as x or y moves, 0 where neither does, or both.
 * @param reach the farthest that a coordinate gets from its value at the centre.
 */
export const centredPair = (
  u: Float64Array,
  movement: -1 | 0 | 1,
  reach: number,
  options: ResolvedLossOptions,
): CentredPair => {
  const { convention, p, eps } = options
  const rule = conventionOf(convention).distance
  const distance = distanceValue(rule, u, p, eps)
  const floats = new Float32Array(floatsOfPair(coordinatesOf(options, u.length)))
  // a distance that is not finite at the centre is so everywhere, unless only a root or a power failed there
  const stands = movement === 0 || !u.every(Number.isFinite)
  if (stands) return { reference: distance, floats }

  const reference = Number.isNaN(distance) ? 0 : distance
  const shifted = u.map((difference) => difference + shiftOf(rule, eps))
  const epsRoot = Math.abs(eps) ** (1 / degreeOf(rule, p))
  const all = coordinatesOf(options, u.length) > u.length ? [...shifted, epsRoot] : [...shifted]
  const largest = all.reduce((top, each) => Math.max(top, Math.abs(each)), 0)

  const degree = degreeOf(rule, p)
  const powers = all.map(
    (each) =>
      (Math.abs(each) / largest) ** degree * (rule.kind === 'signed-root' && degree % 2 === 1 ? Math.sign(each) : 1),
  )
  const sum = powers.reduce((total, power) => total + power, 0)
  const sumOfSizes = powers.reduce((total, power) => total + Math.abs(power), 0)
  // a sum that nearly cancels has lost the digits that a ratio to it would need
  const isFar = reference > 0 && largest > FAR * reach && sum > sumOfSizes / 8
  const { whole, part } = splitLogarithm(Math.log2(largest))
  // a power of two that brings the window to about 1, so that squares stay inside float32
  const factor = 2 ** -clampExponent(Math.log2(largest + reach))

  floats.set([movement, reference, largest, factor, Number(isFar), 1 / sum, whole, part])
  all.forEach((each, k) => {
    floats.set([each, Math.abs(each) - largest, powers[k]! / sum], 8 + 4 * k)
  })
  return { reference, floats }
}

const clampExponent = (log2: number): number => Math.max(-126, Math.min(126, Math.round(log2)))
