import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marginSweep, sweepBetween, sweptActive, sweptLoss } from './margin-sweep'

/** Rounding of sums of at most 64 terms. */
const RELATIVE = 1e-13

const gapsOf = (options: fc.FloatConstraints = {}) =>
  fc.array(fc.float({ min: -100, max: 100, noNaN: true, ...options }), { minLength: 1, maxLength: 64 })
const anyMargin = fc.float({ min: -100, max: 100, noNaN: true })
const reductions = fc.constantFrom('mean', 'sum')

const bruteLoss = (gaps: readonly number[], margin: number, reduction: 'mean' | 'sum') => {
  const total = gaps.reduce((sum, gap) => sum + Math.max(margin - gap, 0), 0)
  return reduction === 'sum' ? total : total / gaps.length
}
const bruteActive = (gaps: readonly number[], margin: number) =>
  gaps.filter((gap) => margin - gap > 0).length / gaps.length

const expectClose = (actual: number, expected: number, scale: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(RELATIVE * (1 + scale))

describe('against the sum over all triplets', () => {
  test('property: the loss is exact at every margin', () => {
    fc.assert(
      fc.property(gapsOf(), anyMargin, reductions, (gaps, margin, reduction) => {
        const expected = bruteLoss(gaps, margin, reduction)
        expectClose(sweptLoss(marginSweep(gaps, reduction), margin), expected, expected)
      }),
      { seed: 20240601 },
    )
  })

  test('property: the fraction active is exact at every margin, kinks included', () => {
    fc.assert(
      fc.property(gapsOf(), anyMargin, reductions, (gaps, margin, reduction) => {
        const sweep = marginSweep(gaps, reduction)
        for (const m of [margin, ...gaps]) expectClose(sweptActive(sweep, m), bruteActive(gaps, m), 1)
      }),
      { seed: 20240602 },
    )
  })

  test('property: the kinks are the sorted gaps, each with its triplet and its loss', () => {
    fc.assert(
      fc.property(gapsOf(), reductions, (gaps, reduction) => {
        const { margins, losses, triplets } = marginSweep(gaps, reduction)
        expect([...margins]).toEqual(gaps.toSorted((a, b) => a - b))
        expect([...triplets].toSorted((a, b) => a - b)).toEqual(gaps.map((_, b) => b))
        margins.forEach((margin, i) => {
          expect(gaps[triplets[i]!]).toBe(margin)
          const expected = bruteLoss(gaps, margin, reduction)
          expectClose(losses[i]!, expected, expected)
        })
      }),
      { seed: 20240603 },
    )
  })

  test('property: the sweep is straight between neighbouring vertices', () => {
    fc.assert(
      fc.property(gapsOf(), reductions, fc.double({ min: 0, max: 1, noNaN: true }), (gaps, reduction, t) => {
        const { margins, losses, active } = sweepBetween(marginSweep(gaps, reduction), -20, 120)
        for (let i = 1; i < margins.length; i++) {
          const margin = margins[i - 1]! + t * (margins[i]! - margins[i - 1]!)
          const straight = losses[i - 1]! + t * (losses[i]! - losses[i - 1]!)
          const expected = bruteLoss(gaps, margin, reduction)
          expectClose(straight, expected, 140 * gaps.length)
          if (t > 0 && margin < margins[i]! && margin > margins[i - 1]!) {
            expectClose(active[i - 1]!, bruteActive(gaps, margin), 1)
          }
        }
      }),
      { seed: 20240604 },
    )
  })
})

test('a vertex stands at both ends and at every kink between them', () => {
  const between = sweepBetween(marginSweep([0.5, 3, 0.25], 'sum'), 0, 2)
  expect(between).toEqual({ margins: [0, 0.25, 0.5, 2], losses: [0, 0, 0.25, 3.25], active: [0, 1 / 3, 2 / 3, 2 / 3] })
})

test('equal gaps have one kink each and become active together', () => {
  const sweep = marginSweep([1, 1], 'mean')
  expect([...sweep.margins]).toEqual([1, 1])
  expect([sweptActive(sweep, 1), sweptActive(sweep, 1.5)]).toEqual([0, 1])
})

test('a NaN gap makes the loss NaN at every margin and is never active', () => {
  const sweep = marginSweep([NaN, 1], 'sum')
  expect([sweptLoss(sweep, 0), sweptLoss(sweep, 2)]).toEqual([NaN, NaN])
  expect(sweptActive(sweep, 2)).toBe(0.5)
})

test('a negative at infinity never has a loss, a positive at infinity always has an infinite one', () => {
  expect(sweptLoss(marginSweep([Infinity], 'mean'), 1e9)).toBe(0)
  const sweep = marginSweep([-Infinity, 0], 'sum')
  expect([sweptLoss(sweep, -5), sweptActive(sweep, -5)]).toEqual([Infinity, 0.5])
})

test('no triplets: the sum is 0, the mean is NaN', () => {
  expect([sweptLoss(marginSweep([], 'sum'), 1), sweptLoss(marginSweep([], 'mean'), 1)]).toEqual([0, NaN])
})
