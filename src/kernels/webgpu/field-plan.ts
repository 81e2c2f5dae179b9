import type { Role } from '../backend'
import { type FieldWork, rowOf } from '../kernel'
import { splitLogarithm } from './degree'
import { conventionOf } from '../../loss/conventions/registry'
import { degreeOf, distanceValue, shiftOf } from '../../loss/distance'
import { hingeOf } from '../../loss/hinge'
import type { ResolvedLossOptions } from '../../loss/options'

/** What the field's kernel reads, computed in float64 and laid out as field.wgsl and change.wgsl have it. */
export type FieldPlan = {
  /** Coordinates of a pair. */
  readonly coordinates: number
  /** Cells from the first to the central one, along each direction. */
  readonly centre: readonly [number, number, number]
  readonly size: readonly [number, number, number]
  /** The triplets that hold the moving point, that of the first moving slot first. */
  readonly triplets: readonly number[]
  readonly steps: Float32Array<ArrayBuffer>
  readonly pairs: Float32Array<ArrayBuffer>
  /** Two vec4 a triplet: pair (A,P) and the number of hinges; then each hinge at the centre and its pair. */
  readonly table: Uint32Array<ArrayBuffer>
}

/** Numbers of a triplet in the table. */
const PER_TRIPLET = 8

export const planField = (work: FieldWork, options: ResolvedLossOptions): FieldPlan => {
  const { view, moving, origin, steps } = work
  const dimension = origin.length
  const coordinates = coordinatesOf(options, dimension)
  const size: [number, number, number] = [work.size[0] ?? 1, work.size[1] ?? 1, work.size[2] ?? 1]
  const centre: [number, number, number] = [Math.floor(size[0] / 2), Math.floor(size[1] / 2), Math.floor(size[2] / 2)]

  const middle = Float64Array.from(origin, (start, k) =>
    steps.reduce((sum, step, s) => sum + centre[s as 0 | 1 | 2] * step[k]!, start),
  )
  const reach = middle.reduce((farthest, _, k) => {
    const way = steps.reduce((sum, step, s) => sum + Math.abs(step[k]!) * centre[s as 0 | 1 | 2], 0)
    return Math.max(farthest, way)
  }, 0)

  const triplets = [...moving.keys()]
  const alternatives = options.swap ? 2 : 1
  const pairs = new Float32Array(triplets.length * (1 + alternatives) * floatsOfPair(coordinates))
  const table = new Uint32Array(triplets.length * PER_TRIPLET)
  const { hinge } = conventionOf(options.convention)

  let at = 0
  const add = (triplet: number, x: Role, y: Role): { reference: number; place: number } => {
    const roles = moving.get(triplet)!
    const placeOf = (role: Role) => (roles.has(role) ? middle : rowOf(view, role, triplet))
    const [from, to] = [placeOf(x), placeOf(y)]
    const u = middle.map((_, k) => from[k]! - to[k]!)
    const movement = (Number(roles.has(x)) - Number(roles.has(y))) as -1 | 0 | 1
    const { reference, floats } = centredPair(u, movement, reach, options)
    const place = at / 4
    pairs.set(floats, at)
    at += floats.length
    return { reference, place }
  }
  triplets.forEach((triplet, i) => {
    const positive = add(triplet, 'anchors', 'positives')
    const negatives = [add(triplet, 'anchors', 'negatives')]
    if (options.swap) negatives.push(add(triplet, 'positives', 'negatives'))
    const hinges = negatives.flatMap(({ reference, place }) => [
      float32Bits(hingeOf(hinge, positive.reference, reference, options.margin)),
      place,
    ])
    table.set([positive.place, negatives.length, 0, 0, ...hinges], i * PER_TRIPLET)
  })
  return { coordinates, centre, size, triplets, steps: stepsOfCoordinates(steps, coordinates), pairs, table }
}

/** For each coordinate, its steps along the three directions; none for the coordinate of eps. */
const stepsOfCoordinates = (steps: readonly (readonly number[])[], coordinates: number): Float32Array<ArrayBuffer> => {
  const floats = new Float32Array(4 * coordinates)
  steps.forEach((step, s) => {
    step.forEach((way, k) => {
      floats[4 * k + s] = way
    })
  })
  return floats
}

const float32Bits = (x: number): number => new Uint32Array(Float32Array.of(x).buffer)[0]!

/** A pair of points at the centre of the grid, in float64: what change.wgsl measures its cells from. */
type CentredPair = {
  /** The distance there; 0 where the convention has none, as the root of a negative sum. */
  readonly reference: number
  /** Floats of the pair in the `pairs` buffer. */
  readonly floats: Float32Array
}

/** Floats of a pair of this many coordinates. */
const floatsOfPair = (coordinates: number): number => 4 * (2 + coordinates)

/** Coordinates that a pair has in the kernel: eps joins the sum as one more, which stands still. */
const coordinatesOf = ({ convention, eps }: ResolvedLossOptions, dimension: number): number =>
  dimension + Number(conventionOf(convention).distance.epsJoins === 'sum' && eps !== 0)

/** How far, in units of the farthest coordinate's way through the window, a pair must be to count as far. */
const FAR = 1.5

/**
 * A pair as the field's kernel needs it.
 * @param u the differences x − y at the centre of the grid, [D], before eps.
 * @param movement 1 or −1 as x or y moves, 0 where neither does, or both.
 * @param reach the farthest that a coordinate gets from its value at the centre.
 */
const centredPair = (
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
