import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { niceLevels } from './levels'

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
