import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsOf, holdRanges, niceCeil, tickStep } from './axes'

test('an axis ends at the next round number', () => {
  expect([0.184, 1.816, 2, 2.01, 4.6, 7, 61].map(niceCeil)).toEqual([0.2, 2, 2, 3, 5, 8, 80])
})

test('decimals stay within what a number can be written with', () => {
  expect(decimalsOf(0.05)).toBe(2)
  expect(() => (0).toFixed(decimalsOf(1e-300) + 1)).not.toThrow()
})

test('an axis of nothing, of NaN or of infinity ends at 1', () => {
  expect([0, NaN, Infinity].map(niceCeil)).toEqual([1, 1, 1])
})

test('property: a round end is never below its value and never twice as far', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
      expect(niceCeil(value)).toBeGreaterThanOrEqual(value * (1 - 1e-8))
      expect(niceCeil(value)).toBeLessThan(2 * value)
    }),
    { seed: 7 },
  )
})

test('ticks are 1, 2 or 5 times a power of ten apart, with the decimals that takes', () => {
  const steps = [tickStep(2, 4), tickStep(2, 9), tickStep(30, 4), tickStep(0.3, 4)]
  expect(steps).toEqual([0.5, 0.5, 10, 0.1])
  expect([0.5, 10, 0.1, 0.02, 2].map(decimalsOf)).toEqual([1, 0, 1, 2, 0])
})

describe('ranges held', () => {
  const held = { x: [0, 2], y: [0, 2] } as const

  test('a moving hand keeps them, as the same object, while all can be seen', () => {
    expect(holdRanges(held, { x: [0, 1], y: [0, 1.5] }, true)).toBe(held)
  })

  test('under a moving hand they only grow', () => {
    expect(holdRanges(held, { x: [-1, 1], y: [0, 3] }, true)).toEqual({ x: [-1, 2], y: [0, 3] })
  })

  test('at rest they are what is wanted', () => {
    const wanted = { x: [0, 1], y: [0, 1] } as const
    expect(holdRanges(held, wanted, false)).toBe(wanted)
    expect(holdRanges(held, { x: [0, 2], y: [0, 2] }, false)).toBe(held)
    expect(holdRanges(null, wanted, true)).toBe(wanted)
  })
})
