import { describe, expect, it } from 'vitest'
import type { Bounds } from '../../state/viewSlice'
import { planeTransform, toPixels, toWorld } from './transform'
import { between, panned, zoomed } from './view'

const size = { width: 800, height: 600 }
const bounds: Bounds = [-2, -1, 4, 3]
const transform = planeTransform(bounds, size)

describe('zoomed', () => {
  it('keeps the place under the cursor', () => {
    const cursor = { x: 620, y: 130 }
    const place = toWorld(transform, cursor)
    const after = planeTransform(zoomed(bounds, transform, cursor, 1.7), size)
    expect(toPixels(after, place).x).toBeCloseTo(cursor.x, 9)
    expect(toPixels(after, place).y).toBeCloseTo(cursor.y, 9)
    expect(after.scale / transform.scale).toBeCloseTo(1.7, 12)
  })

  it('stops at the smallest span', () => {
    const near: Bounds = [0, 0, 1.5e-3, 1e-3]
    const [left, , right] = zoomed(near, planeTransform(near, size), { x: 0, y: 0 }, 100)
    expect(right - left).toBeCloseTo(1e-3, 12)
  })

  it('lets a view that is out of range come back', () => {
    const far: Bounds = [-1e9, -1e9, 1e9, 1e9]
    const about = { x: 400, y: 300 }
    const width = ([left, , right]: Bounds) => right - left
    expect(width(zoomed(far, planeTransform(far, size), about, 2))).toBeCloseTo(1e9, 3)
    expect(width(zoomed(far, planeTransform(far, size), about, 0.5))).toBeCloseTo(2e9, 3)
  })
})

describe('panned', () => {
  it('moves the plane with the hand', () => {
    const place = [1, 1] as const
    const before = toPixels(transform, place)
    const after = toPixels(planeTransform(panned(bounds, transform, { x: 30, y: -12 }), size), place)
    expect(after.x - before.x).toBeCloseTo(30, 9)
    expect(after.y - before.y).toBeCloseTo(-12, 9)
  })
})

describe('between', () => {
  it('starts and ends exactly on its two ends', () => {
    expect(between(bounds, [0, 0, 1, 1], 0)).toEqual(bounds)
    expect(between(bounds, [0, 0, 1, 1], 1)).toEqual([0, 0, 1, 1])
  })
})
