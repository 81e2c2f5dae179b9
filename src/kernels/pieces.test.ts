import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LossOptions } from '../loss/options'
import { tripletLoss, tripletLossAndGradient } from '../loss/triplet-loss'
import { AxisError, ShapeError } from '../tensor/errors'
import { CancelledError } from '../tensor/long-work'
import { sizeOf, tensor, type Tensor } from '../tensor/tensor'
import { expectAllClose, type Tolerance } from '../testing/allclose'
import { exactNumber, SEED } from '../testing/arbitrary'
import { oracleCases } from '../testing/oracle'
import { createJsBackend } from './js/js'
import { evaluateInPieces } from './pieces'
import type { TripletTensors } from './triplet-rows'

const backend = createJsBackend()

/** What float32 results may differ from float64 by. */
const FLOAT32: Tolerance = { relative: 1e-5, absolute: 1e-6 }

const ROLES = ['anchors', 'positives', 'negatives'] as const

const expectAsReference = async (tensors: TripletTensors, options: LossOptions) => {
  const { anchors, positives, negatives } = tensors
  const found = await evaluateInPieces(backend, tensors, options)
  const losses = tripletLoss(anchors, positives, negatives, { ...options, reduction: 'none' })
  const reference = tripletLossAndGradient(anchors, positives, negatives, options)
  expect(found.losses.shape).toEqual(losses.shape)
  expectAllClose(found.losses.data, losses.data, FLOAT32, 'losses')
  const value = found.value === null ? found.losses.data : [found.value]
  expectAllClose(value, reference.loss.data, FLOAT32, 'value')
  for (const role of ROLES) {
    expect(found.gradients[role].shape).toEqual(tensors[role].shape)
    expectAllClose(found.gradients[role].data, reference[role].data, FLOAT32, role)
  }
  return found
}

const filled = (shape: readonly number[], seed: number): Tensor =>
  tensor(
    Float64Array.from({ length: sizeOf(shape) }, (_, i) => Math.sin(12.9898 * (i + 1) + 78.233 * seed) * 2),
    shape,
  )

const blank = (shape: readonly number[]): Tensor => ({ data: new Float64Array(sizeOf(shape)), shape })

const refusalOf = (attempt: () => unknown): unknown => {
  try {
    attempt()
    return null
  } catch (error) {
    return error
  }
}

const tensorsOf = (a: readonly number[], p: readonly number[], n: readonly number[]): TripletTensors => ({
  anchors: filled(a, 1),
  positives: filled(p, 2),
  negatives: filled(n, 3),
})

