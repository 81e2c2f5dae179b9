import { describe, expect, it } from 'vitest'
import { oracleCases, type OracleCase } from '../../testing/oracle'
import type { Backend, Batch } from '../backend'
import { expectFloat32, magnitudeOf, ROLES, smallestHinge } from './samples'

/** Below this, float32 rounding may decide whether a triplet is active: only losses are compared. */
const UNDECIDED = 1e-6

/** An oracle case as a batch, or null where its arrays are broadcast or its coordinates do not lie along the last axis. */
function batchOf({ anchors, positives, negatives, options }: OracleCase): Batch | null {
  const { shape } = anchors
  const alike = [positives, negatives].every((array) => String(array.shape) === String(shape))
  const last = options.axis === -1 || options.axis === shape.length - 1
  if (!alike || !last) return null
  return {
    count: shape.slice(0, -1).reduce((product, n) => product * n, 1),
    dimension: shape.at(-1) ?? 0,
    anchors: Float32Array.from(anchors.data),
    positives: Float32Array.from(positives.data),
    negatives: Float32Array.from(negatives.data),
  }
}

const cases = oracleCases().flatMap((each) => {
  const batch = batchOf(each)
  return batch === null ? [] : [{ ...each, batch, title: `${each.id} (${each.group}, p = ${each.options.p})` }]
})

/** What MLX and PyTorch really returned comes back from the backend, loss and gradient. */
export function agreesWithPrograms(backend: () => Backend): void {
  describe('returns what the programs return', () => {
    it('on hundreds of cases of three conventions', () => {
      expect(cases.length).toBeGreaterThan(250)
      expect(new Set(cases.map(({ options }) => options.convention)).size).toBe(3)
    })

    it.each(cases)('$title', async ({ batch, options, loss, gradients }) => {
      const unit = magnitudeOf(batch)
      const found = await backend().evaluate(batch, { ...options, gradient: true })
      expectFloat32(found.value === null ? found.losses : [found.value], loss.data, unit, 'loss')
      expect(found.losses).toHaveLength(batch.count)

      const decided = smallestHinge(batch, options) >= UNDECIDED * unit
      for (const role of decided ? ROLES : []) {
        expectFloat32(found.gradients![role], gradients[role].data, 1, `gradient of ${role}`)
      }
    })
  })
}
