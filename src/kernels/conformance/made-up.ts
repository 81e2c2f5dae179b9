import { expect, it } from 'vitest'
import { conventionOf } from '../../loss/conventions/registry'
import { pointsLoss } from '../../loss/points-loss'
import { madeUpDistances, madeUpPrograms } from '../../testing/made-up-programs'
import type { Backend } from '../backend'
import { expectFloat32, randomBatch } from './samples'

/** Programs that are only records are computed by a backend as they are declared; the list of programs has them by a mock. */
export function computesMadeUpPrograms(backend: () => Backend): void {
  it.each(madeUpPrograms)('computes the made-up program $label', async ({ id, defaults }) => {
    expect(conventionOf(id).label).toBeTruthy()
    const points = { data: randomBatch(1, 30, 3).anchors, count: 30, dimension: 3 }
    const triplets = Uint32Array.from({ length: 90 }, (_, at) => (at * 7 + Math.floor(at / 3)) % 30)
    const place = (row: number) => Array.from(points.data.subarray(3 * row, 3 * row + 3))
    for (const p of [2, 4, defaults.p]) {
      const options = { convention: id, p, reduction: 'none' } as const
      const found = await backend().evaluate(points, triplets, { ...options, gradient: true })
      const byHand = (other: 1 | 2) =>
        Array.from({ length: 30 }, (_, t) => {
          const y = place(triplets[3 * t + other]!)
          const u = place(triplets[3 * t]!).map((x, k) => x - y[k]!)
          return madeUpDistances[id]!(u, p, defaults.eps)
        })
      expectFloat32(found.positiveDistances, byHand(1), 10, 'd(A,P)')
      expectFloat32(found.negativeDistances, byHand(2), 10, 'd(A,N)')
      expectFloat32(found.losses, pointsLoss(points, triplets, options).losses, 10, 'losses')
      expectFloat32(found.gradient!, pointsLoss(points, triplets, options).gradient, 100, 'gradient')

      const grid = { moving: triplets[2]!, origin: [-2, 0.5, 0], steps: [[0.25, 0, 0.125]], size: [16] }
      const { hinge } = await backend().field(points, triplets, grid, options)
      const moved = Array.from({ length: 16 }, (_, cell) => {
        const data = Float64Array.from(points.data)
        data.set([-2 + 0.25 * cell, 0.5, 0.125 * cell], 3 * grid.moving)
        const { positiveDistances, negativeDistances } = pointsLoss({ data, dimension: 3 }, triplets, options)
        const held = [...positiveDistances.keys()].filter((t) =>
          triplets.subarray(3 * t, 3 * t + 3).includes(grid.moving),
        )
        return Math.max(...held.map((t) => positiveDistances[t]! - negativeDistances[t]! + defaults.margin))
      })
      expectFloat32(hinge, moved, 10, 'hinge')
    }
  })

  it('masks the slope that the formula leaves undefined, or not, as declared', async () => {
    const points = { data: Float32Array.of(1, 2, 1, 2, 9, 9), count: 3, dimension: 2 }
    const triplet = Uint32Array.of(0, 1, 2)
    const gradientOf = async ({ id }: (typeof madeUpPrograms)[number]) =>
      (await backend().evaluate(points, triplet, { convention: id, p: 2, eps: 0, gradient: true })).gradient!
    expect([...(await gradientOf(madeUpPrograms[0]!))].slice(0, 4)).toEqual([NaN, NaN, NaN, NaN])
    expect([...(await gradientOf(madeUpPrograms[1]!))].every(Number.isFinite)).toBe(true)
  })
}
