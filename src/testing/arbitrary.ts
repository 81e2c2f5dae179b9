import fc from 'fast-check'
import type { ConventionId } from '../loss/options'
import { tensor, type Tensor } from '../tensor/tensor'

/** Every property test draws the same cases on every run. */
export const SEED = { seed: 20_150_318, numRuns: 200 } as const

/** Multiples of 1/64 in [−8, 8]: sums and differences of a few of them are exact. */
export const exactNumber = fc.integer({ min: -512, max: 512 }).map((n) => n / 64)

/** Degrees under which every convention has a distance for any sign of the differences. */
export const evenDegree = fc.constantFrom(2, 4, 6, 10)

/** Degrees of norms, whole and fractional. */
export const normDegree = fc.constantFrom(1, 1.5, 2, 2.5, 3, 4, 7, 10)

export const conventionId = fc.constantFrom<ConventionId>('mlx', 'mlx-0.31', 'pytorch')

export type Triplets = { readonly anchors: Tensor; readonly positives: Tensor; readonly negatives: Tensor }

/** 1 to 5 triplets of 1 to 4 coordinates, three arrays of shape [B, D]. */
export const triplets: fc.Arbitrary<Triplets> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([count, dimension]) => {
    const size = count * dimension
    const array = fc
      .array(exactNumber, { minLength: size, maxLength: size })
      .map((data) => tensor(data, [count, dimension]))
    return fc.record({ anchors: array, positives: array, negatives: array })
  })
