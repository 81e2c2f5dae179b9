import { describe, expect, it } from 'vitest'
import { distance } from '../loss/distance'
import { ball, ballOutline } from './ball'

const DEGREES = [0.1, 0.5, 0.9, 1, 1.5, 2, 3, 10, 100]
/** How far from the radius an outline may run between its points, at 256 segments. */
const ROUNDNESS = 2e-3

const norm = (x: number, y: number, p: number) => {
  const largest = Math.max(Math.abs(x), Math.abs(y))
  if (largest === 0 || p === Infinity) return largest
  return largest * ((Math.abs(x) / largest) ** p + (Math.abs(y) / largest) ** p) ** (1 / p)
}

const pointsOf = (outline: Float64Array) =>
  Array.from({ length: outline.length / 2 }, (_, k) => [outline[2 * k]!, outline[2 * k + 1]!] as const)

describe('ball', () => {
  const center = [0.5, -2]

  // below p = 0.5 the last digit of a coordinate near the axis is seen in the distance
  const degrees = DEGREES.filter((p) => p >= 0.5)
  const haveBall = [
    ...degrees.map((p) => ({ convention: 'mlx' as const, p })),
    ...degrees.map((p) => ({ convention: 'pytorch' as const, p })),
    ...[2, 10, 100].map((p) => ({ convention: 'mlx-0.31' as const, p })),
  ]
  it.each(haveBall)('has its border at the distance R, $convention, p = $p', ({ convention, p }) => {
    const found = ball(convention, p, 1e-6, center, 1.75)
    const digits = p < 1 ? 6 : 9
    for (const [x, y] of pointsOf(ballOutline(found!, p, 32))) {
      expect(distance(center, [x, y], { convention, p, eps: 1e-6 }) / 1.75).toBeCloseTo(1, digits)
    }
  })

  it('is null in mlx-0.31 unless p is even: odd powers have a sign, others no real value', () => {
    for (const p of [0.5, 1, 1.5, 3]) expect(ball('mlx-0.31', p, 1e-6, center, 1.75)).toBeNull()
  })

  it('is made smaller by eps in mlx, moved in pytorch', () => {
    expect(ball('mlx', 2, 0.25, [0, 0], 1)).toEqual({ center: [0, 0], radius: expect.closeTo(Math.sqrt(0.75), 14) })
    expect(ball('mlx-0.31', 4, 0.25, [0, 0], 2)!.radius).toBeCloseTo(3.75 ** 0.25, 14)
    expect(ball('pytorch', 2, 0.25, [0, 1], 1)).toEqual({ center: [0.25, 1.25], radius: 1 })
    expect(ball('pytorch', Infinity, 0, [0, 1], 1)).toEqual({ center: [0, 1], radius: 1 })
    expect(ball('mlx', 2, 0, [0, 0], 3)!.radius).toBeCloseTo(3, 14)
  })

  it('keeps its digits where R to the power of p leaves the range of numbers', () => {
    expect(ball('mlx', 100, 1e-6, [0, 0], 1e6)!.radius / 1e6).toBeCloseTo(1, 13)
    expect(ball('mlx', 100, 0, [0, 0], 1e-6)!.radius * 1e6).toBeCloseTo(1, 13)
    expect(ball('mlx', 100, 1e-6, [0, 0], 0.88)!.radius).toBeCloseTo((0.88 ** 100 - 1e-6) ** 0.01, 12)
  })

  it('is null where no point is near enough', () => {
    expect(ball('mlx', 2, 1e-6, center, 1e-3)).toBeNull()
    expect(ball('mlx', 10, 1e-6, center, 0.25)).toBeNull()
    expect(ball('mlx', 2, 1e-6, center, 0)).toBeNull()
    expect(ball('mlx', 2, 1e-6, center, -1)).toBeNull()
    expect(ball('pytorch', 2, 1e-6, center, -1)).toBeNull()
  })

  it('is null for a radius that is not a finite number, and for p that is not above 0', () => {
    for (const radius of [Number.NaN, Infinity]) expect(ball('mlx', 2, 1e-6, center, radius)).toBeNull()
    expect(ball('pytorch', 0, 1e-6, center, 1)).toBeNull()
    expect(ball('mlx', -1, 1e-6, center, 1)).toBeNull()
  })
})

describe('ballOutline', () => {
  it.each([...DEGREES, Infinity])('stays on the border of the ball, p = %s', (p) => {
    const points = pointsOf(ballOutline({ center: [0, 0], radius: 2 }, p, 256))
    points.forEach(([x, y], k) => {
      const [nextX, nextY] = points[(k + 1) % points.length]!
      expect(norm(x, y, p)).toBeCloseTo(2, 9)
      // a chord of a spike lies outside the ball, near an axis, where the norm is steep: its depth is what is seen
      const [midX, midY] = [(x + nextX) / 2, (y + nextY) / 2]
      const gap = p < 1 ? depth(midX, midY, p) : Math.abs(norm(midX, midY, p) - 2)
      expect(gap).toBeLessThan(2 * ROUNDNESS)
    })
  })

  it('starts at angle 0 and turns through the other three axes', () => {
    const points = pointsOf(ballOutline({ center: [1, 1], radius: 2 }, 0.5, 64))
    expect(points).toHaveLength(64)
    expect([points[0], points[16], points[32], points[48]]).toEqual([
      [3, 1],
      [1, 3],
      [-1, 1],
      [1, -1],
    ])
  })

  it('has the corners of a square at p = Infinity and nearly at p = 100', () => {
    const has = (p: number, x: number, tolerance: number) =>
      pointsOf(ballOutline({ center: [0, 0], radius: 1 }, p, 100)).some(
        (point) => Math.abs(point[0] - x) <= tolerance && Math.abs(point[1] - x) <= tolerance,
      )
    expect(has(Infinity, 1, 0)).toBe(true)
    expect(has(100, 2 ** -0.01, 1e-15)).toBe(true)
  })

  it('has at least as many points as asked for, a multiple of eight', () => {
    expect(ballOutline({ center: [0, 0], radius: 1 }, 2, 100)).toHaveLength(2 * 104)
    expect(ballOutline({ center: [0, 0], radius: 1 }, 2, 1)).toHaveLength(2 * 8)
  })
})

/** How far a point of the plane lies from |x|^p + |y|^p = 2^p, along y where |y| < |x|, along x else. */
function depth(x: number, y: number, p: number): number {
  const [large, small] = [Math.max(Math.abs(x), Math.abs(y)), Math.min(Math.abs(x), Math.abs(y))]
  return Math.abs(small - Math.max(0, 2 ** p - large ** p) ** (1 / p))
}
