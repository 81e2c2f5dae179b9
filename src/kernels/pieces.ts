import { resolveOptions, type LossOptions, type ResolvedLossOptions } from '../loss/options'
import { lossAndGradientSteps } from '../loss/triplet-loss'
import { shapeText, SizeError } from '../tensor/errors'
import { breathe, finish, type Control } from '../tensor/long-work'
import type { Rows } from '../tensor/rows'
import { sizeOf } from '../tensor/tensor'
import type { Backend, BackendId, Batch, Evaluation, Role } from './backend'
import { createTally, type Entry, type LossStatistics } from './tally'
import { tripletRows, type TripletRows, type TripletTensors } from './triplet-rows'

/** Coordinates of one role that a backend gets at a time. */
const PIECE = 2 ** 18

/** The most losses that are kept. */
const MOST_TRIPLETS = 2 ** 26

/** Milliseconds between two looks at whether to go on. */
const SLICE = 30

const ROLES = ['anchors', 'positives', 'negatives'] as const satisfies readonly Role[]

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
  const step = Math.max(1, Math.floor(PIECE / Math.max(dimension, 1)))
  let breath = performance.now()
  let evaluation: Evaluation | null = null
  for (let from = 0; from < count; from += step) {
    const piece = pieceOf(rows, from, Math.min(from + step, count), resolved.swap)
    // each piece goes into the last one's arrays: what it held is counted and copied
    evaluation = await backend.evaluate(piece.batch, {
      ...resolved,
      reduction: 'none',
      gradient: true,
      into: evaluation,
    })
    losses.set(evaluation.losses, from)
    tally.add(evaluation.losses, from)
    for (const role of ROLES) scatter(evaluation, role, rows, piece.starts[role], weight, gradients[role].data)
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
type Piece = { readonly batch: Batch; readonly starts: Starts }

/**
 * The triplets `from` up to `to` as a batch. Each triplet is moved near the origin: only differences count, and those of
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
  const gather = (role: Role) => gathered(rows[role], starts[role], dimension, origin)
  return {
    batch: {
      count: to - from,
      dimension,
      anchors: gather('anchors'),
      positives: gather('positives'),
      negatives: gather('negatives'),
    },
    starts,
  }
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

const gathered = ({ data, step }: Rows, starts: Int32Array, dimension: number, origin: Origin): Float32Array => {
  const out = new Float32Array(starts.length * dimension)
  for (let row = 0, at = 0; row < starts.length; row++) {
    const start = starts[row]!
    for (let k = 0; k < dimension; k++, at++) out[at] = data[start + k * step]! - origin(row, k)
  }
  return out
}

const emptyGradients = (tensors: TripletTensors, rows: TripletRows): Record<Role, Numbers> => {
  const empty = (role: Role): Numbers => {
    const { data, shape } = tensors[role]
    // an element that stands in many triplets collects many terms
    return { data: rows[role].repeats ? new Float64Array(data.length) : new Float32Array(data.length), shape }
  }
  return { anchors: empty('anchors'), positives: empty('positives'), negatives: empty('negatives') }
}

const scatter = (
  { gradients }: Evaluation,
  role: Role,
  rows: TripletRows,
  starts: Int32Array,
  weight: number,
  into: Float32Array | Float64Array,
): void => {
  if (!gradients) throw new Error('The backend gave no gradients, though they were asked for.')
  const { step } = rows[role]
  const from = gradients[role]
  for (let row = 0, at = 0; row < starts.length; row++) {
    const start = starts[row]!
    for (let k = 0; k < rows.dimension; k++, at++) into[start + k * step]! += weight * from[at]!
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
