import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLOAT64, expectAllClose, type Tolerance } from '../testing/allclose'
import { SEED, conventionId, evenDegree, exactNumber, normDegree, triplets, type Triplets } from '../testing/arbitrary'
import { gradientByDifferences } from '../testing/finite-differences'
import { tensor, type Tensor } from '../tensor/tensor'
import { conventionOf } from './conventions/registry'
import { distance, distanceGradient, distanceValue } from './distance'
import type { LossOptions } from './options'
import { tripletLoss, tripletLossAndGradient } from './triplet-loss'

const ROLES = ['anchors', 'positives', 'negatives'] as const

const lossOf = ({ anchors, positives, negatives }: Triplets, options: LossOptions): Tensor =>
  tripletLoss(anchors, positives, negatives, options)

const gradientOf = ({ anchors, positives, negatives }: Triplets, options: LossOptions) =>
  tripletLossAndGradient(anchors, positives, negatives, options)

const mapArrays = (from: Triplets, change: (array: Tensor) => Tensor): Triplets => ({
  anchors: change(from.anchors),
  positives: change(from.positives),
  negatives: change(from.negatives),
})

const point = fc.tuple(exactNumber, exactNumber, exactNumber)

describe('the loss', () => {
  it('is the same wherever the triplets are moved to', () => {
    const property = fc.property(triplets, exactNumber, conventionId, evenDegree, (arrays, shift, convention, p) => {
      const options = { convention, p, reduction: 'none' } as const
      const moved = mapArrays(arrays, ({ data, shape }) => ({ data: data.map((x) => x + shift), shape }))
      expect(lossOf(moved, options)).toEqual(lossOf(arrays, options))
    })
    fc.assert(property, SEED)
  })

  it('grows with the points when margin and eps grow with them', () => {
    const scales = fc.constantFrom(2 ** -20, 0.5, 4, 2 ** 30)
    const property = fc.property(triplets, scales, conventionId, evenDegree, (arrays, scale, convention, p) => {
      const ownDegree = convention === 'mlx-0.31' ? p / 2 : 1
      const grown = mapArrays(arrays, ({ data, shape }) => ({ data: data.map((x) => x * scale), shape }))
      const factor = scale ** ownDegree
      const eps = 1e-3 * (convention === 'pytorch' ? scale : scale ** p)
      const found = lossOf(grown, { convention, p, margin: factor, eps, reduction: 'none' })
      const expected = lossOf(arrays, { convention, p, margin: 1, eps: 1e-3, reduction: 'none' })
      // compared before scaling back up: the absolute part of the bound belongs to numbers near 1
      expectAllClose(
        found.data.map((x) => x / factor),
        expected.data,
        SCALED,
        'loss',
      )
    })
    fc.assert(property, SEED)
  })

  it('of permuted triplets is permuted likewise', () => {
    const property = fc.property(triplets, conventionId, evenDegree, (arrays, convention, p) => {
      const options = { convention, p, reduction: 'none' } as const
      const reversed = mapArrays(arrays, ({ data, shape }) => {
        const [count, dimension] = shape as [number, number]
        const rows = Array.from({ length: count }, (_, row) =>
          Array.from(data.slice(row * dimension, (row + 1) * dimension)),
        )
        return tensor(rows.toReversed().flat(), shape)
      })
      expect(lossOf(reversed, options).data).toEqual(lossOf(arrays, options).data.toReversed())
    })
    fc.assert(property, SEED)
  })

  it('in sum is the total of the losses, in mean their average', () => {
    const property = fc.property(triplets, conventionId, evenDegree, (arrays, convention, p) => {
      const each = lossOf(arrays, { convention, p, reduction: 'none' }).data
      const total = each.reduce((sum, loss) => sum + loss, 0)
      const sum = lossOf(arrays, { convention, p, reduction: 'sum' })
      const mean = lossOf(arrays, { convention, p, reduction: 'mean' })
      expect([sum.shape, mean.shape]).toEqual([[], []])
      expectAllClose(sum.data, [total], FLOAT64, 'sum')
      expectAllClose(mean.data, [total / each.length], FLOAT64, 'mean')
    })
    fc.assert(property, SEED)
  })

  it('never falls when swap is turned on', () => {
    const property = fc.property(triplets, normDegree, (arrays, p) => {
      const options = { convention: 'pytorch', p, reduction: 'none' } as const
      const plain = lossOf(arrays, options).data
      const swapped = lossOf(arrays, { ...options, swap: true }).data
      expect(swapped.every((loss, triplet) => loss >= plain[triplet]!)).toBe(true)
    })
    fc.assert(property, SEED)
  })

  it('of a shared anchor is that of the anchor repeated', () => {
    const property = fc.property(triplets, conventionId, evenDegree, (arrays, convention, p) => {
      const [count, dimension] = arrays.anchors.shape as [number, number]
      const row = arrays.anchors.data.slice(0, dimension)
      const shared = { ...arrays, anchors: tensor(row, [dimension]) }
      const repeated = {
        ...arrays,
        anchors: tensor(Array.from({ length: count }, () => [...row]).flat(), [count, dimension]),
      }
      const options = { convention, p } as const
      expect(lossOf(shared, options)).toEqual(lossOf(repeated, options))
    })
    fc.assert(property, SEED)
  })
})

const SCALED: Tolerance = { relative: 1e-11, absolute: 1e-11 }

