import { expect, test } from 'vitest'
import { oracleCases } from '../testing/oracle'
import { overflowsFloat32 } from './float32Overflow'

/** Batches [B, D] of which MLX returned every triplet's loss. */
const cases = oracleCases().filter(
  ({ anchors, positives, negatives, options }) =>
    options.convention === 'mlx' &&
    options.reduction === 'none' &&
    [anchors, positives, negatives].every(
      ({ shape }) => shape.length === 2 && shape.join() === anchors.shape.join() && options.axis === -1,
    ),
)

test.each(cases.map((each) => [each.id, each] as const))(
  '%s: MLX’s loss is lost just where a distance overflows',
  (_, each) => {
    const { anchors, positives, negatives, options, loss, float32Loss } = each
    const [count = 0, D = 0] = anchors.shape
    const row = (of: typeof anchors, b: number) => Array.from(of.data).slice(b * D, (b + 1) * D)
    for (let b = 0; b < count; b++) {
      const overflows = [positives, negatives].some((of) => overflowsFloat32(row(anchors, b), row(of, b), options))
      const isLost = Number.isFinite(loss.data[b]) && !Number.isFinite(float32Loss?.data[b])
      expect(overflows).toBe(isLost)
    }
  },
)

test('names the cases that are known to overflow', () => {
  expect(
    cases.filter(({ float32Loss, loss }) =>
      float32Loss?.data.some((value, b) => Number.isNaN(value) && Number.isFinite(loss.data[b])),
    ),
  ).not.toEqual([])
})

test('blames neither what no float32 can hold nor PyTorch, which is not MLX', () => {
  expect(overflowsFloat32([1e20, 0], [0, 0], { p: 2 })).toBe(true)
  expect(overflowsFloat32([1e20, 0], [0, 0], { p: 2, convention: 'pytorch' })).toBe(false)
  expect(overflowsFloat32([3e38, 3e38], [-3e38, 0], { p: 2 })).toBe(false)
  expect(overflowsFloat32([1e20, 0], [0, 0], { p: 1 })).toBe(false)
})
