import { signOf } from '../../loss/norm'
import type { NormTerms, RowDistance } from './row-distance'

// Float32 differences to these powers neither overflow nor underflow float64, so nothing is scaled.
// Long rows have two sums side by side: one alone waits for its own last addition.
// Short rows add in the order of the reference, so that an exact tie there is one here.
const LONG = 16

/** Where the pairs of a row end and single steps take over. */
const endOfPairs = (at: number, dimension: number) => (dimension < LONG ? at : at + dimension - (dimension & 1))

/** p = 1: Σ|u| + added. */
export const manhattan = ({ offset, added }: NormTerms): RowDistance => ({
  value(x, y, at, dimension) {
    let sum = added
    let other = 0
    let k = at
    for (const end = endOfPairs(at, dimension); k < end; k += 2) {
      sum += Math.abs(x[k]! - y[k]! + offset)
      other += Math.abs(x[k + 1]! - y[k + 1]! + offset)
    }
    for (const end = at + dimension; k < end; k++) sum += Math.abs(x[k]! - y[k]! + offset)
    return sum + other
  },
  gradient(x, y, at, dimension, _distance, weight, into) {
    for (let k = 0; k < dimension; k++) into[k] = weight * signOf(x[at + k]! - y[at + k]! + offset)
  },
})

/** p = 2: √(Σu² + added). */
export const euclidean = ({ offset, added, undefinedGradient }: NormTerms): RowDistance => ({
  value(x, y, at, dimension) {
    let sum = added
    let other = 0
    let k = at
    for (const end = endOfPairs(at, dimension); k < end; k += 2) {
      const u = x[k]! - y[k]! + offset
      const v = x[k + 1]! - y[k + 1]! + offset
      sum += u * u
      other += v * v
    }
    for (const end = at + dimension; k < end; k++) {
      const u = x[k]! - y[k]! + offset
      sum += u * u
    }
    return Math.sqrt(sum + other)
  },
  gradient(x, y, at, dimension, distance, weight, into) {
    const scale = distance === 0 ? weight * undefinedGradient : weight / distance
    for (let k = 0; k < dimension; k++) into[k] = (x[at + k]! - y[at + k]! + offset) * scale
  },
})

/** p = 3: ∛(Σ|u|³ + added). */
export const cubic = ({ offset, added, undefinedGradient }: NormTerms): RowDistance => ({
  value(x, y, at, dimension) {
    let sum = added
    for (let k = at; k < at + dimension; k++) {
      const u = Math.abs(x[k]! - y[k]! + offset)
      sum += u * u * u
    }
    return Math.cbrt(sum)
  },
  gradient(x, y, at, dimension, distance, weight, into) {
    const scale = distance === 0 ? undefinedGradient : 1 / distance
    for (let k = 0; k < dimension; k++) {
      const ratio = (x[at + k]! - y[at + k]! + offset) * scale
      into[k] = weight * ratio * Math.abs(ratio)
    }
  },
})

/** p = 4: ⁴√(Σu⁴ + added). */
export const quartic = ({ offset, added, undefinedGradient }: NormTerms): RowDistance => ({
  value(x, y, at, dimension) {
    let sum = added
    for (let k = at; k < at + dimension; k++) {
      const u = x[k]! - y[k]! + offset
      const square = u * u
      sum += square * square
    }
    return Math.sqrt(Math.sqrt(sum))
  },
  gradient(x, y, at, dimension, distance, weight, into) {
    const scale = distance === 0 ? undefinedGradient : 1 / distance
    for (let k = 0; k < dimension; k++) {
      const ratio = (x[at + k]! - y[at + k]! + offset) * scale
      into[k] = weight * ratio * ratio * ratio
    }
  },
})