describe('the distance', () => {
  it('is the same both ways', () => {
    const property = fc.property(point, point, evenDegree, conventionId, (x, y, p, convention) => {
      const eps = convention === 'pytorch' ? 0 : 1e-6
      expect(distance(x, y, { convention, p, eps })).toBe(distance(y, x, { convention, p, eps }))
    })
    fc.assert(property, SEED)
  })

  it('never grows with p once eps is 0', () => {
    const property = fc.property(point, point, (x, y) => {
      const values = [1, 1.5, 2, 3, 10, 100].map((p) => distance(x, y, { p, eps: 0 }))
      values.reduce((larger, smaller) => {
        expect(smaller).toBeLessThanOrEqual(larger * (1 + FLOAT64.relative))
        return smaller
      })
    })
    fc.assert(property, SEED)
  })

  it('of mlx and of PyTorch is the same norm once eps is 0', () => {
    const property = fc.property(point, point, normDegree, (x, y, p) => {
      const ofMlx = distance(x, y, { convention: 'mlx', p, eps: 0 })
      expect(distance(x, y, { convention: 'pytorch', p, eps: 0 })).toBe(ofMlx)
    })
    fc.assert(property, SEED)
  })
})

describe('the gradient', () => {
  const STEP = 1e-6
  const DIFFERENCES: Tolerance = { relative: 1e-6, absolute: 1e-7 }
  const FAR_FROM_KINK = 0.01

  /** No coordinate difference, hinge or swap so near its kink that a step of finite differences could cross it. */
  const isSmooth = (arrays: Triplets, options: LossOptions & { margin: number }): boolean => {
    const { anchors, positives, negatives } = arrays
    const dimension = anchors.shape[1]!
    const apart = (x: Tensor, y: Tensor): boolean =>
      x.data.every((value, k) => Math.abs(value - y.data[k]!) > FAR_FROM_KINK)
    const between = (x: Tensor, y: Tensor, row: number): number => {
      const rowOf = ({ data }: Tensor): Float64Array => data.slice(row * dimension, (row + 1) * dimension)
      return distance(rowOf(x), rowOf(y), options)
    }
    const rows = Array.from({ length: anchors.shape[0]! }, (_, row) => row)
    return (
      apart(anchors, positives) &&
      apart(anchors, negatives) &&
      apart(positives, negatives) &&
      rows.every((row) => {
        const toNegative = between(anchors, negatives, row)
        const nearest = options.swap ? Math.min(toNegative, between(positives, negatives, row)) : toNegative
        const tie = options.swap ? Math.abs(toNegative - between(positives, negatives, row)) : Infinity
        const hinge = between(anchors, positives, row) - nearest + options.margin
        return tie > FAR_FROM_KINK && Math.abs(hinge) > FAR_FROM_KINK
      })
    )
  }

  it.each([
    { convention: 'mlx', degrees: normDegree, swap: false },
    { convention: 'mlx', degrees: fc.constantFrom(0.5, 0.9), swap: false },
    { convention: 'mlx-0.31', degrees: evenDegree, swap: false },
    { convention: 'pytorch', degrees: normDegree, swap: false },
    { convention: 'pytorch', degrees: normDegree, swap: true },
  ] as const)(
    'is what finite differences say, away from kinks ($convention, swap $swap)',
    ({ convention, degrees, swap }) => {
      const property = fc.property(triplets, degrees, fc.constantFrom('sum', 'mean'), (arrays, p, reduction) => {
        const options = { convention, p, margin: 1.23, swap, reduction } as const
        fc.pre(isSmooth(arrays, options))
        const found = gradientOf(arrays, options)
        for (const role of ROLES) {
          const lossAt = (data: Float64Array): number =>
            lossOf({ ...arrays, [role]: { data, shape: arrays[role].shape } }, options).data[0]!
          const scale = Math.max(1, Math.abs(found.loss.data[0]!))
          const expected = gradientByDifferences(lossAt, arrays[role].data, STEP)
          const tolerance = { ...DIFFERENCES, absolute: DIFFERENCES.absolute * scale }
          expectAllClose(found[role].data, expected, tolerance, `gradient of ${role}`)
        }
      })
      fc.assert(property, { ...SEED, numRuns: 100 })
    },
  )

  it('of the three points adds up to nothing, for moving all three changes nothing', () => {
    const property = fc.property(triplets, conventionId, evenDegree, (arrays, convention, p) => {
      const found = gradientOf(arrays, { convention, p })
      const total = found.anchors.data.map((slope, k) => slope + found.positives.data[k]! + found.negatives.data[k]!)
      const size = Math.max(...ROLES.flatMap((role) => [...found[role].data].map(Math.abs)))
      expectAllClose(total, new Float64Array(total.length), { relative: 0, absolute: 1e-12 * (1 + size) }, 'total')
    })
    fc.assert(property, SEED)
  })

  it('of the mean is that of the sum, shared by all triplets', () => {
    const property = fc.property(triplets, conventionId, evenDegree, (arrays, convention, p) => {
      const ofSum = gradientOf(arrays, { convention, p, reduction: 'sum' })
      const ofNone = gradientOf(arrays, { convention, p, reduction: 'none' })
      const ofMean = gradientOf(arrays, { convention, p, reduction: 'mean' })
      const count = arrays.anchors.shape[0]!
      for (const role of ROLES) {
        expect(ofNone[role]).toEqual(ofSum[role])
        expectAllClose(
          ofMean[role].data,
          ofSum[role].data.map((slope) => slope / count),
          FLOAT64,
          role,
        )
      }
    })
    fc.assert(property, SEED)
  })

  it('of a distance has the dual norm 1 once eps is 0', () => {
    const property = fc.property(point, fc.constantFrom(1.5, 2, 3, 10), (u, p) => {
      fc.pre(u.some((difference) => difference !== 0))
      const rule = conventionOf('mlx').distance
      const slope = new Float64Array(u.length)
      distanceGradient(rule, u, distanceValue(rule, u, p, 0), p, 0, slope)
      expect(distanceValue(rule, slope, p / (p - 1), 0)).toBeCloseTo(1, 12)
    })
    fc.assert(property, SEED)
  })
})
