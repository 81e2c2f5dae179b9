import { describe, expect, it } from 'vitest'
import { ballArc, ballPath, ballPoint, beyondBall, type StageBall } from './balls'
import { planeTransform } from './transform'

const ball = (p: number, radius = 100): StageBall => ({ center: { x: 200, y: 200 }, radius, p })
const size = { width: 400, height: 400 }
const DEGREES = Math.PI / 180

describe('ballPoint', () => {
  it('lies on the outline in its direction, anticlockwise as seen', () => {
    expect(ballPoint(ball(2), Math.PI / 2).y).toBeCloseTo(100, 9)
    for (const p of [0.5, 1, 2, 4, 100, Infinity]) {
      const { x, y } = ballPoint(ball(p), 37 * DEGREES)
      expect(beyondBall(ball(p), x, y)).toBeCloseTo(0, 9)
      expect(Math.atan2(200 - y, x - 200)).toBeCloseTo(37 * DEGREES, 9)
    }
  })

  it('is the corner of a square at 45°, of a diamond at 0°', () => {
    const { x, y } = ballPoint(ball(Infinity), 45 * DEGREES)
    expect([x, y]).toEqual([expect.closeTo(300, 9), expect.closeTo(100, 9)])
    expect(ballPoint(ball(1), 0)).toEqual({ x: 300, y: 200 })
  })
})

describe('beyondBall', () => {
  it('is negative inside and the distance outside along an axis', () => {
    expect(beyondBall(ball(2), 200, 200)).toBe(-100)
    expect(beyondBall(ball(4), 320, 200)).toBeCloseTo(20, 9)
  })
})

describe('ballPath', () => {
  const transform = planeTransform([-2, -2, 2, 2], size)

  it('is one closed line where the ball lies on the stage', () => {
    const path = ballPath({ center: [0, 0], radius: 1 }, 2, transform, size)
    expect(path.match(/M/g)).toHaveLength(1)
    expect(path.endsWith('Z')).toBe(true)
  })

  it('leaves out what lies far outside of the stage', () => {
    const path = ballPath({ center: [0, -1e4], radius: 1e4 }, 2, transform, size)
    const xs = [...path.matchAll(/[ML](-?[\d.]+) /g)].map((match) => Number(match[1]))
    expect(path).not.toBe('')
    expect(path.endsWith('Z')).toBe(false)
    expect(Math.max(...xs.map((x) => Math.abs(x)))).toBeLessThan(2e4)
  })

  it('is empty where the whole stage lies inside of the ball', () => {
    expect(ballPath({ center: [0, 0], radius: 100 }, 2, transform, size)).toBe('')
  })
})

describe('ballArc', () => {
  const ends = (path: string) => {
    const xs = [...path.matchAll(/[ML](-?[\d.]+) /g)].map((match) => Number(match[1]))
    return { first: xs[0]!, last: xs.at(-1)! }
  }

  it('reads from left to right above and below', () => {
    for (const angle of [60, 120, 225, 300]) {
      const { first, last } = ends(ballArc(ball(2), angle * DEGREES, 0).path)
      expect(first).toBeLessThan(last)
    }
  })

  it('has its middle half way along a circle', () => {
    expect(ballArc(ball(2), 250 * DEGREES, 0).middle).toBeCloseTo((100 * Math.PI) / 3, 0)
  })
})
