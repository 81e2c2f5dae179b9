import { describe, expect, it } from 'vitest'
import { silhouette } from './silhouette'

const SAMPLES = 180
const ball = { center: [0.5, -0.25, 1], radius: 1.5 }
const eye = [4, 3, 7]

const places = (points: Float64Array | null) =>
  Array.from({ length: (points?.length ?? 0) / 3 }, (_, i) => [...points!.subarray(3 * i, 3 * i + 3)])
const pNorm = (u: number[], p: number) =>
  p === Infinity ? Math.max(...u.map(Math.abs)) : u.reduce((sum, x) => sum + Math.abs(x) ** p, 0) ** (1 / p)
const fromCenter = (place: number[]) => place.map((value, k) => value - ball.center[k]!)

describe('silhouette', () => {
  it.each([1, 1.5, 2, 4, 10, 100, Infinity])('lies on the ball, at p = %d', (p) => {
    const points = places(silhouette(ball, p, eye, SAMPLES))
    expect(points).toHaveLength(SAMPLES)
    for (const place of points) expect(pNorm(fromCenter(place), p)).toBeCloseTo(ball.radius, 6)
  })

  it.each([1.5, 2, 4, 10])('is where the line of sight touches the ball, at p = %d', (p) => {
    for (const place of places(silhouette(ball, p, eye, SAMPLES))) {
      const normal = fromCenter(place).map((u) => Math.sign(u) * Math.abs(u) ** (p - 1))
      const sight = place.map((value, k) => eye[k]! - value)
      const along = normal.reduce((sum, n, k) => sum + n * sight[k]!, 0)
      expect(along / (Math.hypot(...normal) * Math.hypot(...sight))).toBeCloseTo(0, 6)
    }
  })

  it('is a circle about the line of sight at p = 2', () => {
    const toEye = eye.map((value, k) => value - ball.center[k]!)
    const distance = Math.hypot(...toEye)
    for (const place of places(silhouette(ball, 2, eye, SAMPLES))) {
      const along = fromCenter(place).reduce((sum, u, k) => sum + (u * toEye[k]!) / distance, 0)
      expect(along).toBeCloseTo(ball.radius ** 2 / distance, 8)
    }
  })

  it('passes through corners alone at p = 1 and at p = Infinity', () => {
    for (const place of places(silhouette(ball, 1, eye, SAMPLES))) {
      expect(fromCenter(place).filter((u) => Math.abs(u) > 1e-9)).toHaveLength(1)
    }
    for (const place of places(silhouette(ball, Infinity, eye, SAMPLES))) {
      for (const u of fromCenter(place)) expect(Math.abs(u)).toBeCloseTo(ball.radius, 9)
    }
  })

  it('has none from inside the ball', () => {
    expect(silhouette(ball, 2, ball.center, SAMPLES)).toBeNull()
    expect(silhouette(ball, 1, [1, 0, 1], SAMPLES)).toBeNull()
  })

  it('has finite points right above the ball, and from an axis', () => {
    for (const p of [1, 2, 8, Infinity]) {
      for (const place of places(silhouette(ball, p, [0.5, 9, 1], SAMPLES))) {
        expect(place.every(Number.isFinite)).toBe(true)
      }
    }
  })
})
