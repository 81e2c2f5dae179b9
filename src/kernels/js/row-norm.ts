import type { Batch, Evaluation } from '../backend'
import type { Convention } from '../../loss/conventions/convention'
import { distanceGradient, distanceValue } from '../../loss/distance'

/** In what the p-norm distances of MLX and PyTorch differ: (Σ|x − y + offset|^p + added)^(1/p). */
export type NormTerms = {
  readonly p: number
  /** Added to every difference: eps in PyTorch, 0 in MLX. */
  readonly offset: number
  /** Added to the sum of powers: eps in MLX, 0 in PyTorch. */
  readonly added: number
  /** The slope where the formula is 0/0, and for p < 1 at u_k = 0: NaN in MLX, 0 in PyTorch. */
  readonly undefinedSlope: number
}

/** Rows `first` up to but not including `last` of two arrays [B, D]. */
export type Rows = {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly first: number
  readonly last: number
  readonly dimension: number
}

/**
 * A distance, computed for many rows in a call, in float64. Plain functions of their arguments: V8 keeps what a
 * closure holds in memory and reads it again in every turn of an inner loop.
 */
export type RowNorm = {
  /** Writes d(x, y) of each row to into[0], into[1] … */
  distances(terms: NormTerms, rows: Rows, into: Float64Array): void
  /** Writes weight·∂d/∂u_k, u = x − y, of each row to into, [rows, D]. Distances and weights are [rows]. */
  slopes(terms: NormTerms, rows: Rows, distances: Float64Array, weights: Float64Array, into: Float64Array): void
  /** The same for d(A,P) and d(A,N) at once, where there is no swap and this is faster. */
  readonly fused?: FusedNorm
}

export type Gradients = NonNullable<Evaluation['gradients']>

/** Both distances of rows `first` up to but not including `last` of a batch, and its three gradients. */
export type FusedNorm = {
  distances(
    terms: NormTerms,
    batch: Batch,
    first: number,
    last: number,
    toPositive: Float64Array,
    toNegative: Float64Array,
  ): void
  /** Writes the rows of the three gradients; the weight of d(A,N) is that of d(A,P). */
  gradients(
    terms: NormTerms,
    batch: Batch,
    first: number,
    last: number,
    toPositive: Float64Array,
    toNegative: Float64Array,
    weights: Float64Array,
    into: Gradients,
  ): void
}

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
