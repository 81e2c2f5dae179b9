import { expect, it } from 'vitest'
import { regime } from './regime'

it.each([
  ['hard', 1, 0.5, 1],
  ['semi-hard', 1, 1, 1],
  ['semi-hard', 1, 1.5, 1],
  ['easy', 1, 2, 1],
  ['easy', 1, 3, 1],
  ['easy', 1, 1, 0],
  ['undefined', NaN, 1, 1],
  ['undefined', 1, NaN, 1],
  ['undefined', Infinity, Infinity, 1],
])('is %s for d(A,P) = %d, d(A,N) = %d, margin %d', (expected, positiveDistance, negativeDistance, margin) => {
  expect(regime(positiveDistance, negativeDistance, margin)).toBe(expected)
})
