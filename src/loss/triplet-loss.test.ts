import { describe, expect, it } from 'vitest'
import { FLOAT64, expectAllClose } from '../testing/allclose'
import { tensor } from '../tensor/tensor'
import { tripletLoss, tripletLossAndGradient } from './triplet-loss'

const origin = tensor([[0, 0]])

describe('loss', () => {
  it('is zero once the negative is farther than the positive by the margin', () => {
    const loss = tripletLoss(origin, tensor([[1, 0]]), tensor([[0, 2.5]]))
    expect(loss).toEqual({ data: Float64Array.of(0), shape: [1] })
  })

  it('is the margin where the negative lies on the positive', () => {
    const point = tensor([[3, 4]])
    expect([...tripletLoss(origin, point, point, { margin: 0.2 }).data]).toEqual([0.2])
  })

  it.each([
    ['mlx-0.31', NaN],
    ['mlx', 2],
  ] as const)('of A = [0,0], P = [−2,0], N = [0,1] at p = 1 under %s is %d', (convention, expected) => {
    const loss = tripletLoss(origin, tensor([[-2, 0]]), tensor([[0, 1]]), { convention, p: 1, eps: 0 })
    expect([...loss.data]).toEqual([expected])
  })

  it.each([
    ['mlx', 0.500999],
    ['pytorch', 0.500002],
  ] as const)('of A = P = [1,2], N = [1.5,2] under %s is %d', (convention, expected) => {
    const point = tensor([[1, 2]])
    const loss = tripletLoss(point, point, tensor([[1.5, 2]]), { convention, reduction: 'sum' })
    expect(loss.data[0]).toBeCloseTo(expected, 6)
  })

  it('loses the axis: [4, 3, 5] along axis 1 gives [4, 5]', () => {
    const array = tensor(new Float64Array(60), [4, 3, 5])
    expect(tripletLoss(array, array, array, { axis: 1 }).shape).toEqual([4, 5])
    expect(tripletLoss(array, array, array, { axis: -3 }).shape).toEqual([3, 5])
  })

  it('counts the axis on the rank of each difference', () => {
    // anchors − positives is [2, 3] and loses 2; anchors − negatives is [4, 2, 3] and loses 4
    const flat = tensor(new Float64Array(6), [2, 3])
    const loss = tripletLoss(flat, flat, tensor(new Float64Array(24), [4, 2, 3]), { axis: 0 })
    expect(loss.shape).toEqual([2, 3])
  })

  it('of no triplets is an empty array, 0 in sum and NaN in mean', () => {
    const none = tensor([], [0, 3])
    expect(tripletLoss(none, none, none)).toEqual({ data: new Float64Array(0), shape: [0] })
    expect([...tripletLoss(none, none, none, { reduction: 'sum' }).data]).toEqual([0])
    expect([...tripletLoss(none, none, none, { reduction: 'mean' }).data]).toEqual([NaN])
  })

  it.each(['mlx', 'mlx-0.31', 'pytorch'] as const)(
    'of no coordinates is the margin, never below 0 (%s)',
    (convention) => {
      const none = tensor([], [2, 0])
      const lossAt = (margin: number): number[] => [
        ...tripletLoss(none, none, none, { convention, margin, reduction: 'none' }).data,
      ]
      expect(lossAt(0.3)).toEqual([0.3, 0.3])
      expect(lossAt(-0.3)).toEqual([0, 0])
    },
  )

  it('with swap takes the positive’s distance to the negative where that is smaller', () => {
    const options = { convention: 'pytorch', eps: 0, reduction: 'none' } as const
    const points = [origin, tensor([[2, 0]]), tensor([[3, 0]])] as const
    expect([...tripletLoss(...points, options).data]).toEqual([0])
    expect([...tripletLoss(...points, { ...options, swap: true }).data]).toEqual([2])
  })
})

describe('gradient', () => {
  it('has each array’s own shape, added up over the triplets that share it', () => {
    const shared = tensor([0, 0])
    const positives = tensor([
      [1, 0],
      [0, 1],
    ])
    const { anchors } = tripletLossAndGradient(shared, positives, tensor([0.5, 0.5]), { eps: 0 })
    expect(anchors.shape).toEqual([2])
    expectAllClose(anchors.data, [2 * Math.SQRT1_2 - 1, 2 * Math.SQRT1_2 - 1], FLOAT64, 'anchors')
  })

  it.each([
    ['mlx', 0],
    ['pytorch', -1],
  ] as const)('at an exact tie of the hinge under %s is %d', (convention, expected) => {
    const positives = tensor([[3, 0]])
    const negatives = tensor([[0, 3]])
    const options = { convention, margin: 0, eps: 0 }
    expect(tripletLossAndGradient(origin, positives, negatives, options).anchors.data[0]).toBeCloseTo(expected, 15)
  })

  it('of coincident points with eps = 0 is NaN in mlx even where the hinge is shut, 0 at p = 1', () => {
    const gradientAt = (p: number): number[] => [
      ...tripletLossAndGradient(origin, origin, tensor([[9, 9]]), { p, eps: 0 }).positives.data,
    ]
    expect(gradientAt(2)).toEqual([NaN, NaN])
    expect(gradientAt(1).map(Math.abs)).toEqual([0, 0])
  })

  it('of coincident points with eps = 0 is 0 in PyTorch', () => {
    const { positives } = tripletLossAndGradient(origin, origin, origin, { convention: 'pytorch', eps: 0 })
    expect([...positives.data].map(Math.abs)).toEqual([0, 0])
  })

  it('at p = Infinity is split equally among the largest differences', () => {
    const { positives } = tripletLossAndGradient(tensor([[0, 0, 0]]), tensor([[2, -2, 1]]), tensor([[0, 0, 1]]), {
      convention: 'pytorch',
      p: Infinity,
      eps: 0,
    })
    expect([...positives.data].map((slope) => slope + 0)).toEqual([0.5, -0.5, 0])
  })

  it('with swap is halved between d(A,N) and d(P,N) when they tie', () => {
    const options = { convention: 'pytorch', eps: 0, swap: true } as const
    const { negatives } = tripletLossAndGradient(tensor([[-3, 0]]), tensor([[3, 0]]), tensor([[0, 4]]), options)
    expectAllClose(negatives.data, [0, -0.8], FLOAT64, 'negatives')
  })
})
