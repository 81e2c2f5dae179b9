import { resolveOptions, type LossOptions, type ResolvedLossOptions } from '../loss/options'
import { lossAndGradientSteps } from '../loss/triplet-loss'
import { shapeText, SizeError } from '../tensor/errors'
import { breathe, finish, type Control } from '../tensor/long-work'
import type { Rows } from '../tensor/rows'
import { sizeOf } from '../tensor/tensor'
import type { Backend, BackendId, Points, PointsEvaluation, Role, Triplets } from './backend'
import { ROLES } from './kernel'
import { createTally, type Entry, type LossStatistics } from './tally'
import { tripletRows, type TripletRows, type TripletTensors } from './triplet-rows'

/** The most losses that are kept. */
const MOST_TRIPLETS = 2 ** 26

/** Milliseconds between two looks at whether to go on. */
const SLICE = 30

/** An array of results: float32 as the backend computed, or float64 where many terms were added up. */
export type Numbers = { readonly data: Float32Array | Float64Array; readonly shape: readonly number[] }

export type LargeEvaluation = {
  /** What computed: a backend, or the float64 reference for shapes that no backend takes. */
  readonly by: BackendId | 'float64'
  /** The loss of each triplet, before any reduction: the inputs' shape without the axis. */
  readonly losses: Numbers
  /** The mean or the sum; null for reduction none. */
  readonly value: number | null
  readonly statistics: LossStatistics
  readonly worst: readonly Entry[]
  /** Gradient of the sum of the reduced loss with respect to each array, in its own shape. */
  readonly gradients: Readonly<Record<Role, Numbers>>
}

/**
 * The triplet loss of three arrays of any size and rank on a backend, in pieces that fit it; shapes, axis and
 * broadcasting as `tripletLoss`. Differences are taken in float64 before they are rounded to the backend's float32.
 * @throws what `tripletLoss` throws; SizeError for more than 2^26 triplets, or 2^24 where no backend takes the shapes; CancelledError.
 */
export const evaluateInPieces = async (
  backend: Backend,
  tensors: TripletTensors,
  options: LossOptions = {},
  control: Control = {},
): Promise<LargeEvaluation> => {
  const resolved = resolveOptions(options)
  const rows = tripletRows(tensors, resolved)
  if (!rows) return evaluateInFloat64(tensors, resolved, control)
  const { shape, dimension } = rows
  const count = sizeOf(shape)
  if (count > MOST_TRIPLETS) {
    const what = `the arrays broadcast to ${shapeText(shape)}, which is ${count} triplets`
    throw new SizeError(what, count, MOST_TRIPLETS, 'Take fewer rows.')
  }
  const losses = new Float32Array(count)
  const tally = createTally()
  const gradients = emptyGradients(tensors, rows)
  const weight = resolved.reduction === 'mean' ? 1 / count : 1
  const step = Math.max(1, Math.floor(backend.largestBatch / Math.max(dimension, 1)))
  let breath = performance.now()
  let evaluation: PointsEvaluation | null = null
  for (let from = 0; from < count; from += step) {
    const piece = pieceOf(rows, from, Math.min(from + step, count), resolved.swap)
    // each piece goes into the last one's arrays: what it held is counted and copied
    evaluation = await backend.evaluate(piece.points, piece.triplets, {
      ...resolved,
      reduction: 'none',
      gradient: true,
      into: evaluation,
    })
    losses.set(evaluation.losses, from)
    tally.add(evaluation.losses, from)
    scatter(evaluation, rows, piece.starts, weight, gradients)
    if (performance.now() - breath < SLICE) continue
    await breathe((from + step) / count, control)
    breath = performance.now()
  }
  const statistics = tally.statistics()
  return {
    by: backend.id,
    losses: { data: losses, shape },
    value: reduced(statistics, resolved),
    statistics,
    worst: tally.worst(),
    gradients,
  }
}

const reduced = ({ sum, count }: LossStatistics, { reduction }: ResolvedLossOptions): number | null => {
  if (reduction === 'none') return null
  return reduction === 'sum' ? sum : sum / count
}

type Starts = Readonly<Record<Role, Int32Array>>
type Piece = { readonly points: Points; readonly triplets: Triplets; readonly starts: Starts }