describe('large arrays in pieces', () => {
  it.each<[string, number[], number[], number[], LossOptions, number[]]>([
    ['rows of one length', [5, 3], [5, 3], [5, 3], {}, [5]],
    ['one triplet without a batch', [3], [3], [3], {}, []],
    ['one anchor for all', [3], [6, 3], [6, 3], { reduction: 'mean' }, [6]],
    ['every positive with every negative', [4, 1, 1, 3], [1, 2, 1, 3], [1, 1, 5, 3], { reduction: 'sum' }, [4, 2, 5]],
    ['coordinates on the first axis', [3, 7], [3, 7], [3, 7], { axis: 0 }, [7]],
    ['coordinates in the middle', [2, 3, 4], [2, 3, 1], [3, 4], { axis: -2 }, [2, 4]],
    ['one coordinate repeated', [5, 1], [5, 3], [5, 3], {}, [5]],
    ['swap with broadcasting', [4, 3], [3], [4, 3], { convention: 'pytorch', swap: true }, [4]],
    ['more rows than one piece', [40_000, 8], [40_000, 8], [40_000, 8], { reduction: 'mean' }, [40_000]],
  ])('give what the reference gives: %s', async (_, a, p, n, options, shape) => {
    const found = await expectAsReference(tensorsOf(a, p, n), options)
    expect(found.losses.shape).toEqual(shape)
    expect(found.by).toBe('js')
  })

  it.each<[string, number[], number[], number[], LossOptions]>([
    ['ranks that differ under an axis counted from the front', [3, 2], [3, 2], [4, 3, 2], { axis: 0 }],
    ['differences of two lengths', [2, 1], [2, 5], [2, 4], {}],
  ])('fall back on the reference for %s', async (_, a, p, n, options) => {
    expect((await expectAsReference(tensorsOf(a, p, n), options)).by).toBe('float64')
  })

  it('agree with the reference for any shapes that broadcast, any axis and reduction', async () => {
    const cases = fc.record({
      lengths: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
      drops: fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
      lead: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
      axis: fc.integer({ min: -4, max: 3 }),
      reduction: fc.constantFrom('none' as const, 'mean' as const, 'sum' as const),
    })
    const property = fc.asyncProperty(cases, async ({ lengths, drops, lead, axis, reduction }) => {
      const shapes = drops.map((drop, k) =>
        lengths.map((length, axisOf) => (drop[axisOf] ? 1 : length)).slice(Math.min(lead[k]!, lengths.length - 1)),
      )
      const tensors = tensorsOf(shapes[0]!, shapes[1]!, shapes[2]!)
      const { anchors, positives, negatives } = tensors
      const refusal = refusalOf(() => tripletLoss(anchors, positives, negatives, { axis, reduction }))
      const found = refusal
        ? await evaluateInPieces(backend, tensors, { axis, reduction }).catch((error: unknown) => error)
        : await expectAsReference(tensors, { axis, reduction }).then(() => null)
      expect(found).toEqual(refusal)
    })
    await fc.assert(property, SEED)
  })

  it('agree with every case of the oracle', async () => {
    let compared = 0
    for (const { anchors, positives, negatives, options, loss } of oracleCases()) {
      // what float32 cannot hold, and PyTorch's count of degree 0, are the conformance suite's matter
      const data = [...anchors.data, ...positives.data, ...negatives.data]
      if (options.p < 1 || data.some((x) => !(Math.abs(x) < 1e6)) || options.eps > 1) continue
      const found = await evaluateInPieces(backend, { anchors, positives, negatives }, options)
      const values = found.value === null ? found.losses.data : [found.value]
      const scale = Math.max(1, ...data.map(Math.abs))
      expectAllClose(
        values,
        loss.data,
        {
          relative: 1e-5,
          absolute: 1e-5 * scale ** Math.max(1, options.convention === 'mlx-0.31' ? options.p / 2 : 1),
        },
        'loss',
      )
      compared++
    }
    expect(compared).toBeGreaterThan(100)
  })

  it('keep the digits of float64 data far from the origin', async () => {
    const far = (values: number[][]) => tensor(values.map((row) => row.map((x) => x + 1e9)))
    await expectAsReference(
      { anchors: far([[0, 0]]), positives: far([[1, 0.5]]), negatives: far([[0.25, 1]]) },
      { reduction: 'sum' },
    )
  })

  it('give with swap the same wherever they are moved to: property', async () => {
    const point = fc.array(exactNumber, { minLength: 3, maxLength: 3 })
    const shift = fc.constantFrom(0, 1e9, -3e12)
    const degree = fc.constantFrom(1, 2, 3, Infinity)
    const property = fc.asyncProperty(point, point, point, shift, degree, async (a, p, n, by, degreeOfNorm) => {
      const moved = (x: number[]) => tensor([x.map((coordinate) => coordinate + by)])
      const options = { convention: 'pytorch', swap: true, p: degreeOfNorm, reduction: 'none' } as const
      const found = await evaluateInPieces(
        backend,
        { anchors: moved(a), positives: moved(p), negatives: moved(n) },
        options,
      )
      const still = tripletLossAndGradient(tensor([a]), tensor([p]), tensor([n]), options)
      expectAllClose(found.losses.data, still.loss.data, FLOAT32, 'losses')
      for (const role of ROLES) expectAllClose(found.gradients[role].data, still[role].data, FLOAT32, role)
    })
    await fc.assert(property, SEED)
  })

  it('keep with swap the digits of two points that are near each other and far from the third', async () => {
    await expectAsReference(
      {
        anchors: tensor([[0, 0]]),
        positives: tensor([[1e9, 1e9]]),
        negatives: tensor([[1e9 + 0.25, 1e9 - 1]]),
      },
      { convention: 'pytorch', swap: true, reduction: 'none' },
    )
  })

  it.each([NaN, Infinity, 1e39])('let %d flow with swap as in the reference', async (odd) => {
    const rows = [
      [0, 1],
      [2, 1],
      [1, 4],
    ]
    for (let role = 0; role < 3; role++) {
      const [anchors, positives, negatives] = rows.map((row, of) => tensor([of === role ? [odd, row[1]!] : row]))
      const options = { convention: 'pytorch', swap: true, reduction: 'none' } as const
      const found = await evaluateInPieces(
        backend,
        { anchors: anchors!, positives: positives!, negatives: negatives! },
        options,
      )
      const reference = tripletLossAndGradient(anchors!, positives!, negatives!, options)
      expect(found.losses.data[0]).toBe(Math.fround(reference.loss.data[0]!))
    }
  })

  it('say what is worst, NaN first', async () => {
    const anchors = tensor([[0], [0], [0], [0]])
    const positives = tensor([[1], [NaN], [5], [0]])
    const negatives = tensor([[1], [1], [0], [9]])
    const { worst, statistics } = await evaluateInPieces(backend, { anchors, positives, negatives }, { eps: 0 })
    expect(worst).toEqual([
      { index: 1, loss: NaN },
      { index: 2, loss: 6 },
      { index: 0, loss: 1 },
    ])
    expect(statistics).toEqual({ count: 4, nanCount: 1, min: 0, max: 6, mean: 7 / 3, fractionActive: 2 / 3, sum: NaN })
  })

  it('may hold no triplets', async () => {
    const none = tensor([], [0, 3])
    const { losses, value } = await evaluateInPieces(
      backend,
      { anchors: none, positives: none, negatives: none },
      { reduction: 'mean' },
    )
    expect(losses.shape).toEqual([0])
    expect(value).toBeNaN()
  })

  it('are refused as the reference refuses them', async () => {
    await expect(evaluateInPieces(backend, tensorsOf([4, 3], [5, 3], [4, 3]))).rejects.toThrow(ShapeError)
    await expect(evaluateInPieces(backend, tensorsOf([4, 3], [4, 3], [4, 3]), { axis: 2 })).rejects.toThrow(AxisError)
  })

  it('are refused where they broadcast to more than fits', async () => {
    const tensors = tensorsOf([20_000, 1, 1], [1, 20_000, 1], [1, 1, 1])
    await expect(evaluateInPieces(backend, tensors)).rejects.toMatchObject({
      name: 'SizeError',
      size: 400_000_000,
      limit: 2 ** 26,
      message: expect.stringContaining('which is 400000000 triplets; at most 67108864 are computed. Take fewer rows.'),
    })
  })

  it('report progress and end when they are cancelled', async () => {
    const zeros = blank([300_000, 8])
    const tensors = { anchors: zeros, positives: zeros, negatives: zeros }
    const reports: number[] = []
    let asked = 0
    const control = { progress: (done: number) => reports.push(done), cancelled: () => ++asked === 2 }
    await expect(evaluateInPieces(backend, tensors, {}, control)).rejects.toThrow(CancelledError)
    expect(reports).toHaveLength(2)
  })

  it('end when they are cancelled also where no backend takes their shapes', async () => {
    const tensors = tensorsOf([1500, 1, 1], [1, 1, 64], [1, 1500, 4])
    const reports: number[] = []
    let asked = 0
    const control = { progress: (done: number) => reports.push(done), cancelled: () => ++asked === 2 }
    await expect(evaluateInPieces(backend, tensors, {}, control)).rejects.toThrow(CancelledError)
    expect(reports).toHaveLength(2)
    expect(reports.every((done) => done >= 0 && done < 1)).toBe(true)
  })

  it.each<[string, number[], number[], number[], LossOptions]>([
    ['two lengths of rows', [20_000, 1, 1], [1, 1, 5], [1, 20_000, 4], {}],
    ['an axis counted from the front', [2, 5_000, 1], [2, 5_000, 1], [2, 1, 1, 5_000], { axis: 0 }],
    ['swap', [4_000, 1, 1], [4_000, 1, 5], [1, 4_000, 1], { convention: 'pytorch', swap: true }],
    ['rows of very many coordinates', [2 ** 20, 1], [1, 2 ** 13], [1, 4], {}],
  ])(
    'are refused before they take memory where broadcasting makes too much of them: %s',
    async (_, a, p, n, options) => {
      const tensors = { anchors: blank(a), positives: blank(p), negatives: blank(n) }
      const before = process.memoryUsage().arrayBuffers
      const refusals = [
        await evaluateInPieces(backend, tensors, options).catch((error: unknown) => error),
        refusalOf(() => tripletLoss(tensors.anchors, tensors.positives, tensors.negatives, options)),
        refusalOf(() => tripletLossAndGradient(tensors.anchors, tensors.positives, tensors.negatives, options)),
      ]
      for (const refusal of refusals) {
        expect(refusal).toMatchObject({ name: 'SizeError', message: expect.stringMatching(/at most \d+ are computed/) })
      }
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 20)
    },
  )
})
