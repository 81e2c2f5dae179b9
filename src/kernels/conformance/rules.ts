import { describe, expect, it } from 'vitest'
import type { LossOptions } from '../../loss/options'
import { tripletLossAndGradient } from '../../loss/triplet-loss'
import type { Backend, Batch, Evaluation, FieldRequest } from '../backend'
import { batchOfRows, expectFloat32, randomBatch, referenceDistances, ROLES, tensorOf } from './samples'

/** d(A,P) = 5, d(A,N) = 6 where eps is 0: with margin 1 the hinge is exactly 0. */
const tie = batchOfRows([[0, 0]], [[3, 4]], [[0, 6]])
const exactTie: LossOptions = { p: 2, eps: 0, margin: 1, reduction: 'none' }

/** The negative is far away, the positive on the anchor. */
const coincident = batchOfRows([[1, 2, 3]], [[1, 2, 3]], [[9, 9, 9]])

const NOTHING = [0, 0, 0]
const UNDEFINED = [Number.NaN, Number.NaN, Number.NaN]

/** Ties, zeros, NaN, infinities, empty batches and bad options are answered as in semantics. */
export function keepsRules(backend: () => Backend): void {
  const evaluated = (batch: Batch, options: LossOptions): Promise<Evaluation> =>
    backend().evaluate(batch, { ...options, gradient: true })
  const gradientsOf = async (batch: Batch, options: LossOptions) => {
    const { gradients } = await evaluated(batch, options)
    return ROLES.map((role) => [...gradients![role]])
  }
  /** Everything that comes back agrees with the float64 reference, NaN by NaN. */
  const expectReference = async (batch: Batch, options: LossOptions) => {
    const found = await evaluated(batch, options)
    const [anchors, positives, negatives] = ROLES.map((role) => tensorOf(batch, role))
    const reference = tripletLossAndGradient(anchors!, positives!, negatives!, options)
    const { positive, negative } = referenceDistances(batch, options)
    expectFloat32(found.value === null ? found.losses : [found.value], reference.loss.data, 1, 'loss')
    expectFloat32(found.positiveDistances, positive, 1, 'd(A,P)')
    expectFloat32(found.negativeDistances, negative, 1, 'd(A,N)')
    for (const role of ROLES) expectFloat32(found.gradients![role], reference[role].data, 1, `gradient of ${role}`)
  }

  describe('writes into the arrays of an earlier evaluation', () => {
    const options: LossOptions = { p: 3, reduction: 'sum' }
    const earlier = () => evaluated(randomBatch(1, 40, 7), options)

    it('where they have the sizes, with the same numbers as into new ones', async () => {
      const batch = randomBatch(2, 40, 7)
      const fresh = await evaluated(batch, options)
      const into = await earlier()
      const found = await backend().evaluate(batch, { ...options, gradient: true, into })
      expect(found).toEqual(fresh)
      expect(found.losses).toBe(into.losses)
      expect(found.positiveDistances).toBe(into.positiveDistances)
      expect(found.negativeDistances).toBe(into.negativeDistances)
      for (const role of ROLES) expect(found.gradients![role]).toBe(into.gradients![role])
    })

    it('and leaves alone those that do not fit', async () => {
      const batch = randomBatch(3, 40, 6)
      const into = await earlier()
      const kept = structuredClone(into.gradients)
      const found = await backend().evaluate(batch, { ...options, gradient: true, into })
      expect(found).toEqual(await evaluated(batch, options))
      expect(into.gradients).toEqual(kept)
      const { gradients } = await backend().evaluate(batch, { ...options, into })
      expect(gradients).toBeNull()
    })
  })

  describe('writes into the arrays of an earlier field', () => {
    const options: LossOptions = { p: 3, reduction: 'sum' }
    const lineOf = (cells: number, origin: readonly number[]): FieldRequest => ({
      batch: randomBatch(4, 5, 2),
      moving: [{ role: 'negatives', index: 3 }],
      origin,
      steps: [[0.1, 0]],
      size: [cells],
    })

    it('where they have the size, with the same numbers as into new ones', async () => {
      const request = lineOf(9, [-0.4, 0.2])
      const into = await backend().field(lineOf(9, [3, 3]), options)
      const found = await backend().field(request, { ...options, into })
      expect(found).toEqual(await backend().field(request, options))
      expect(found.loss).toBe(into.loss)
      expect(found.hinge).toBe(into.hinge)
    })

    it('and leaves alone those that do not fit', async () => {
      const request = lineOf(9, [-0.4, 0.2])
      const into = await backend().field(lineOf(8, [3, 3]), options)
      const kept = structuredClone(into)
      expect(await backend().field(request, { ...options, into })).toEqual(await backend().field(request, options))
      expect(into).toEqual(kept)
    })
  })

  describe('keeps the rules of ties and zeros', () => {
    it('passes no gradient at an exact tie in mlx, all of it in pytorch', async () => {
      expect((await evaluated(tie, exactTie)).losses[0]).toBe(0)
      expect((await gradientsOf(tie, exactTie)).flat().every((g) => g === 0)).toBe(true)
      const [, positives, negatives] = await gradientsOf(tie, { ...exactTie, convention: 'pytorch' })
      expectFloat32(positives!, [0.6, 0.8], 1, 'gradient of positives')
      expectFloat32(negatives!, [0, -1], 1, 'gradient of negatives')
    })

    it('has an undefined gradient on coincident points at eps = 0, even of an inactive triplet, in mlx only', async () => {
      for (const p of [1.5, 2, 3, 4, 10]) {
        const [anchors, positives] = await gradientsOf(coincident, { p, eps: 0 })
        expect([anchors, positives]).toEqual([UNDEFINED, UNDEFINED])
        const torch = await gradientsOf(coincident, { convention: 'pytorch', p, eps: 0, reduction: 'sum' })
        expect(torch.flat().every((g) => g === 0)).toBe(true)
      }
      expect((await gradientsOf(coincident, { p: 1, eps: 0 }))[1]!.map(Math.abs)).toEqual(NOTHING)
      expect((await gradientsOf(coincident, { p: 2, eps: 1e-6 }))[1]!.map(Math.abs)).toEqual(NOTHING)
    })

    it('has an undefined gradient at a zero difference for p below 1 in mlx, none in pytorch', async () => {
      const batch = batchOfRows([[0, 0]], [[2, 0]], [[0.5, 0.5]])
      const [, mlx] = await gradientsOf(batch, { p: 0.5 })
      expect(mlx![1]).toBeNaN()
      expect(mlx![0]).toBeGreaterThan(0)
      const [, torch] = await gradientsOf(batch, { convention: 'pytorch', p: 0.5, eps: 0 })
      expectFloat32(torch!, [1, 0], 1, 'gradient of positives')
    })

    it('shares the gradient of the largest difference among the coordinates that attain it', async () => {
      const batch = batchOfRows([[0, 0, 0]], [[2, -2, 1]], [[0.5, 0, 0]])
      const [, positives] = await gradientsOf(batch, { convention: 'pytorch', p: Infinity, eps: 0 })
      expect(positives).toEqual([0.5, -0.5, 0])
    })

    it('gives half the gradient to each of two equal negative distances under swap', async () => {
      const batch = batchOfRows([[-1, 0]], [[1, 0]], [[0, 1]])
      await expectReference(batch, { convention: 'pytorch', swap: true, eps: 0 })
      const [, , negatives] = await gradientsOf(batch, { convention: 'pytorch', swap: true, eps: 0 })
      expectFloat32(negatives!, [0, -Math.SQRT1_2], 1, 'gradient of negatives')
    })

    it('reports the smaller negative distance under swap', async () => {
      const batch = batchOfRows([[0, 0]], [[3, 0]], [[4, 0]])
      const found = await evaluated(batch, { convention: 'pytorch', swap: true, eps: 0 })
      expect([...found.negativeDistances]).toEqual([1])
      await expectReference(randomBatch(8, 20, 3), { convention: 'pytorch', swap: true, p: 3 })
    })

    it.each([NaN, Infinity, -Infinity])(
      'lets %d flow as in the reference and leaves other triplets alone',
      async (odd) => {
        const rows = () => [
          [0, 1, 2],
          [3, 1, 0],
        ]
        for (const role of [0, 1, 2]) {
          const arrays = [
            rows(),
            rows().map((row) => row.map((x) => x + 1)),
            rows().map((row) => row.map((x) => 2 * x - 1.5)),
          ]
          arrays[role]![0]![1] = odd
          const batch = batchOfRows(arrays[0]!, arrays[1]!, arrays[2]!)
          for (const p of [1, 2, 3, 2.5, 10]) {
            await expectReference(batch, { p, reduction: 'sum' })
            await expectReference(batch, { convention: 'pytorch', p, swap: true, reduction: 'none' })
          }
          await expectReference(batch, { convention: 'mlx-0.31', p: 2 })
          await expectReference(batch, { convention: 'pytorch', p: Infinity, reduction: 'none' })
        }
      },
    )

    it('is NaN where the root of mlx-0.31 is', async () => {
      const batch = batchOfRows([[0, 0]], [[-2, 0]], [[0, 1]])
      expect((await evaluated(batch, { convention: 'mlx-0.31', p: 1 })).losses[0]).toBeNaN()
      expect((await evaluated(batch, { convention: 'mlx', p: 1 })).losses[0]).toBeCloseTo(2, 5)
    })
  })

  describe('answers the edges of its domain', () => {
    it('has no losses, the sum 0 and the mean NaN for an empty batch', async () => {
      const empty = { ...batchOfRows([], [], []), dimension: 3 }
      const none = await evaluated(empty, { reduction: 'none' })
      expect([none.losses.length, none.value, none.gradients!.anchors.length]).toEqual([0, null, 0])
      expect((await evaluated(empty, { reduction: 'sum' })).value).toBe(0)
      expect((await evaluated(empty, { reduction: 'mean' })).value).toBeNaN()
    })

    it('has the margin as the loss of points without coordinates', async () => {
      const bare = batchOfRows([[], []], [[], []], [[], []])
      expect([...(await evaluated(bare, { margin: 0.5 })).losses]).toEqual([0.5, 0.5])
      expect([...(await evaluated(bare, { margin: -1 })).losses]).toEqual([0, 0])
    })

    it('gives no gradients unless asked, and a mean carries 1/B', async () => {
      const batch = randomBatch(3, 4, 3)
      expect((await backend().evaluate(batch)).gradients).toBeNull()
      await expectReference(batch, { reduction: 'mean' })
      await expectReference(batch, { reduction: 'sum' })
    })

    it('takes the defaults of each convention', async () => {
      expect((await backend().evaluate(tie)).value).toBeNull()
      expect((await backend().evaluate(tie, { convention: 'pytorch' })).value).toBeCloseTo(0, 5)
    })

    it.each([
      { options: { swap: true }, error: 'OptionError' },
      { options: { p: Infinity }, error: 'OptionError' },
      { options: { p: 0 }, error: 'NormDegreeError' },
      { options: { reduction: 'median' as 'mean' }, error: 'ReductionError' },
    ])('rejects $options with a $error', async ({ options, error }) => {
      await expect(backend().evaluate(tie, options)).rejects.toMatchObject({ name: error })
    })

    it('rejects a grid of more cells than can be held with a SizeError, before it takes memory', async () => {
      const request = {
        batch: tie,
        moving: [{ role: 'negatives' as const, index: 0 }],
        origin: [0, 0],
        steps: [
          [1, 0],
          [0, 1],
        ],
        size: [100_000, 100_000],
      }
      await expect(backend().field(request)).rejects.toMatchObject({
        name: 'SizeError',
        message:
          'the grid [100000, 100000] has 10000000000 cells; at most 67108864 are computed. Take fewer along each step.',
      })
    })

    it('rejects arrays that do not fill the batch with a ShapeError that names the array', async () => {
      const short = { ...tie, negatives: new Float32Array(3) }
      await expect(backend().evaluate(short)).rejects.toThrow(/negatives has 3 elements; expected .* = 2/)
    })
  })
}
