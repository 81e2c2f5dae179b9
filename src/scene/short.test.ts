import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactNumber, SEED } from '../testing/arbitrary'
import { carried, shortestGood } from './short'

const point = fc.array(exactNumber, { minLength: 2, maxLength: 3 })
const shift = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 })
/** From the nearest view to the farthest. */
const pixel = fc.double({ min: -6, max: 4, noNaN: true }).map((exponent) => 10 ** exponent)

/** Digits behind the point, as the address writes the number. */
const decimalsOf = (value: number): number => {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

describe('a place carried by a hand', () => {
  it('is where the hand is, to a twentieth of a pixel', () => {
    const property = fc.property(point, shift, pixel, (place, by, length) => {
      carried(place, by, length).forEach((value, k) => {
        const exact = (place[k] ?? NaN) + (by[k] ?? NaN)
        expect(Math.abs(value - exact)).toBeLessThanOrEqual(0.0501 * length + 1e-15 * Math.abs(exact))
      })
    })
    fc.assert(property, SEED)
  })

  it('has no more decimals than tell tenths of a pixel apart', () => {
    const property = fc.property(shift, shift, pixel, (place, by, length) => {
      const most = Math.max(0, 1 - Math.floor(Math.log10(length)))
      const moved = carried(place, by, length).filter((value, k) => value !== place[k])
      expect(Math.max(0, ...moved.map(decimalsOf))).toBeLessThanOrEqual(most)
    })
    fc.assert(property, SEED)
  })

  it('that comes back to where it was taken keeps every digit', () => {
    const property = fc.property(point, pixel, (place, length) => {
      expect(carried(place, [0, -0, 1e-300], length)).toEqual(place)
    })
    fc.assert(property, SEED)
  })

  it('keeps a coordinate across the way of the hand', () => {
    expect(carried([0.123456789, 1.5], [0, 0.33333333], 0.006)).toEqual([0.123456789, 1.8333])
  })

  it.each([
    { place: 0.1, by: 0.2, pixel: 0.01, short: 0.3 },
    { place: 0.7, by: 0.1, pixel: 0.006, short: 0.8 },
    { place: 12345.6, by: 1234.5, pixel: 1000, short: 13600 },
    { place: 0.2, by: -0.20001, pixel: 0.01, short: 0 },
    { place: 1e21, by: 1e20, pixel: 1e19, short: 1.1e21 },
  ])('$place carried by $by where a pixel is $pixel is $short', ({ place, by, pixel: length, short }) => {
    expect(carried([place], [by], length)).toEqual([short])
  })

  it('is as it is where a pixel has no length', () => {
    expect(carried([0.25], [0.125], 0)).toEqual([0.375])
    expect(carried([0.25], [0.125], NaN)).toEqual([0.375])
  })
})

describe('the shortest good place', () => {
  it('has the fewest decimals that are good', () => {
    expect(shortestGood([1.59999968749, 0], 0.01, ([x = 0]) => Math.abs(x - 1.6) < 1e-6)).toEqual([1.6, 0])
    expect(shortestGood([0.123456789, 0], 0.01, ([x = 0]) => Math.abs(x - 0.123456789) < 1e-5)).toEqual([0.12346, 0])
  })

  it('is the place itself where no shorter one is good', () => {
    expect(shortestGood([1 / 3], 0.01, () => false)).toEqual([1 / 3])
  })
})
