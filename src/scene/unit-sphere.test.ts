import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SEED } from '../testing/arbitrary'
import { ontoSphere, withCoordinate } from './unit-sphere'

const coordinate = fc.double({ min: -1e150, max: 1e150, noNaN: true })
const position = fc.array(coordinate, { minLength: 2, maxLength: 3 })

test('property: any point comes to length 1, in its own direction', () => {
  fc.assert(
    fc.property(position, (from) => {
      const on = ontoSphere(from, from.length)
      expect(Math.hypot(...on)).toBeCloseTo(1, 12)
      on.forEach((value, k) => expect(value * (from[k] ?? 0)).toBeGreaterThanOrEqual(0))
    }),
    SEED,
  )
})

test('property: a point of length 1 with a given coordinate has both', () => {
  fc.assert(
    fc.property(position, fc.nat(1), fc.double({ min: -2, max: 2, noNaN: true }), (from, axis, value) => {
      const on = withCoordinate(ontoSphere(from, from.length), axis, value)
      expect(Math.hypot(...on)).toBeCloseTo(1, 12)
      expect(on[axis]).toBe(Math.min(1, Math.max(-1, value)))
    }),
    SEED,
  )
})

test('leaves what is not finite as it is', () => {
  expect(ontoSphere([Infinity, 0], 2)).toEqual([Infinity, 0])
  expect(ontoSphere([NaN, 1], 2)).toEqual([NaN, 1])
})

test('lengthens in the first coordinates only', () => {
  expect(ontoSphere([0, 2, 5], 2)).toEqual([0, 1])
})
