import { isPlain, signOf } from '../../loss/norm'
import { isWholePower, wholePower, type NormTerms, type RowDistance } from './row-distance'

// The sums here may leave the range of float64, as u^100 does at u = 2000: such rows go to the reference, which scales.

/** Any whole p from 1 to 128, by multiplication. */
export const wholeNorm = (terms: NormTerms, reference: RowDistance): RowDistance => {
  const { p, offset, added, undefinedGradient } = terms
  return {
    value(x, y, at, dimension) {
      let sum = added
      for (let k = at; k < at + dimension; k++) sum += wholePower(Math.abs(x[k]! - y[k]! + offset), p)
      return isPlain(sum) ? sum ** (1 / p) : reference.value(x, y, at, dimension)
    },
    gradient(x, y, at, dimension, distance, weight, into) {
      const scale = distance === 0 ? undefinedGradient : 1 / distance
      for (let k = 0; k < dimension; k++) {
        const u = x[at + k]! - y[at + k]! + offset
        into[k] = weight * signOf(u) * wholePower(Math.abs(u) * scale, p - 1)
      }
    },
  }
}

/** Any finite p ≥ 1. */
export const fractionalNorm = (terms: NormTerms, reference: RowDistance): RowDistance => {
  const { p, offset, added, undefinedGradient } = terms
  return {
    value(x, y, at, dimension) {
      let sum = added
      for (let k = at; k < at + dimension; k++) sum += Math.abs(x[k]! - y[k]! + offset) ** p
      return isPlain(sum) ? sum ** (1 / p) : reference.value(x, y, at, dimension)
    },
    gradient(x, y, at, dimension, distance, weight, into) {
      const scale = distance === 0 ? undefinedGradient : 1 / distance
      for (let k = 0; k < dimension; k++) {
        const u = x[at + k]! - y[at + k]! + offset
        into[k] = weight * signOf(u) * (Math.abs(u) * scale) ** (p - 1)
      }
    },
  }
}

/** 0 < p < 1: no sum of float32 differences to such powers needs scaling; the slope at u_k = 0 is infinite. */
export const rootNorm = ({ p, offset, added, undefinedGradient }: NormTerms): RowDistance => ({
  value(x, y, at, dimension) {
    let sum = added
    for (let k = at; k < at + dimension; k++) sum += Math.abs(x[k]! - y[k]! + offset) ** p
    return sum ** (1 / p)
  },
  gradient(x, y, at, dimension, distance, weight, into) {
    for (let k = 0; k < dimension; k++) {
      const u = x[at + k]! - y[at + k]! + offset
      into[k] = weight * (u === 0 ? undefinedGradient : signOf(u) * (Math.abs(u) / distance) ** (p - 1))
    }
  },
})

/** p = Infinity: the largest |u|. The coordinates that attain it, and NaN ones, share its gradient equally. */
export const maximumNorm = ({ offset }: NormTerms, reference: RowDistance): RowDistance => ({
  value(x, y, at, dimension) {
    let largest = 0
    for (let k = at; k < at + dimension; k++) largest = Math.max(largest, Math.abs(x[k]! - y[k]! + offset))
    return largest
  },
  gradient: reference.gradient,
})

/** MLX ≤ 0.31: √(Σu^p + eps), no absolute value and always a square root. */
export const signedRoot = (p: number, eps: number, reference: RowDistance): RowDistance => {
  const power = isWholePower(p) ? wholePower : Math.pow
  return {
    value(x, y, at, dimension) {
      let sum = eps
      for (let k = at; k < at + dimension; k++) sum += power(x[k]! - y[k]!, p)
      return isPlain(Math.abs(sum)) ? Math.sqrt(sum) : reference.value(x, y, at, dimension)
    },
    gradient(x, y, at, dimension, distance, weight, into) {
      if (!isPlain(distance * distance)) return reference.gradient(x, y, at, dimension, distance, weight, into)
      const scale = (weight * p) / (2 * distance)
      for (let k = 0; k < dimension; k++) into[k] = scale * power(x[at + k]! - y[at + k]!, p - 1)
    },
  }
}
