import { describe, expect, it } from 'vitest'
import type { LossOptions } from '../../loss/options'
import type { Backend, Batch } from '../backend'
import { randomBatch, referenceDistances } from './samples'

/** The unit in which errors are counted: half the spacing of float32 numbers near 1. */
const UNIT = 2 ** -24
const UNITS_WHOLE_P = 32
const UNITS_FRACTIONAL_P = 64
const UNITS_SMALL_P = 256

/** The least number that float32 holds with all its digits; a GPU may take what is smaller for 0. */
const SMALLEST_NORMAL = 2 ** -126
const MILLION = 2 ** 20
const PATIENCE = 120_000

const DIMENSIONS = [1, 2, 3, 7, 8, 128, 1000, 16384]
const MAGNITUDES = [1e-20, 1e-3, 1, 1e4, 1e30]

const degrees = [
  { p: 1, units: UNITS_WHOLE_P },
  { p: 2, units: UNITS_WHOLE_P },
  { p: 3, units: UNITS_WHOLE_P },
  { p: 4, units: UNITS_WHOLE_P },
  { p: 10, units: UNITS_WHOLE_P },
  { p: 1.01, units: UNITS_FRACTIONAL_P },
  { p: 1.5, units: UNITS_FRACTIONAL_P },
  { p: 2.5, units: UNITS_FRACTIONAL_P },
  { p: 7.3, units: UNITS_FRACTIONAL_P },
  { p: 0.1, units: UNITS_SMALL_P },
  { p: 0.5, units: UNITS_SMALL_P },
  { p: 0.9, units: UNITS_SMALL_P },
]

/** Largest relative error of distances in units, among those float32 can hold; the others must overflow or vanish. */
function largestError(actual: ArrayLike<number>, expected: readonly number[]): number {
  let largest = 0
  expected.forEach((wanted, b) => {
    const found = actual[b]!
    if (!Number.isFinite(Math.fround(wanted))) expect(found).toBe(Math.fround(wanted))
    else if (wanted < SMALLEST_NORMAL) expect(found).toBeLessThan(2 * SMALLEST_NORMAL)
    else largest = Math.max(largest, Math.abs(found - wanted) / wanted / UNIT)
  })
  return largest
}

/** The distances' errors stay within the bounds, whatever the length and the magnitude of the rows. */
export function boundsErrors(backend: () => Backend): void {
  const errorOn = async (batch: Batch, options: LossOptions): Promise<number> => {
    const found = await backend().evaluate(batch, options)
    const { positive, negative } = referenceDistances(batch, options)
    return Math.max(largestError(found.positiveDistances, positive), largestError(found.negativeDistances, negative))
  }
  const largestErrorOf = async (options: LossOptions): Promise<number> => {
    let largest = 0
    for (const dimension of DIMENSIONS) {
      const rows = dimension > 1000 ? 2 : 8
      for (const magnitude of MAGNITUDES) {
        largest = Math.max(largest, await errorOn(randomBatch(dimension, rows, dimension, magnitude), options))
      }
    }
    return largest
  }

  describe('keeps the digits of float32', () => {
    for (const convention of ['mlx', 'pytorch'] as const) {
      it.each(degrees)(
        `has distances within $units units of 2^-24, ${convention}, p = $p`,
        async ({ p, units }) => {
          expect(await largestErrorOf({ convention, p })).toBeLessThanOrEqual(units)
          expect(await largestErrorOf({ convention, p, eps: 0 })).toBeLessThanOrEqual(units)
        },
        PATIENCE,
      )
    }

    it.each([2, 4, 10])(
      'has distances within 32 units of 2^-24, mlx-0.31, p = %d',
      async (p) => {
        expect(await largestErrorOf({ convention: 'mlx-0.31', p })).toBeLessThanOrEqual(UNITS_WHOLE_P)
      },
      PATIENCE,
    )

    it(
      'has the largest difference within 32 units of 2^-24, pytorch, p = Infinity',
      async () => {
        expect(await largestErrorOf({ convention: 'pytorch', p: Infinity })).toBeLessThanOrEqual(UNITS_WHOLE_P)
      },
      PATIENCE,
    )

    it.each([1e-30, 1e-6, 1, 1e6, 1e30])(
      'neither overflows nor vanishes at p = 100, coordinates of %d',
      async (size) => {
        const batch = randomBatch(100, 8, 5, size)
        for (const eps of [0, 1e-6, 1e-12]) {
          expect(await errorOn(batch, { convention: 'mlx', p: 100, eps })).toBeLessThanOrEqual(UNITS_FRACTIONAL_P)
          expect(await errorOn(batch, { convention: 'pytorch', p: 100, eps: 0 })).toBeLessThanOrEqual(
            UNITS_FRACTIONAL_P,
          )
        }
      },
    )

    it(
      'reduces a million losses without losing digits',
      async () => {
        const anchors = new Float32Array(MILLION)
        const positives = new Float32Array(MILLION).fill(0.1)
        const batch: Batch = { count: MILLION, dimension: 1, anchors, positives, negatives: anchors }
        const options = { convention: 'mlx', p: 1, eps: 0, margin: 0 } as const
        const loss = Math.fround(0.1)
        const mean = await backend().evaluate(batch, { ...options, reduction: 'mean' })
        expect(mean.value! / loss).toBeCloseTo(1, 6)
        const sum = await backend().evaluate(batch, { ...options, reduction: 'sum' })
        expect(sum.value! / (MILLION * loss)).toBeCloseTo(1, 6)
      },
      PATIENCE,
    )
  })
}
