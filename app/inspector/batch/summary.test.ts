import { expect, it } from 'vitest'
import { regime } from '../../../src/loss/regime'
import { summaryOf } from './summary'

const rowsOf = (pairs: readonly (readonly [number, number])[], margin = 1) =>
  pairs.map(([positiveDistance, negativeDistance], index) => ({
    index,
    positiveDistance,
    negativeDistance,
    gap: negativeDistance - positiveDistance,
    loss: Math.max(positiveDistance - negativeDistance + margin, 0),
    regime: regime(positiveDistance, negativeDistance, margin),
  }))

it('counts the kinds and the active ones, as numbers and as fractions', () => {
  const summary = summaryOf(
    rowsOf([
      [2, 1],
      [1, 1.5],
      [1, 3],
      [1, 4],
    ]),
  )
  expect(summary.regimes).toEqual([
    { regime: 'hard', count: 1, fraction: 0.25 },
    { regime: 'semi-hard', count: 1, fraction: 0.25 },
    { regime: 'easy', count: 2, fraction: 0.5 },
  ])
  expect(summary).toMatchObject({ active: 0.5, meanOfActive: 1.25, total: 2.5, largest: 2, worst: 0 })
})

it('takes the smallest gap for the worst where nothing is lost', () => {
  const summary = summaryOf(
    rowsOf([
      [1, 5],
      [1, 3],
      [1, 4],
    ]),
  )
  expect(summary).toMatchObject({ active: 0, meanOfActive: NaN, worst: 1 })
})

it('takes one that is NaN for the worst: it alone makes the result', () => {
  expect(
    summaryOf(
      rowsOf([
        [9, 1],
        [1, NaN],
        [1, 1],
      ]),
    ).worst,
  ).toBe(1)
})
