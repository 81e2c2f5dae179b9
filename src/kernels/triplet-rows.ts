import { conventionOf } from '../loss/conventions/registry'
import { NormDegreeError, ReductionError } from '../loss/errors'
import type { ResolvedLossOptions } from '../loss/options'
import { resolveAxis, withoutAxis } from '../tensor/axis'
import { broadcastShapes } from '../tensor/broadcast'
import { rowsOf, type Rows } from '../tensor/rows'
import type { Tensor } from '../tensor/tensor'

/** Three arrays of any rank. */
export type TripletTensors = { readonly anchors: Tensor; readonly positives: Tensor; readonly negatives: Tensor }

/** Three arrays seen as triplets of D coordinates, without a copy. */
export type TripletRows = {
  /** The triplets' shape: the inputs' without the axis. */
  readonly shape: readonly number[]
  readonly dimension: number
  readonly anchors: Rows
  readonly positives: Rows
  readonly negatives: Rows
}

/**
 * Broadcasts the arrays as `tripletLoss` does: each difference by itself, then the distances together.
 * Null where a triplet's two differences do not have one anchor row of one length between them. That takes arrays whose
 * ranks differ with an axis counted from the front, or one coordinate repeated along the axis: no batch holds these.
 * @throws ShapeError, AxisError, NormDegreeError, ReductionError in the order of `tripletLoss`.
 */
export const tripletRows = (
  { anchors, positives, negatives }: TripletTensors,
  { axis, p, convention, reduction, swap }: ResolvedLossOptions,
): TripletRows | null => {
  const toPositive = differenceShape(anchors, positives, axis, 'anchors − positives')
  if (p === 0 && !conventionOf(convention).allows.zeroP) throw new NormDegreeError(p)
  const toNegative = differenceShape(anchors, negatives, axis, 'anchors − negatives')
  const between = swap ? differenceShape(positives, negatives, axis, 'positives − negatives') : null
  const pair = broadcastShapes(toPositive.rows, toNegative.rows, 'd(A,P) − d(A,N)')
  const shape = between ? broadcastShapes(pair, between.rows, 'd(A,N) and d(P,N)') : pair
  if (!REDUCTIONS.includes(reduction)) throw new ReductionError(reduction)

  const all = between ? [toPositive, toNegative, between] : [toPositive, toNegative]
  const { dimension, fromEnd } = toPositive
  if (all.some((each) => each.dimension !== dimension || each.fromEnd !== fromEnd)) return null
  const rows = (tensor: Tensor, { full }: DifferenceShape) => rowsOf(tensor, full, axis, shape)
  return {
    shape,
    dimension,
    anchors: rows(anchors, toPositive),
    positives: rows(positives, toPositive),
    negatives: rows(negatives, toNegative),
  }
}

const REDUCTIONS: readonly string[] = ['none', 'mean', 'sum']

type DifferenceShape = {
  readonly full: readonly number[]
  /** `full` without the axis. */
  readonly rows: readonly number[]
  readonly dimension: number
  /** The axis counted from the end, −1 for the last: what broadcasting aligns. */
  readonly fromEnd: number
}

const differenceShape = (x: Tensor, y: Tensor, axis: number, what: string): DifferenceShape => {
  const full = broadcastShapes(x.shape, y.shape, what)
  const along = resolveAxis(axis, full.length, what)
  return { full, rows: withoutAxis(full, along), dimension: full[along]!, fromEnd: along - full.length }
}
