import { describe, expect, it } from 'vitest'
import { conventionOf } from '../../loss/conventions/registry'
import type { LossOptions } from '../../loss/options'
import { tripletLossAndGradient } from '../../loss/triplet-loss'
import { conformance } from '../conformance'
import { batchOfRows, expectFloat32, randomBatch, referenceDistances, ROLES, tensorOf } from '../conformance/samples'
import { createBackend } from '../create'

conformance('the js backend', () => createBackend('js'))

describe('the js backend, in float64,', () => {
  it('returns the reference rounded once to float32', async () => {
    const backend = await createBackend('js')
    for (const p of [1, 2]) {
      // as many rows and coordinates as need several blocks, and the two sums of long rows
      const batch = randomBatch(p, 100, 67)
      const found = await backend.evaluate(batch, { p, gradient: true })
      const reference = tripletLossAndGradient(
        tensorOf(batch, 'anchors'),
        tensorOf(batch, 'positives'),
        tensorOf(batch, 'negatives'),
        { p },
      )
      expect(ulps(found.losses, reference.loss.data)).toBeLessThanOrEqual(1)
      expect(ulps(found.gradients!.anchors, reference.anchors.data)).toBeLessThanOrEqual(1)
    }
  })

  it.each<LossOptions>([
    ...[1, 2, 3, 4, 7, 10, 2.5, 0.5].map((p): LossOptions => ({ convention: 'mlx', p })),
    ...[1, 2, 3, 4].map((p): LossOptions => ({ convention: 'mlx-0.31', p, eps: 30 })),
    ...[1, 2, 3, 4, 2.5, Infinity].map((p): LossOptions => ({ convention: 'pytorch', p })),
    ...[2, 3].map((p): LossOptions => ({ convention: 'pytorch', p, swap: true })),
  ])('decides exact ties of random points as the reference, $convention p = $p swap = $swap', async (options) => {
    const backend = await createBackend('js')
    let ties = 0
    for (const dimension of [2, 3, 40]) {
      for (let seed = 0; seed < 20; seed++) {
        const batch = randomBatch(seed, 1, dimension)
        const { positive, negative } = referenceDistances(batch, options)
        const tied = { ...options, margin: negative[0]! - positive[0]!, reduction: 'none' } as const
        const [anchors, positives, negatives] = ROLES.map((role) => tensorOf(batch, role))
        const reference = tripletLossAndGradient(anchors!, positives!, negatives!, tied)
        const found = await backend.evaluate(batch, { ...tied, gradient: true })
        ties += Number(reference.loss.data[0] === 0)
        expect(found.losses[0]).toBe(Math.fround(reference.loss.data[0]!))
        for (const role of ROLES) expectFloat32(found.gradients![role], reference[role].data, 1, role)
      }
    }
    expect(ties).toBeGreaterThan(20)
  })

  it('adds eps last: the tie that adding it first makes a loss', async () => {
    const backend = await createBackend('js')
    const batch = batchOfRows([[0, 0]], [[0.01, 1.01]], [[1.5, 0]])
    const margin = 0.4899503441093429
    const [anchors, positives, negatives] = ROLES.map((role) => tensorOf(batch, role))
    expect(tripletLossAndGradient(anchors!, positives!, negatives!, { margin }).loss.data[0]).toBe(0)
    const found = await backend.evaluate(batch, { margin, gradient: true })
    expect(found.losses[0]).toBe(0)
    for (const role of ROLES) expect(found.gradients![role].every((slope) => slope === 0)).toBe(true)
  })

  it.each(['mlx', 'pytorch', 'mlx-0.31'] as const)(
    'has in a field’s cell the hinge that the reference has there, in the order of %s',
    async (convention) => {
      const backend = await createBackend('js')
      for (let seed = 0; seed < 50; seed++) {
        const batch = randomBatch(seed, 1, 2)
        const { positive, negative } = referenceDistances(batch, { convention })
        const { marginFirst } = conventionOf(convention).hinge
        // so near to a tie that the order of the sum is all there is
        const margin = negative[0]! - positive[0]!
        const expected = marginFirst ? margin + positive[0]! - negative[0]! : positive[0]! - negative[0]! + margin
        const { hinge } = await backend.field(
          {
            batch,
            moving: [{ role: 'negatives', index: 0 }],
            origin: [...batch.negatives],
            steps: [[1, 0]],
            size: [1],
          },
          { convention, margin },
        )
        expect(hinge[0]).toBe(Math.fround(expected))
      }
    },
  )

  it.each([1, 2, 3, 2.5])('keeps the zero line in place however near one looks, p = %d', async (p) => {
    const backend = await createBackend('js')
    const batch = {
      count: 1,
      dimension: 2,
      anchors: Float32Array.of(0.25, 0.5),
      positives: Float32Array.of(1.25, 0.5),
      negatives: Float32Array.of(0, 0),
    }
    // d(A,P) = 1, so the boundary for N crosses the x axis through A at 0.25 + 1 + margin, where eps is 0
    const cell = 1e-7
    const from = 1.75 - 10.3 * cell
    const { hinge } = await backend.field(
      { batch, moving: [{ role: 'negatives', index: 0 }], origin: [from, 0.5], steps: [[cell, 0]], size: [20] },
      { p, eps: 0, margin: 0.5 },
    )
    const zero = 10 + hinge[10]! / (hinge[10]! - hinge[11]!)
    expect(Math.abs(zero - 10.3)).toBeLessThan(1e-3)
  })
})

/** Largest distance of float32 numbers from float64 ones, in spacings of the former. */
function ulps(actual: Float32Array, expected: Float64Array): number {
  return actual.reduce((largest, x, at) => {
    const wanted = Math.fround(expected[at]!)
    const spacing = Math.max(Math.abs(wanted) * 2 ** -23, 2 ** -149)
    return Math.max(largest, Math.abs(x - wanted) / spacing)
  }, 0)
}
