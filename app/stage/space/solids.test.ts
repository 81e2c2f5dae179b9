import { describe, expect, it } from 'vitest'
import { projectionOf } from './projection'
import { casingOf, convexHull, SOLID_SIZE } from './solids'

const projection = projectionOf({ position: [5, 4, 9], target: [0, 0, 0] }, { width: 1000, height: 600 })
const front = projectionOf({ position: [0, 0, 9], target: [0, 0, 0] }, { width: 1000, height: 600 })
const at = { x: 200, y: 100 }

const places = (points: readonly number[]) =>
  Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i]! - at.x, points[2 * i + 1]! - at.y] as const)

describe('convexHull', () => {
  it('keeps the corners only', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 2, y: 2 },
      { x: 0, y: 2 },
    ]
    expect(convexHull([...square, { x: 1, y: 1 }, { x: 1, y: 0 }])).toHaveLength(4)
  })
})

describe('the casing of a solid', () => {
  it('is a square around a cube seen from the front, a little outside of it', () => {
    const corners = places(casingOf('positive', at, 1, front).points)
    expect(corners).toHaveLength(4)
    for (const [x, y] of corners) {
      expect(Math.abs(x)).toBeCloseTo(SOLID_SIZE.positive + 1.3, 6)
      expect(Math.abs(y)).toBeCloseTo(SOLID_SIZE.positive + 1.3, 6)
    }
  })

  it('is a hexagon around a cube and a quadrangle or more around an octahedron seen from between the axes', () => {
    expect(places(casingOf('positive', at, 1, projection).points)).toHaveLength(6)
    expect(places(casingOf('negative', at, 1, projection).points).length).toBeGreaterThanOrEqual(4)
  })

  it('is a circle around a ball', () => {
    for (const [x, y] of places(casingOf('anchor', at, 1, projection).points)) {
      expect(Math.hypot(x, y)).toBeCloseTo(SOLID_SIZE.anchor + 1.3, 6)
    }
  })
})
