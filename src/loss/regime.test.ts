import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SEED, exactNumber } from '../testing/arbitrary'
import { regime } from './regime'

it.each([
  ['hard', 1, 0.5, 1],
  ['hard', 1, 1, 1],
  ['hard', 0, 0, 0.2],
  ['hard', 1, 1, 0],
  ['hard', 1, 1, -1],
  ['semi-hard', 1, 1.5, 1],
  ['easy', 1, 2, 1],
  ['easy', 1, 3, 1],
  ['easy', 1, 1.5, 0],
  ['easy', 1, 1.5, -1],
  ['easy', 1, Infinity, 1],
  ['undefined', NaN, 1, 1],
  ['undefined', 1, NaN, 1],
  ['undefined', Infinity, Infinity, 1],
])('is %s for d(A,P) = %d, d(A,N) = %d, margin %d', (expected, positiveDistance, negativeDistance, margin) => {
  expect(regime(positiveDistance, negativeDistance, margin)).toBe(expected)
})

it('is semi-hard only with a loss that is above 0 and below the margin: property', () => {
  const property = fc.property(exactNumber, exactNumber, exactNumber, (positive, negative, margin) => {
    const loss = Math.max(positive - negative + margin, 0)
    const kind = regime(positive, negative, margin, loss)
    expect(kind).toBe(regime(positive, negative, margin))
    expect(kind === 'semi-hard').toBe(loss > 0 && loss < margin)
    expect(kind === 'hard').toBe(negative <= positive)
  })
  fc.assert(property, SEED)
})

it('asks the loss where two rounded distances lie at the margin', () => {
  expect(regime(1, 2, 1, 2.4e-8)).toBe('semi-hard')
  expect(regime(1, 1.9999998, 1, 0)).toBe('easy')
})
