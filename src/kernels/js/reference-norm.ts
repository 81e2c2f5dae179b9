import type { Convention } from '../../loss/conventions/convention'
import { distanceGradient, distanceValue } from '../../loss/distance-rule'
import type { RowNorm } from './row-norm'

/**
 * Any convention and p by its float64 reference, row by row: what has no faster form here, and the rare rows whose sum
 * of powers leaves the range of float64.
 */
export function referenceNorm({ distance }: Convention, p: number, eps: number): RowNorm {
  return {
    distances(_terms, { x, y, first, last, dimension }, into) {
      const u = new Float64Array(dimension)
      for (let row = first; row < last; row++) {
        subtract(x, y, row * dimension, u)
        into[row - first] = distanceValue(distance, u, p, eps)
      }
    },
    slopes(_terms, { x, y, first, last, dimension }, distances, weights, into) {
      const u = new Float64Array(dimension)
      const slopes = new Float64Array(dimension)
      for (let row = first; row < last; row++) {
        subtract(x, y, row * dimension, u)
        distanceGradient(distance, u, distances[row - first]!, p, eps, slopes)
        const weight = weights[row - first]!
        for (let k = 0; k < dimension; k++) into[(row - first) * dimension + k] = weight * slopes[k]!
      }
    },
  }
}

function subtract(x: Float32Array, y: Float32Array, at: number, into: Float64Array): void {
  for (let k = 0; k < into.length; k++) into[k] = x[at + k]! - y[at + k]!
}
