import { describe, expect, it } from 'vitest'
import { planeTransform, toPixels, toWorld, visibleBounds } from './transform'

const wide = { width: 1000, height: 400 }

describe('planeTransform', () => {
  it('shows the bounds wholly, with one scale for both axes', () => {
    expect(planeTransform([-1, -2, 3, 2], wide).scale).toBe(100)
    expect(planeTransform([-5, -1, 5, 1], wide).scale).toBe(100)
  })

  it('puts the middle of the bounds in the middle of the stage', () => {
    const transform = planeTransform([-1, -2, 3, 4], wide)
    expect(toPixels(transform, [1, 1])).toEqual({ x: 500, y: 200 })
  })

  it('has y up in the plane and down on the stage', () => {
    const transform = planeTransform([-1, -1, 1, 1], { width: 200, height: 200 })
    expect(toPixels(transform, [0, 1])).toEqual({ x: 100, y: 0 })
    expect(toPixels(transform, [1, -1])).toEqual({ x: 200, y: 200 })
  })

  it('finds its way back from pixels', () => {
    const transform = planeTransform([0.3, -1.7, 4.1, 2.2], wide)
    const [x, y] = toWorld(transform, toPixels(transform, [1.25, -0.75]))
    expect(x).toBeCloseTo(1.25, 12)
    expect(y).toBeCloseTo(-0.75, 12)
  })

  it('stays finite for points that are absurdly far away', () => {
    const transform = planeTransform([-1, -1, 1, 1], wide)
    expect(toPixels(transform, [1e308, -1e308])).toEqual({ x: 1e9, y: 1e9 })
  })

  it('has a scale before the stage has been measured', () => {
    expect(planeTransform([-1, -1, 1, 1], { width: 0, height: 0 }).scale).toBeGreaterThan(0)
  })
})

describe('visibleBounds', () => {
  it('widens the bounds to the proportions of the stage', () => {
    expect(visibleBounds(planeTransform([-2, -2, 2, 2], wide), wide)).toEqual([-5, -2, 5, 2])
  })
})
