import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestAbove, niceLevels } from './levels'

describe('niceLevels', () => {
  it('gives round numbers strictly inside the bounds', () => {
    expect(niceLevels(0, 1)).toEqual([0.2, 0.4, 0.6, 0.8])
    expect(niceLevels(0, 2.3)).toEqual([0.5, 1, 1.5, 2])
    expect(niceLevels(0, 5)).toEqual([1, 2, 3, 4])
    expect(niceLevels(-1, 1)).toEqual([-0.5, 0, 0.5])
    expect(niceLevels(100, 900)).toEqual([200, 400, 600, 800])
  })

  it('writes tenths as they are written', () => {
    expect(niceLevels(0, 0.5, 4)).toEqual([0.1, 0.2, 0.3, 0.4])
    expect(niceLevels(0, 5e-7, 4)).toEqual([1e-7, 2e-7, 3e-7, 4e-7])
  })

  it('gives none where the bounds hold no range', () => {
    expect(niceLevels(1, 1)).toEqual([])
    expect(niceLevels(2, 1)).toEqual([])
    expect(niceLevels(0, Infinity)).toEqual([])
    expect(niceLevels(Number.NaN, 1)).toEqual([])
    expect(niceLevels(0, 1, 0)).toEqual([])
  })

  it('gives none between bounds that differ by rounding, and none that rounding could reach', () => {
    expect(niceLevels(0.7 / 3, Math.fround(0.7 / 3))).toEqual([])
    expect(niceLevels(0, Math.fround(0.4))).toEqual([0.1, 0.2, 0.3])
  })

  it('is ascending, inside and never more than asked, for any bounds and count', () => {
    const bound = fc.double({ min: -1e30, max: 1e30, noNaN: true })
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: 1, max: 12 }), (a, b, most) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)]
        const levels = niceLevels(min, max, most)
        expect(levels.length).toBeLessThanOrEqual(most)
        expect(levels.every((level) => level > min && level < max)).toBe(true)
        expect(levels.every((level, k) => k === 0 || level > levels[k - 1]!)).toBe(true)
      }),
      { seed: 20, numRuns: 500 },
    )
  })
})

describe('largestAbove', () => {
  it('is the largest finite value, and the base of a field that is flat but for rounding', () => {
    expect(largestAbove(0.5, [0.5, 3, Infinity, NaN])).toBe(3)
    expect(largestAbove(0, [0, 1e-12])).toBe(1e-12)
    expect(largestAbove(0.7 / 3, Float32Array.of(0.7 / 3, 0.7 / 3))).toBe(0.7 / 3)
    expect(largestAbove(5, [])).toBe(5)
  })
})
