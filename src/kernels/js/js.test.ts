import { describe, expect, it } from 'vitest'
import { tripletLossAndGradient } from '../../loss/triplet-loss'
import { conformance } from '../conformance'
import { randomBatch, tensorOf } from '../conformance/samples'
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