/**
 * The triplets `from` up to `to`, each of three points of its own. Each triplet is moved near the origin: only differences count, and those of
 * float64 data keep their digits so. Two differences are taken from the anchor, and it is moved there. With swap there are
 * three, and each coordinate is moved by the middle one of its three values: the two smaller differences are then rounded
 * but once, and the largest is their sum.
 */
const pieceOf = (rows: TripletRows, from: number, to: number, swap: boolean): Piece => {
  const { dimension } = rows
  const starts = {
    anchors: rows.anchors.starts(from, to),
    positives: rows.positives.starts(from, to),
    negatives: rows.negatives.starts(from, to),
  }
  const origin = swap ? middleAsOrigin(rows, starts) : anchorsAsOrigin(rows.anchors, starts.anchors)
  const count = to - from
  const data = new Float32Array(3 * count * dimension)
  ROLES.forEach((role, r) => gather(rows[role], starts[role], origin, data.subarray(r * count * dimension), dimension))
  const triplets = new Uint32Array(3 * count)
  for (let at = 0; at < triplets.length; at++) triplets[at] = (at % 3) * count + Math.floor(at / 3)
  return { points: { data, count: 3 * count, dimension }, triplets, starts }
}

/** Where the coordinate `k` of a row is moved from. */
type Origin = (row: number, k: number) => number

const anchorsAsOrigin =
  ({ data, step }: Rows, starts: Int32Array): Origin =>
  (row, k) =>
    data[starts[row]! + k * step]!

const middleAsOrigin =
  ({ anchors, positives, negatives }: TripletRows, starts: Starts): Origin =>
  (row, k) => {
    const a = anchors.data[starts.anchors[row]! + k * anchors.step]!
    const p = positives.data[starts.positives[row]! + k * positives.step]!
    const n = negatives.data[starts.negatives[row]! + k * negatives.step]!
    const middle = Math.max(Math.min(a, p), Math.min(Math.max(a, p), n))
    // NaN or infinity in one point must not reach the difference of the two others
    return Number.isFinite(a + p + n) ? middle : 0
  }

const gather = ({ data, step }: Rows, starts: Int32Array, origin: Origin, into: Float32Array, dimension: number) => {
  for (let row = 0, at = 0; row < starts.length; row++) {
    const start = starts[row]!
    for (let k = 0; k < dimension; k++, at++) into[at] = data[start + k * step]! - origin(row, k)
  }
}

const emptyGradients = (tensors: TripletTensors, rows: TripletRows): Record<Role, Numbers> => {
  const empty = (role: Role): Numbers => {
    const { data, shape } = tensors[role]
    // an element that stands in many triplets collects many terms
    return { data: rows[role].repeats ? new Float64Array(data.length) : new Float32Array(data.length), shape }
  }
  return { anchors: empty('anchors'), positives: empty('positives'), negatives: empty('negatives') }
}

/** Adds a piece's gradient, the rows of its anchors before those of its positives and negatives, to those of the arrays. */
const scatter = (
  { gradient }: PointsEvaluation,
  rows: TripletRows,
  starts: Starts,
  weight: number,
  into: Readonly<Record<Role, Numbers>>,
): void => {
  if (!gradient) throw new Error('The backend gave no gradient, though it was asked for.')
  let at = 0
  for (const role of ROLES) {
    const { step } = rows[role]
    const { data } = into[role]
    for (const start of starts[role]) {
      for (let k = 0; k < rows.dimension; k++, at++) data[start + k * step]! += weight * gradient[at]!
    }
  }
}

/** Shapes that no batch holds go through the reference. */
const evaluateInFloat64 = async (
  { anchors, positives, negatives }: TripletTensors,
  options: ResolvedLossOptions,
  control: Control,
): Promise<LargeEvaluation> => {
  const { losses, reduced: whole } = await finish(lossAndGradientSteps(anchors, positives, negatives, options), control)
  const { loss, ...gradients } = whole
  const tally = createTally()
  tally.add(losses.data, 0)
  return {
    by: 'float64',
    losses,
    value: options.reduction === 'none' ? null : loss.data[0]!,
    statistics: tally.statistics(),
    worst: tally.worst(),
    gradients,
  }
}
