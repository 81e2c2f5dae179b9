import type { Convention } from '../../loss/conventions/convention'
import type { RowDistance } from './row-distance'

/**
 * Any convention and p by its float64 reference, row by row: what has no faster form here,
 * and the rare rows whose sum of powers leaves the range of float64.
 */
export function referenceRows({ distance }: Convention, p: number, eps: number): RowDistance {
  let differences = new Float64Array(0)
  let slopes = new Float64Array(0)

  const subtract = (x: Float32Array, y: Float32Array, at: number, dimension: number) => {
    if (differences.length !== dimension) {
      differences = new Float64Array(dimension)
      slopes = new Float64Array(dimension)
    }
    for (let k = 0; k < dimension; k++) differences[k] = x[at + k]! - y[at + k]!
  }

  return {
    value(x, y, at, dimension) {
      subtract(x, y, at, dimension)
      return distance.value(differences, p, eps)
    },
    gradient(x, y, at, dimension, d, weight, into) {
      subtract(x, y, at, dimension)
      distance.gradient(differences, d, p, eps, slopes)
      for (let k = 0; k < dimension; k++) into[k] = weight * slopes[k]!
    },
  }
}
