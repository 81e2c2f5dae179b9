import { describe, expect, it } from 'vitest'
import type { LossOptions } from '../../loss/options'
import { pointsLoss } from '../../loss/points-loss'
import type { Backend, Points, Triplets } from '../backend'
import { expectFloat32, randomBatch, randomNumbers, ROLES } from './samples'

/** Points drawn from a normal distribution, and triplets of any of them, some with a point twice. */
const drawn = (seed: number, count: number, dimension: number, length: number) => {
  const random = randomNumbers(seed)
  const points: Points = { data: randomBatch(seed, count, dimension).anchors, count, dimension }
  const triplets: Triplets = Uint32Array.from({ length: 3 * length }, () => Math.floor(random() * count))
  return { points, triplets }
}

const conventions: readonly LossOptions[] = [
  ...[1, 2, 3, 2.5].map((p): LossOptions => ({ convention: 'mlx', p })),
  { convention: 'mlx-0.31', p: 2 },
  ...[1, 2, Infinity].map((p): LossOptions => ({ convention: 'pytorch', p })),
  { convention: 'pytorch', p: 2, swap: true },
]

/** Points that triplets share: losses, the gradient at each point and the field are the reference's. */
export function sharesPoints(backend: () => Backend): void {
  describe('takes points that triplets share', () => {
    it.each(conventions)(
      'with the losses and the gradient of the reference, $convention p = $p swap = $swap',
      async (of) => {
        for (const dimension of [2, 3, 4, 67]) {
          for (const reduction of ['none', 'mean', 'sum'] as const) {
            const { points, triplets } = drawn(dimension, 12, dimension, 100)
            const options = { ...of, reduction, margin: 0.3711 }
            const found = await backend().evaluate(points, triplets, { ...options, gradient: true })
            const expected = pointsLoss(points, triplets, options)
            expectFloat32(found.losses, expected.losses, 10, 'losses')
            expectFloat32(found.positiveDistances, expected.positiveDistances, 1, 'd(A,P)')
            expectFloat32(found.negativeDistances, expected.negativeDistances, 1, 'd(A,N)')
            expectFloat32([found.value ?? NaN], [expected.value ?? NaN], 1, 'value')
            // a hundred terms, each rounded
            expectFloat32(found.gradient!, expected.gradient, 100, 'gradient')
          }
        }
      },
    )

    it('as three arrays, where they are laid out like these: to the last bit', async () => {
      const batch = randomBatch(9, 50, 6)
      const data = Float32Array.from([...batch.anchors, ...batch.positives, ...batch.negatives])
      const triplets = Uint32Array.from({ length: 150 }, (_, at) => (at % 3) * 50 + Math.floor(at / 3))
      const options = { reduction: 'mean', gradient: true } as const
      const found = await backend().evaluate({ data, count: 150, dimension: 6 }, triplets, options)
      const expected = await backend().evaluate(batch, options)
      expect(found.losses).toEqual(expected.losses)
      expect(found.value).toBe(expected.value)
      expect([...found.gradient!]).toEqual(ROLES.flatMap((role) => [...expected.gradients![role]]))
    })

    it('with an undefined gradient at the points of the triplet that makes it, and nowhere else', async () => {
      const points = { data: Float32Array.of(0, 0, 0, 0, 5, 5, 1, 0, 9, 1), count: 5, dimension: 2 }
      const triplets = Uint32Array.of(0, 1, 2, 2, 3, 4)
      const { gradient } = await backend().evaluate(points, triplets, { eps: 0, gradient: true })
      expect(Array.from(gradient!, Number.isNaN)).toEqual([true, true, true, true, ...Array<boolean>(6).fill(false)])
    })

    it('with a gradient of 0 at points that no triplet holds, into the arrays of an earlier evaluation', async () => {
      const { points, triplets } = drawn(3, 4, 3, 5)
      const more = { ...points, data: Float32Array.from([...points.data, 7, 8, 9]), count: 5 }
      const into = await backend().evaluate(more, triplets, { gradient: true })
      const found = await backend().evaluate(more, triplets, { gradient: true, into, p: 3 })
      expect(found.gradient).toBe(into.gradient)
      expect(found.losses).toBe(into.losses)
      expect([...found.gradient!.subarray(12)]).toEqual([0, 0, 0])
      expect(found).toEqual(await backend().evaluate(more, triplets, { gradient: true, p: 3 }))
    })

    it('in fields: each cell is the loss with the point there, and what rests is the loss without its triplets', async () => {
      const { points, triplets } = drawn(8, 6, 2, 12)
      const moving = 4
      const grid = { moving, origin: [-1, -0.5], steps: [[0.5, 0.1]], size: [5] }
      const others = triplets.filter((_, at) => {
        const first = at - (at % 3)
        return !triplets.subarray(first, first + 3).includes(moving)
      })
      expect(others.length).toBeGreaterThan(0)
      for (const reduction of ['none', 'mean', 'sum'] as const) {
        const options = { reduction, convention: 'pytorch', swap: true } as const
        const found = await backend().field(points, triplets, grid, options)
        const expected = Array.from({ length: 5 }, (_, cell) => {
          const data = Float64Array.from(points.data)
          data.set([-1 + 0.5 * cell, -0.5 + 0.1 * cell], 2 * moving)
          const { losses, value } = pointsLoss({ data, dimension: 2 }, triplets, options)
          return value ?? losses[Math.floor(triplets.indexOf(moving) / 3)]!
        })
        expectFloat32(found.loss, expected, 5, `loss, ${reduction}`)
        const sum = pointsLoss(points, others, { ...options, reduction: 'sum' }).value!
        const resting = { none: 0, sum, mean: sum / 12 }[reduction]
        expectFloat32([found.resting], [resting], 5, 'resting')
      }
    })

    it('and says what does not fit', async () => {
      const { points, triplets } = drawn(1, 3, 2, 4)
      const rejects = (given: Points, of: Triplets, message: RegExp) =>
        expect(backend().evaluate(given, of)).rejects.toThrow(message)
      await rejects({ ...points, count: 4 }, triplets, /data has 6 elements; expected .* = 8/)
      await rejects(points, triplets.subarray(1), /triplets has 11 elements; expected three rows of each/)
      await rejects(points, Uint32Array.of(0, 1, 2, 0, 3, 1), /triplet 1 names point 3; expected a row of 3 points/)
      const grid = { moving: 2, origin: [0, 0], steps: [[1, 0]], size: [2] }
      await expect(backend().field(points, Uint32Array.of(0, 1, 0), grid)).rejects.toThrow(
        /moving is 2; expected a row/,
      )
    })

    it('and says what computed', async () => {
      const { points, triplets } = drawn(2, 5, 2, 3)
      expect((await backend().evaluate(points, triplets)).by).toBe(backend().id)
      // float32 has no such number: every backend asks the one in JavaScript
      expect((await backend().evaluate(points, triplets, { eps: 1e-46 })).by).toBe('js')
    })
  })
}
