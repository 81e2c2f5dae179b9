import { describe, expect, it } from 'vitest'
import { niceStep, ticksBetween } from './ticks'

describe('niceStep', () => {
  it('is 1, 2 or 5 times a power of ten, and at least what was asked', () => {
    expect([0.7, 1, 1.1, 3, 7, 30, 0.03].map(niceStep)).toEqual([1, 1, 2, 5, 10, 50, 0.05])
  })
})

describe('ticksBetween', () => {
  it('lists the multiples of the step within the range', () => {
    expect(ticksBetween(-2.5, 2.1, 1)).toEqual([-2, -1, 0, 1, 2])
  })

  it('carries no rounding noise', () => {
    expect(ticksBetween(0, 0.71, 0.1)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
  })

  it('is empty where no multiple lies', () => {
    expect(ticksBetween(0.2, 0.8, 1)).toEqual([])
  })
})
