import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitBounds } from './fit'

describe('fitBounds', () => {
  const triangle = [
    [0, 0],
    [1, 0],
    [0, 1.5],
  ]

  it('holds the points and the ball, with room around', () => {
    const [left, bottom, right, top] = fitBounds(triangle, { center: [0, 0], radius: 2 })
    expect([left, bottom, right, top]).toEqual([-2.4, -2.4, 2.4, 2.4])
  })

  it('holds a far larger ball only in part', () => {
    const [left, bottom, right, top] = fitBounds(triangle, { center: [0, 0], radius: 1e6 })
    expect(right - left).toBeLessThan(12)
    expect(top - bottom).toBeLessThan(12)
  })

  it('gives points in a row some height', () => {
    const [left, bottom, right, top] = fitBounds(
      [
        [0, 2],
        [4, 2],
      ],
      null,
    )
    expect(right - left).toBeCloseTo(4.8)
    expect(top - bottom).toBeCloseTo(2.8)
    expect((top + bottom) / 2).toBeCloseTo(2)
  })

  it('gives coincident points a view of their surroundings', () => {
    const [left, bottom, right, top] = fitBounds(
      [
        [5, 5],
        [5, 5],
        [5, 5],
      ],
      null,
    )
    expect([right - left, top - bottom]).toEqual([expect.closeTo(0.6), expect.closeTo(0.6)])
    const far = fitBounds([[1e12, 0]], null)
    expect(far[2] - far[0]).toBeGreaterThan(1e5)
  })

  it('takes points apart by 1e-300 for one place', () => {
    const [left, , right] = fitBounds(
      [
        [1e-300, 0],
        [0, 1e-300],
      ],
      null,
    )
    expect(right - left).toBeCloseTo(0.6)
  })

  it('keeps a scene of any scale in proportion', () => {
    const [left, , right] = fitBounds(
      [
        [0, 0],
        [1e-5, 0],
      ],
      null,
    )
    expect(right - left).toBeCloseTo(1.2e-5, 12)
  })

  it('is finite and wide for any points and ball', () => {
    const coordinate = fc.oneof(fc.double({ min: -1e30, max: 1e30 }), fc.constant(Number.NaN), fc.constant(-Infinity))
    const point = fc.array(coordinate, { maxLength: 3 })
    const anyBall = fc.record({ center: point, radius: fc.double({ min: 1e-30, max: 1e30, noNaN: true }) })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 6 }), fc.option(anyBall), (points, ball) => {
        const bounds = fitBounds(points, ball)
        expect(bounds.every(Number.isFinite)).toBe(true)
        expect(bounds[2]).toBeGreaterThan(bounds[0])
        expect(bounds[3]).toBeGreaterThan(bounds[1])
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})
