import { conventionOf } from '../../loss/conventions/registry'
import { hingeOf } from '../../loss/hinge'
import type { ResolvedLossOptions } from '../../loss/options'
import type { Role } from '../backend'
import { rowOf, type FieldWork } from '../kernel'
import { centredPair, coordinatesOf, floatsOfPair } from './field-pair'

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
