import { describe, expect, it } from 'vitest'
import type { LossOptions } from '../../loss/options'
import { tripletLossAndGradient } from '../../loss/triplet-loss'
import type { Backend, Batch } from '../backend'
import { batchOfRows, expectFloat32, randomNumbers, referenceDistances, ROLES, tensorOf } from './samples'

const TRIPLETS = 40

/** Multiples of 1/8 in [−2, 2]: sums, differences and margins of them are exact in float32. */
const dyadic = (random: () => number): number => Math.round(random() * 32) / 8 - 2

/** Degrees under which the distances of such points are exact too; those of the root only along an axis. */
const exactNorms: readonly { readonly options: LossOptions; readonly alongAxis: boolean }[] = [
  { options: { convention: 'mlx', p: 1, eps: 2 ** -10 }, alongAxis: false },
  { options: { convention: 'mlx', p: 2, eps: 0 }, alongAxis: true },
  { options: { convention: 'mlx-0.31', p: 2, eps: 0 }, alongAxis: true },
  { options: { convention: 'pytorch', p: 1, eps: 2 ** -10, swap: false }, alongAxis: false },
  { options: { convention: 'pytorch', p: 1, eps: 0, swap: true }, alongAxis: false },
  { options: { convention: 'pytorch', p: Infinity, eps: 2 ** -10 }, alongAxis: false },
]

/** A random triplet in three dimensions. */
function triplet(random: () => number, alongAxis: boolean): Batch {
  const point = () => [dyadic(random), alongAxis ? 0.5 : dyadic(random), alongAxis ? -1 : dyadic(random)]
  return batchOfRows([point()], [point()], [point()])
}

/** Exact ties, made from random points by taking their gap as the margin, are ties on every backend. */
export function keepsTies(backend: () => Backend): void {
  describe('keeps exact ties', () => {
    it.each(exactNorms)('of random points, $options', async ({ options, alongAxis }) => {
      const random = randomNumbers(7)
      let passing = 0
      for (let round = 0; round < TRIPLETS; round++) {
        const batch = triplet(random, alongAxis)
        const { positive, negative } = referenceDistances(batch, options)
        const tied = { ...options, margin: negative[0]! - positive[0]!, reduction: 'sum' } as const
        const [anchors, positives, negatives] = ROLES.map((role) => tensorOf(batch, role))
        const reference = tripletLossAndGradient(anchors!, positives!, negatives!, tied)
        expect(reference.loss.data[0]).toBe(0)
        const found = await backend().evaluate(batch, { ...tied, gradient: true })
        expect(found.losses[0]).toBe(0)
        for (const role of ROLES) expectFloat32(found.gradients![role], reference[role].data, 1, `gradient of ${role}`)
        passing += Number(reference.positives.data.some((slope) => Math.abs(slope) > 0))
      }
      // at a tie MLX passes nothing, PyTorch all
      const all = options.convention === 'pytorch'
      expect(passing > TRIPLETS / 2).toBe(all)
      expect(passing === 0).toBe(!all)
    })
  })

  describe('takes options that float32 has no number for as the reference takes them', () => {
    const batch = batchOfRows(
      [
        [1, 2],
        [0, 0],
      ],
      [
        [1, 2],
        [1, -2],
      ],
      [
        [4, 2],
        [0, 1],
      ],
    )
    const tiny: readonly LossOptions[] = [
      ...[1e-46, 1e-40].flatMap((eps) =>
        (['mlx', 'mlx-0.31', 'pytorch'] as const).flatMap((convention) =>
          [1, 2, 4].map((p): LossOptions => ({ convention, p, eps })),
        ),
      ),
      { convention: 'mlx', p: 100, eps: 1e-46 },
      { convention: 'mlx', eps: 1e39 },
      { convention: 'pytorch', p: 1e-46 },
      { convention: 'pytorch', p: 1e-46, eps: 0 },
      { convention: 'mlx', p: 1e-46 },
      { convention: 'mlx', p: 0.02 },
      { convention: 'mlx', p: 1e39 },
      { convention: 'mlx', margin: 1e-46 },
      { convention: 'pytorch', margin: 1e-46 },
    ]
    it.each(tiny)('$convention, p = $p, eps = $eps, margin = $margin', async (options) => {
      const asked = { ...options, reduction: 'none' } as const
      const [anchors, positives, negatives] = ROLES.map((role) => tensorOf(batch, role))
      const reference = tripletLossAndGradient(anchors!, positives!, negatives!, asked)
      const found = await backend().evaluate(batch, { ...asked, gradient: true })
      const { positive, negative } = referenceDistances(batch, options)
      expectFloat32(found.losses, reference.loss.data, 1, 'losses')
      expectFloat32(found.positiveDistances, positive, 1, 'd(A,P)')
      expectFloat32(found.negativeDistances, negative, 1, 'd(A,N)')
      for (const role of ROLES) expectFloat32(found.gradients![role], reference[role].data, 1, `gradient of ${role}`)
    })

    it('in fields too', async () => {
      const request = {
        batch: batchOfRows([[0, 0]], [[0, 0]], [[1, 0]]),
        moving: [{ role: 'negatives' as const, index: 0 }],
        origin: [0, 0],
        steps: [[0.5, 0]],
        size: [4],
      }
      for (const options of [{ eps: 1e-46 }, { convention: 'pytorch', p: 1e-46, eps: 0 }] as const) {
        const { hinge } = await backend().field(request, options)
        const expected = [0, 0.5, 1, 1.5].map((x) => {
          const { positive, negative } = referenceDistances(batchOfRows([[0, 0]], [[0, 0]], [[x, 0]]), options)
          return positive[0]! - negative[0]! + 1
        })
        expectFloat32(hinge, expected, 1, 'hinge')
      }
    })
  })
}
