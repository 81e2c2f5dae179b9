import type { FusedNorm } from './row-norm'

/** Dimensions from which on a row's sum is taken in two. */
const LONG = 16

/**
 * p = 2 without swap: both distances of a row, and all three gradients, in one reading of the coordinates.
 * This is the common case; it halves the time of the separate loops.
 */
export const fusedEuclidean: FusedNorm = {
  distances(terms, batch, first, last, toPositive, toNegative) {
    const { offset, added } = terms
    const { anchors, positives, negatives, dimension } = batch
    if (offset === 0 && dimension >= LONG) {
      longRows(terms, batch, first, last, toPositive, toNegative)
      return
    }
    let k = (first * dimension) | 0
    for (let row = first; row < last; row++) {
      let positive = 0
      let negative = 0
      for (const end = (k + dimension) | 0; k < end; k = (k + 1) | 0) {
        const a = anchors[k]!
        const u = a - positives[k]! + offset
        const v = a - negatives[k]! + offset
        positive += u * u
        negative += v * v
      }
      toPositive[row - first] = Math.sqrt(positive + added)
      toNegative[row - first] = Math.sqrt(negative + added)
    }
  },

  gradients({ offset, undefinedSlope }, batch, first, last, toPositive, toNegative, weights, into) {
    const { anchors, positives, negatives, dimension } = batch
    const { anchors: intoAnchors, positives: intoPositives, negatives: intoNegatives } = into
    let k = (first * dimension) | 0
    for (let row = first; row < last; row++) {
      const weight = weights[row - first]!
      const positive = toPositive[row - first]!
      const negative = toNegative[row - first]!
      const positiveScale = positive === 0 ? weight * undefinedSlope : weight / positive
      const negativeScale = negative === 0 ? weight * undefinedSlope : weight / negative
      for (const end = (k + dimension) | 0; k < end; k = (k + 1) | 0) {
        const a = anchors[k]!
        const u = (a - positives[k]! + offset) * positiveScale
        const v = (a - negatives[k]! + offset) * negativeScale
        intoAnchors[k] = u - v
        // not −u: a slope of 0 has no sign
        intoPositives[k] = 0 - u
        intoNegatives[k] = v
      }
    }
  },
}

// An addition of zero still costs one: MLX, which has no offset, has a loop of its own.
// Two sums side by side, since one alone waits for its own last addition; see small-powers.ts.
// `| 0` tells V8 that an index does not overflow: without it every step of the inner loop asks.
const longRows: FusedNorm['distances'] = (
  { added },
  { anchors, positives, negatives, dimension },
  first,
  last,
  toPositive,
  toNegative,
) => {
  let k = (first * dimension) | 0
  for (let row = first; row < last; row++) {
    let positive = 0
    let negative = 0
    let otherPositive = 0
    let otherNegative = 0
    const end = (k + dimension) | 0
    for (const pairs = (end - (dimension & 1)) | 0; k < pairs; k = (k + 2) | 0) {
      const next = (k + 1) | 0
      const a = anchors[k]!
      const b = anchors[next]!
      const u = a - positives[k]!
      const v = a - negatives[k]!
      const s = b - positives[next]!
      const t = b - negatives[next]!
      positive += u * u
      negative += v * v
      otherPositive += s * s
      otherNegative += t * t
    }
    if (k < end) {
      const u = anchors[k]! - positives[k]!
      const v = anchors[k]! - negatives[k]!
      positive += u * u
      negative += v * v
      k = end
    }
    toPositive[row - first] = Math.sqrt(positive + otherPositive + added)
    toNegative[row - first] = Math.sqrt(negative + otherNegative + added)
  }
}
