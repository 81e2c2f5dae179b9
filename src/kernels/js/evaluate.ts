import { conventionOf } from '../../loss/conventions/registry'
import type { ResolvedLossOptions } from '../../loss/options'
import type { Batch, Evaluation } from '../backend'
import { rowDistance, type RowDistance } from './choose-rows'
import { reduced } from './reduce'

/**
 * Loss, distances and, if asked for, gradients of every triplet, in one pass over the rows.
 * Arithmetic is float64; results are rounded to float32 once.
 */
export function evaluateBatch(batch: Batch, options: ResolvedLossOptions, gradient: boolean): Evaluation {
  const { count, dimension, anchors, positives, negatives } = batch
  const { margin, swap, reduction } = options
  const { hinge } = conventionOf(options.convention)
  const rows = rowDistance(options)
  const back = gradient ? gradientPass(batch, rows, reduction === 'mean' ? 1 / count : 1) : null

  const losses = new Float32Array(count)
  const positiveDistances = new Float32Array(count)
  const negativeDistances = new Float32Array(count)
  let sum = 0
  for (let b = 0; b < count; b++) {
    const at = b * dimension
    const toPositive = rows.value(anchors, positives, at, dimension)
    const toNegative = rows.value(anchors, negatives, at, dimension)
    const between = swap ? rows.value(positives, negatives, at, dimension) : Infinity
    // Math.min and Math.max pass NaN on, as the programs do
    const nearest = swap ? Math.min(toNegative, between) : toNegative
    const h = hinge.value(toPositive, nearest, margin)
    const loss = Math.max(h, 0)
    losses[b] = loss
    positiveDistances[b] = toPositive
    negativeDistances[b] = nearest
    sum += loss
    if (back === null) continue
    if (swap) back.swapped(at, toPositive, toNegative, between, hinge.active(h))
    else back.plain(at, toPositive, toNegative, hinge.active(h))
  }
  return {
    losses,
    value: reduced(sum, count, reduction),
    positiveDistances,
    negativeDistances,
    gradients: back && { anchors: back.anchors, positives: back.positives, negatives: back.negatives },
  }
}

/** Gradients of a batch, a row at a time, from the distances of that row. An inactive row has weight 0, which keeps NaN. */
function gradientPass({ count, dimension, anchors, positives, negatives }: Batch, rows: RowDistance, weight: number) {
  const size = count * dimension
  const toAnchors = new Float32Array(size)
  const toPositives = new Float32Array(size)
  const toNegatives = new Float32Array(size)
  // weight·∂d/∂u of the row in float64, so that a sum of two is rounded once
  const ap = new Float64Array(dimension)
  const an = new Float64Array(dimension)
  const pn = new Float64Array(dimension)

  return {
    anchors: toAnchors,
    positives: toPositives,
    negatives: toNegatives,
    plain(at: number, positiveDistance: number, negativeDistance: number, active: boolean) {
      const w = active ? weight : 0
      rows.gradient(anchors, positives, at, dimension, positiveDistance, w, ap)
      rows.gradient(anchors, negatives, at, dimension, negativeDistance, w, an)
      for (let k = 0; k < dimension; k++) {
        toAnchors[at + k] = ap[k]! - an[k]!
        toPositives[at + k] = 0 - ap[k]!
        toNegatives[at + k] = an[k]!
      }
    },
    swapped(at: number, toPositive: number, toNegative: number, between: number, active: boolean) {
      const w = active ? weight : 0
      // the smaller distance takes the gradient, two equal ones half each
      const share = toNegative === between ? 0.5 : Number(toNegative < between)
      rows.gradient(anchors, positives, at, dimension, toPositive, w, ap)
      rows.gradient(anchors, negatives, at, dimension, toNegative, w * share, an)
      rows.gradient(positives, negatives, at, dimension, between, w * (1 - share), pn)
      for (let k = 0; k < dimension; k++) {
        toAnchors[at + k] = ap[k]! - an[k]!
        toPositives[at + k] = 0 - ap[k]! - pn[k]!
        toNegatives[at + k] = an[k]! + pn[k]!
      }
    },
  }
}
