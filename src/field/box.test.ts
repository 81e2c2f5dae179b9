import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ball } from './ball'
import { extentsOf, fitBox as fitExtents, joinBoxes, type Box } from './box'

const fitBox = (points: readonly (readonly number[])[], ball: Ball | null) => fitExtents(extentsOf(points), ball)

const triplet = [
  [0, 0, 0],
  [1.2, 0.3, 0],
  [-0.9, 1.1, 0],
]
const holds = ({ center, half }: Box, place: readonly number[]) =>
  place.every((value, axis) => Math.abs(value - center[axis]!) <= half * (1 + 1e-9))

const place = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -1e3, max: 1e3, noNaN: true })))
const SEED = { seed: 11 }

describe('fitBox', () => {
  it('holds the dashed ball of the default scene with some room, on a round number', () => {
    const box = fitBox(triplet, { center: [0, 0, 0], radius: 2.237 })
    expect(box.center).toEqual([0, 0, 0])
    expect(box.half).toBeCloseTo(2.6, 12)
  })

  it('holds every point and a ball of moderate size, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (points, radius) => {
          const center = points[0]!
          const box = fitBox(points, { center, radius })
          for (const point of points) expect(holds(box, point)).toBe(true)
          for (const axis of [0, 1, 2]) {
            expect(
              holds(
                box,
                center.map((value, k) => value + (k === axis ? radius : 0)),
              ),
            ).toBe(true)
            expect(
              holds(
                box,
                center.map((value, k) => value - (k === axis ? radius : 0)),
              ),
            ).toBe(true)
          }
        },
      ),
      SEED,
    )
  })

  it('stands still while a point moves a little inside it', () => {
    const ball = { center: [0, 0, 0], radius: 2.237 }
    const moved = [...triplet.slice(0, 2), [-0.8, 1.2, 0.4]]
    expect(fitBox(moved, ball)).toEqual(fitBox(triplet, ball))
  })

  it('shows a ball far larger than the triplet only in part', () => {
    expect(fitBox(triplet, { center: [0, 0, 0], radius: 1000 }).half).toBeLessThan(10)
  })

  it('is finite and wide for points on one place, far points, and what is no number', () => {
    for (const points of [[], [[0, 0, 0]], [[1e8, 1e8, 1e8]], [[NaN, Infinity, 0]]]) {
      const { center, half } = fitBox(points, null)
      expect([...center, half].every(Number.isFinite)).toBe(true)
      expect(half).toBeGreaterThan(0)
    }
  })
})

describe('joinBoxes', () => {
  it('is the first box where that holds the second', () => {
    const box: Box = { center: [0, 0, 0], half: 3 }
    expect(joinBoxes(box, { center: [1, 0, -1], half: 2 })).toBe(box)
  })

  it('holds the corners of both', () => {
    const a: Box = { center: [0, 0, 0], half: 1 }
    const b: Box = { center: [2, 3, 0], half: 2 }
    const joined = joinBoxes(a, b)
    for (const { center, half } of [a, b]) {
      for (const sign of [-1, 1]) {
        expect(
          holds(
            joined,
            center.map((value) => value + sign * half),
          ),
        ).toBe(true)
      }
    }
  })
})
