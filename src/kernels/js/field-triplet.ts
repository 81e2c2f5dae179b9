import { conventionOf } from '../../loss/conventions/registry'
import type { ResolvedLossOptions } from '../../loss/options'
import type { Batch, FieldRequest, Role } from '../backend'
import { lineDistance } from './line-distance'

/** A triplet that holds the moving point: its distances along one line of the grid. */
export type TripletLines = {
  readonly index: number
  /** d(A,P) in each cell of the line last computed. */
  readonly toPositive: Float64Array
  /** d(A,N), after swap. */
  readonly nearest: Float64Array
  /** Fills both for the line of that number. */
  computeLine(line: number): void
}

/** The triplets that the moving slots touch, in the order of the batch. */
export function touchedTriplets(request: FieldRequest, options: ResolvedLossOptions): TripletLines[] {
  const roles = new Map<number, Set<Role>>()
  for (const { role, index } of request.moving) {
    roles.set(index, (roles.get(index) ?? new Set()).add(role))
  }
  return [...roles].map(([index, moving]) => tripletLines(request, options, index, moving))
}

function tripletLines(
  request: FieldRequest,
  options: ResolvedLossOptions,
  index: number,
  moving: ReadonlySet<Role>,
): TripletLines {
  const pair = (x: Role, y: Role) => pairLine(request, options, index, moving, x, y)
  const positive = pair('anchors', 'positives')
  const negative = pair('anchors', 'negatives')
  if (!options.swap) {
    const computeLine = (line: number) => {
      positive.compute?.(line)
      negative.compute?.(line)
    }
    return { index, toPositive: positive.distances, nearest: negative.distances, computeLine }
  }

  const between = pair('positives', 'negatives')
  const nearest = new Float64Array(negative.distances.length)
  const computeLine = (line: number) => {
    positive.compute?.(line)
    negative.compute?.(line)
    between.compute?.(line)
    for (let i = 0; i < nearest.length; i++) nearest[i] = Math.min(negative.distances[i]!, between.distances[i]!)
  }
  return { index, toPositive: positive.distances, nearest, computeLine }
}

/** The distance of a pair along a line; nothing to compute where it is the same everywhere. */
type PairLine = { readonly distances: Float64Array; readonly compute: ((line: number) => void) | null }

function pairLine(
  request: FieldRequest,
  options: ResolvedLossOptions,
  index: number,
  moving: ReadonlySet<Role>,
  x: Role,
  y: Role,
): PairLine {
  const distances = new Float64Array(request.size[0] ?? 1)
  if (moving.has(x) !== moving.has(y)) {
    const fixed = rowOf(request.batch, moving.has(x) ? y : x, index)
    return { distances, compute: lineDistance(request, options, fixed, moving.has(x) ? 1 : -1, distances) }
  }
  // two points that move together lie on each other
  const differences = moving.has(x)
    ? new Float64Array(request.batch.dimension)
    : rowOf(request.batch, x, index).map((coordinate, k) => coordinate - rowOf(request.batch, y, index)[k]!)
  const { distance } = conventionOf(options.convention)
  return { distances: distances.fill(distance.value(differences, options.p, options.eps)), compute: null }
}

const rowOf = (batch: Batch, role: Role, index: number): Float64Array =>
  Float64Array.from(batch[role].subarray(index * batch.dimension, (index + 1) * batch.dimension))
