import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEED } from '../testing/arbitrary'
import { crossing } from './crossing'

/** Of the difference between the ends. */
const ON_LEVEL = 1e-3

describe('the crossing of a level', () => {
  it('of a straight line is where the straight line says', () => {
    expect(crossing((t) => 3 * t - 1, -1, 2, 0)).toBeCloseTo(1 / 3, 12)
  })

  it('is followed round a kink, wherever it lies', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    const property = fc.property(share, share, fc.boolean(), (at, height, falls) => {
      const bent = (t: number) => (t < at ? (t * height) / at : height + ((t - at) * (1 - height)) / (1 - at))
      const f = (t: number) => (falls ? -1 : 1) * (bent(t) - 0.5)
      const found = crossing(f, f(0), f(1), 0)
      expect(found).toBeGreaterThanOrEqual(0)
      expect(found).toBeLessThanOrEqual(1)
      expect(Math.abs(f(found))).toBeLessThan(ON_LEVEL)
    })
    fc.assert(property, SEED)
  })

  it('stays between the ends where the function is not a number or does not pass the level', () => {
    for (const f of [() => NaN, () => 1, () => Infinity]) {
      const found = crossing(f, -1, 1, 0)
      expect(found).toBeGreaterThanOrEqual(0)
      expect(found).toBeLessThanOrEqual(1)
    }
  })
})
