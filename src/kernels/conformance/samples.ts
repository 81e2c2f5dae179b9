import { distance } from '../../loss/distance'
import { resolveOptions, type LossOptions } from '../../loss/options'
import { tensor, type Tensor } from '../../tensor/tensor'
import { expectAllClose, type Tolerance } from '../../testing/allclose'
import type { Batch, Role } from '../backend'

/** How near a float32 kernel comes to the programs; `absolute` is per unit of the inputs. */
const FLOAT32: Tolerance = { relative: 1e-5, absolute: 1e-6 }

export const ROLES: readonly Role[] = ['anchors', 'positives', 'negatives']

/** A batch from rows, [B, D] each. */
export const batchOfRows = (
  anchors: readonly (readonly number[])[],
  positives: readonly (readonly number[])[],
  negatives: readonly (readonly number[])[],
): Batch => ({
  count: anchors.length,
  dimension: anchors[0]?.length ?? 0,
  anchors: Float32Array.from(anchors.flat()),
  positives: Float32Array.from(positives.flat()),
  negatives: Float32Array.from(negatives.flat()),
})

/** The array of a role as the reference takes it. */
export const tensorOf = (batch: Batch, role: Role): Tensor => tensor(batch[role], [batch.count, batch.dimension])

/** Numbers from 0 to 1, the same for the same seed. Source: Steele and others' SplitMix, reduced to 32 bits. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

/** A batch of normally distributed coordinates of some magnitude. */
export function randomBatch(seed: number, count: number, dimension: number, magnitude = 1): Batch {
  const random = randomNumbers(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const rows = () => Float32Array.from({ length: count * dimension }, () => magnitude * normal())
  return { count, dimension, anchors: rows(), positives: rows(), negatives: rows() }
}

const rowOf = (batch: Batch, role: Role, b: number) =>
  batch[role].subarray(b * batch.dimension, (b + 1) * batch.dimension)

/** d(A,P) and d(A,N) of each triplet, the latter after swap, in float64. */
export function referenceDistances(batch: Batch, options: LossOptions): { positive: number[]; negative: number[] } {
  const rows = Array.from({ length: batch.count }, (_, b) => b)
  const between = (x: Role, y: Role, b: number) => distance(rowOf(batch, x, b), rowOf(batch, y, b), options)
  return {
    positive: rows.map((b) => between('anchors', 'positives', b)),
    negative: rows.map((b) =>
      Math.min(between('anchors', 'negatives', b), options.swap ? between('positives', 'negatives', b) : Infinity),
    ),
  }
}

/** Smallest |d(A,P) − d(A,N) + margin| of a batch: near 0, rounding decides which triplets are active. */
export function smallestHinge(batch: Batch, options: LossOptions): number {
  const { margin } = resolveOptions(options)
  const { positive, negative } = referenceDistances(batch, options)
  return Math.min(Infinity, ...positive.map((d, b) => Math.abs(d - negative[b]! + margin)))
}

/** Largest finite |coordinate|, at least 1: what the absolute tolerance is per unit of. */
export function magnitudeOf(batch: Batch): number {
  let largest = 1
  for (const role of ROLES) {
    for (const coordinate of batch[role]) {
      const size = Math.abs(coordinate)
      if (size > largest && size < Infinity) largest = size
    }
  }
  return largest
}

/** Throws unless float32 numbers agree with float64 ones, which count as infinite where float32 cannot hold them. */
export function expectFloat32(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  unit: number,
  what: string,
): void {
  const tolerance = { relative: FLOAT32.relative, absolute: FLOAT32.absolute * unit }
  expectAllClose(actual, Array.from(expected, representable), tolerance, what)
}

const representable = (x: number) => (Number.isFinite(Math.fround(x)) ? x : Math.fround(x))
