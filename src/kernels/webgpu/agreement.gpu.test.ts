import { afterAll, expect, it } from 'vitest'
import type { LossOptions } from '../../loss/options'
import type { Batch } from '../backend'
import { expectFloat32, randomNumbers, ROLES } from '../conformance/samples'
import { createJsBackend } from '../js/js'
import { createWebGpuBackend } from './webgpu'

const backend = await createWebGpuBackend()
afterAll(() => backend.dispose())
const js = createJsBackend()

const SEED = 20_150_318
const COUNT = 400
const PATIENCE = 60_000

/** Coordinates that meet often: equal points, zero differences, ties, and what is not finite. */
const ORDINARY = [0, 0.5, -0.5, 1, -1, 2, -2.25]
const ODD = [...ORDINARY, ...ORDINARY, Infinity, -Infinity, NaN]

const rowsFrom = (coordinates: readonly number[], dimension: number): Batch => {
  const random = randomNumbers(SEED + dimension)
  const rows = () =>
    Float32Array.from({ length: COUNT * dimension }, () => coordinates[Math.floor(random() * coordinates.length)]!)
  return { count: COUNT, dimension, anchors: rows(), positives: rows(), negatives: rows() }
}

// a margin that no difference of these distances equals
const margin = 0.3711
const options: LossOptions[] = [
  ...[0.5, 1, 1.5, 2, 3, 10, 50].map((p): LossOptions => ({ convention: 'mlx', p })),
  ...[0.5, 1, 1.5, 2, 3, 4, 18].map((p): LossOptions => ({ convention: 'mlx-0.31', p })),
  ...[0.5, 1, 1.5, 2, 3, 50, Infinity].map((p): LossOptions => ({ convention: 'pytorch', p })),
  // with degrees that have exact powers of these coordinates: rounding must not decide between equal distances
  ...[1, 2, 3, Infinity].map((p): LossOptions => ({ convention: 'pytorch', p, swap: true })),
]

/** The largest finite size among numbers, at least 1: what an absolute error is measured by. */
const unitOf = (numbers: Float32Array): number =>
  numbers.reduce((largest, x) => (Number.isFinite(x) ? Math.max(largest, Math.abs(x)) : largest), 1)

it.each(options)(
  'agrees with JavaScript where points coincide and coordinates are not finite, $convention p = $p swap = $swap',
  async (each) => {
    for (const dimension of [1, 3, 4]) {
      for (const eps of each.swap ? [0] : [0, 1e-2]) {
        const batch = rowsFrom(ODD, dimension)
        const asked = { ...each, margin, eps, gradient: true, reduction: 'none' } as const
        const found = await backend.evaluate(batch, asked)
        const expected = await js.evaluate(batch, asked)
        expectFloat32(found.positiveDistances, expected.positiveDistances, 1, 'd(A,P)')
        expectFloat32(found.negativeDistances, expected.negativeDistances, 1, 'd(A,N)')
        expectFloat32(found.losses, expected.losses, unitOf(expected.positiveDistances), 'losses')
        for (const role of ROLES) {
          const slopes = expected.gradients![role]
          expectFloat32(found.gradients![role], slopes, unitOf(slopes), `gradient of ${role}`)
        }
        expect(found.losses.some(Number.isNaN)).toBe(true)
      }
    }
  },
  PATIENCE,
)
