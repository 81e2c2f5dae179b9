import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '../loss/distance'
import { SEED } from '../testing/arbitrary'
import { triangleOf } from './triangle'

describe('a triplet of many dimensions as a triangle', () => {
  const coordinate = fc.double({ min: -10, max: 10, noNaN: true })
  const embedding = fc.array(coordinate, { minLength: 8, maxLength: 8 })
  const options = fc.record({
    convention: fc.constantFrom('mlx' as const, 'pytorch' as const),
    p: fc.constantFrom(1, 1.5, 2, 3, 10),
  })

  it('keeps all three distances, under any norm', () => {
    const property = fc.property(embedding, embedding, embedding, options, (a, p, n, how) => {
      const wanted = { positive: distance(a, p, how), negative: distance(a, n, how), between: distance(p, n, how) }
      const triangle = triangleOf(wanted, how)
      if (!triangle) throw new Error('Finite distances have a triangle.')
      expect(triangle.exact).toBe(true)
      expect(distance(triangle.anchor, triangle.positive, how)).toBeCloseTo(wanted.positive, 5)
      expect(distance(triangle.anchor, triangle.negative, how)).toBeCloseTo(wanted.negative, 5)
      expect(distance(triangle.positive, triangle.negative, how)).toBeCloseTo(wanted.between, 4)
    })
    fc.assert(property, SEED)
  })

  it('keeps them under the norm of the largest difference', () => {
    const triangle = triangleOf(
      { positive: 2, negative: 3, between: 4 },
      { convention: 'pytorch', p: Infinity, eps: 0 },
    )
    expect(triangle?.exact).toBe(true)
  })

  it('stands where all points coincide', () => {
    const own = distance([0], [0])
    expect(triangleOf({ positive: own, negative: own, between: own }, {})).toMatchObject({
      exact: true,
      positive: [0, 0],
    })
  })

  it('says so where no triangle has these distances', () => {
    expect(triangleOf({ positive: 1, negative: 1, between: 5 }, {})?.exact).toBe(false)
  })

  it('does not exist where a distance is not finite', () => {
    expect(triangleOf({ positive: NaN, negative: 1, between: 1 }, {})).toBeNull()
  })
})
