import type { FusedNorm, RowNorm } from './row-norm'
import { signOf } from '../../loss/norm'

/** Dimensions from which on a row's sum is taken in two. */
const LONG = 16

/**
 * p = 2 without swap: both distances of a row, and all three gradients, in one reading of the coordinates.
 * This is the common case; it halves the time of the separate loops.
 */
const fusedEuclidean: FusedNorm = {
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
// Two sums side by side, since one alone waits for its own last addition; see endOfPairs.
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

// Float32 differences to these powers neither overflow nor underflow float64, so nothing is scaled.
// Long rows have two sums side by side: one alone waits for its own last addition.
// What is added comes last, as in the programs, and short rows add in the order of the reference: most exact ties there
// are ties here. Those that rounding undoes all the same are looked at again (evaluate.ts).

/** Where the pairs of a row end and single steps take over. */
const endOfPairs = (at: number, dimension: number) => (dimension < LONG ? at : at + dimension - (dimension & 1))

/** p = 1: Σ|u| + added. */
export const manhattan: RowNorm = {
  distances({ offset, added }, { x, y, first, last, dimension }, into) {
    let k = first * dimension
    for (let row = first; row < last; row++) {
      let sum = 0
      let other = 0
      const end = k + dimension
      for (const pairs = endOfPairs(k, dimension); k < pairs; k += 2) {
        sum += Math.abs(x[k]! - y[k]! + offset)
        other += Math.abs(x[k + 1]! - y[k + 1]! + offset)
      }
      for (; k < end; k++) sum += Math.abs(x[k]! - y[k]! + offset)
      into[row - first] = sum + other + added
    }
  },
  slopes({ offset }, { x, y, first, last, dimension }, _distances, weights, into) {
    let k = first * dimension
    let at = 0
    for (let row = first; row < last; row++) {
      const weight = weights[row - first]!
      for (const end = k + dimension; k < end; k++) into[at++] = weight * signOf(x[k]! - y[k]! + offset)
    }
  },
}

/** p = 2: √(Σu² + added). */
export const euclidean: RowNorm = {
  fused: fusedEuclidean,
  distances({ offset, added }, { x, y, first, last, dimension }, into) {
    let k = first * dimension
    for (let row = first; row < last; row++) {
      let sum = 0
      let other = 0
      const end = k + dimension
      for (const pairs = endOfPairs(k, dimension); k < pairs; k += 2) {
        const u = x[k]! - y[k]! + offset
        const v = x[k + 1]! - y[k + 1]! + offset
        sum += u * u
        other += v * v
      }
      for (; k < end; k++) {
        const u = x[k]! - y[k]! + offset
        sum += u * u
      }
      into[row - first] = Math.sqrt(sum + other + added)
    }
  },
  slopes({ offset, undefinedSlope }, { x, y, first, last, dimension }, distances, weights, into) {
    let k = first * dimension
    let at = 0
    for (let row = first; row < last; row++) {
      const distance = distances[row - first]!
      const weight = weights[row - first]!
      const scale = distance === 0 ? weight * undefinedSlope : weight / distance
      for (const end = k + dimension; k < end; k++) into[at++] = (x[k]! - y[k]! + offset) * scale
    }
  },
}

/** p = 3: ∛(Σ|u|³ + added). */
export const cubic: RowNorm = {
  distances({ offset, added }, { x, y, first, last, dimension }, into) {
    let k = first * dimension
    for (let row = first; row < last; row++) {
      let sum = 0
      for (const end = k + dimension; k < end; k++) {
        const u = Math.abs(x[k]! - y[k]! + offset)
        sum += u * u * u
      }
      into[row - first] = Math.cbrt(sum + added)
    }
  },
  slopes({ offset, undefinedSlope }, { x, y, first, last, dimension }, distances, weights, into) {
    let k = first * dimension
    let at = 0
    for (let row = first; row < last; row++) {
      const distance = distances[row - first]!
      const weight = weights[row - first]!
      const scale = distance === 0 ? undefinedSlope : 1 / distance
      for (const end = k + dimension; k < end; k++) {
        const ratio = (x[k]! - y[k]! + offset) * scale
        into[at++] = weight * ratio * Math.abs(ratio)
      }
    }
  },
}

/** p = 4: ⁴√(Σu⁴ + added). */
export const quartic: RowNorm = {
  distances({ offset, added }, { x, y, first, last, dimension }, into) {
    let k = first * dimension
    for (let row = first; row < last; row++) {
      let sum = 0
      for (const end = k + dimension; k < end; k++) {
        const u = x[k]! - y[k]! + offset
        const square = u * u
        sum += square * square
      }
      into[row - first] = Math.sqrt(Math.sqrt(sum + added))
    }
  },
  slopes({ offset, undefinedSlope }, { x, y, first, last, dimension }, distances, weights, into) {
    let k = first * dimension
    let at = 0
    for (let row = first; row < last; row++) {
      const distance = distances[row - first]!
      const weight = weights[row - first]!
      const scale = distance === 0 ? undefinedSlope : 1 / distance
      for (const end = k + dimension; k < end; k++) {
        const ratio = (x[k]! - y[k]! + offset) * scale
        into[at++] = weight * ratio * ratio * ratio
      }
    }
  },
}
