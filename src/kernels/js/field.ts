import type { Role } from '../backend'
import { lineDistance } from './line-distance'
import { type FieldArrays, type FieldWork, rowOf } from '../kernel'
import { conventionOf } from '../../loss/conventions/registry'
import { distanceValue } from '../../loss/distance'
import { type HingeRule, hingeOf } from '../../loss/hinge'
import type { ResolvedLossOptions } from '../../loss/options'
import { reductionWeight } from '../../loss/reduction'

/**
 * The loss and the hinge as functions of where the moving point lies, on a grid in float64, a line of cells at a time.
 * Only the triplets that hold the moving point are computed: what the others add is one number. Yields how much is done,
 * line by line.
 * @param into arrays of as many cells as the grid has.
 */
export function* lossField(work: FieldWork, options: ResolvedLossOptions, into: FieldArrays): Generator<number, void> {
  const { view, size, resting } = work
  const width = size[0] ?? 1
  const lines = size.slice(1).reduce((product, n) => product * n, 1)
  const { loss, hinge } = into

  const triplets = movingTriplets(work, options)
  const { reduction, margin } = options
  const rule = conventionOf(options.convention).hinge
  const share = reductionWeight(reduction, view.count)

  const [only, ...more] = triplets
  if (only && more.length === 0) {
    for (let line = 0; line < lines; line++) {
      only.computeLine(line)
      writeLine(only, rule, margin, resting, share, into, line * width)
      yield line / lines
    }
    return
  }

  const sums = new Float64Array(width)
  const largest = new Float64Array(width)
  for (let line = 0; line < lines; line++) {
    sums.fill(resting)
    largest.fill(-Infinity)
    for (const triplet of triplets) {
      triplet.computeLine(line)
      raiseHinges(triplet, rule, margin, largest)
      // without a reduction the loss is that of the first
      if (reduction !== 'none' || triplet === only) addLosses(triplet, rule, margin, sums)
    }
    const at = line * width
    for (let i = 0; i < width; i++) {
      loss[at + i] = sums[i]! * share
      hinge[at + i] = largest[i]!
    }
    yield line / lines
  }
}

/** The usual case: one triplet moves, and its line goes straight to the result. */
function writeLine(
  { toPositive, nearest }: TripletLines,
  rule: HingeRule,
  margin: number,
  resting: number,
  share: number,
  { loss, hinge }: FieldArrays,
  at: number,
) {
  // as `hingeOf`, without a call or a branch for each cell: adding 0 changes nothing
  const before = rule.marginFirst ? margin : 0
  const after = rule.marginFirst ? 0 : margin
  for (let i = 0; i < nearest.length; i++) {
    const h = before + toPositive[i]! - nearest[i]! + after
    hinge[at + i] = h
    // a NaN hinge is a NaN loss: it is not ≤ 0
    loss[at + i] = (resting + (h <= 0 ? 0 : h)) * share
  }
}

/** Raises the hinges along a line to a triplet's own where that is larger. NaN stays NaN. */
function raiseHinges({ toPositive, nearest }: TripletLines, rule: HingeRule, margin: number, largest: Float64Array) {
  for (let i = 0; i < largest.length; i++) {
    largest[i] = Math.max(largest[i]!, hingeOf(rule, toPositive[i]!, nearest[i]!, margin))
  }
}

function addLosses({ toPositive, nearest }: TripletLines, rule: HingeRule, margin: number, sums: Float64Array) {
  for (let i = 0; i < sums.length; i++) {
    sums[i] = sums[i]! + Math.max(hingeOf(rule, toPositive[i]!, nearest[i]!, margin), 0)
  }
}

/** A triplet that holds the moving point: its distances along one line of the grid. */
type TripletLines = {
  /** d(A,P) in each cell of the line last computed. */
  readonly toPositive: Float64Array
  /** d(A,N), after swap. */
  readonly nearest: Float64Array
  /** Fills both for the line of that number. */
  computeLine(line: number): void
}

/** The triplets that hold the moving point, in their order. */
const movingTriplets = (work: FieldWork, options: ResolvedLossOptions): TripletLines[] =>
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
