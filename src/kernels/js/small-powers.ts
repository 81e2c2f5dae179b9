import { signOf } from '../../loss/norm'
import { fusedEuclidean } from './fused-euclidean'
import type { RowNorm } from './row-norm'

// Float32 differences to these powers neither overflow nor underflow float64, so nothing is scaled.
// Long rows have two sums side by side: one alone waits for its own last addition.
// What is added comes last, as in the programs, and short rows add in the order of the reference: most exact ties there
// are ties here. Those that rounding undoes all the same are looked at again (ties.ts).
const LONG = 16

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
