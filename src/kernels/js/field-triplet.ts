import { conventionOf } from '../../loss/conventions/registry'
import { distanceValue } from '../../loss/distance-rule'
import type { ResolvedLossOptions } from '../../loss/options'
import type { Role } from '../backend'
import { rowOf, type FieldWork } from '../kernel'
import { lineDistance } from './line-distance'

/** A triplet that holds the moving point: its distances along one line of the grid. */
export type TripletLines = {
  /** d(A,P) in each cell of the line last computed. */
  readonly toPositive: Float64Array
  /** d(A,N), after swap. */
  readonly nearest: Float64Array
  /** Fills both for the line of that number. */
  computeLine(line: number): void
}

/** The triplets that hold the moving point, in their order. */
export const movingTriplets = (work: FieldWork, options: ResolvedLossOptions): TripletLines[] =>
  [...work.moving].map(([index, roles]) => tripletLines(work, options, index, roles))

function tripletLines(
  work: FieldWork,
  options: ResolvedLossOptions,
  index: number,
  moving: ReadonlySet<Role>,
): TripletLines {
  const pair = (x: Role, y: Role) => pairLine(work, options, index, moving, x, y)
  const positive = pair('anchors', 'positives')
  const negative = pair('anchors', 'negatives')
  if (!options.swap) {
    const computeLine = (line: number) => {
      positive.compute?.(line)
      negative.compute?.(line)
    }
    return { toPositive: positive.distances, nearest: negative.distances, computeLine }
  }

  const between = pair('positives', 'negatives')
  const nearest = new Float64Array(negative.distances.length)
  const computeLine = (line: number) => {
    positive.compute?.(line)
    negative.compute?.(line)
    between.compute?.(line)
    for (let i = 0; i < nearest.length; i++) nearest[i] = Math.min(negative.distances[i]!, between.distances[i]!)
  }
  return { toPositive: positive.distances, nearest, computeLine }
}

/** The distance of a pair along a line; nothing to compute where it is the same everywhere. */
type PairLine = { readonly distances: Float64Array; readonly compute: ((line: number) => void) | null }

function pairLine(
  work: FieldWork,
  options: ResolvedLossOptions,
  index: number,
  moving: ReadonlySet<Role>,
  x: Role,
  y: Role,
): PairLine {
  const distances = new Float64Array(work.size[0] ?? 1)
  if (moving.has(x) !== moving.has(y)) {
    const fixed = Float64Array.from(rowOf(work.view, moving.has(x) ? y : x, index))
    return { distances, compute: lineDistance(work, options, fixed, moving.has(x) ? 1 : -1, distances) }
  }
  // two points that move together lie on each other
  const differences = new Float64Array(work.view.dimension)
  if (!moving.has(x)) {
    const from = rowOf(work.view, x, index)
    const to = rowOf(work.view, y, index)
    for (let k = 0; k < differences.length; k++) differences[k] = from[k]! - to[k]!
  }
  const { distance } = conventionOf(options.convention)
  return { distances: distances.fill(distanceValue(distance, differences, options.p, options.eps)), compute: null }
}
