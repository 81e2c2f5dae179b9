import { describe, expect, it } from 'vitest'
import { alongAxis, project, projectionOf, shiftFacing, sightOf } from './projection'

const size = { width: 1000, height: 600 }
const camera = { position: [5.2, 4.4, 9.6], target: [0, 0.05, 0] } as const
const projection = projectionOf(camera, size)
const place = [-0.9, 1.1, 0.7]

describe('the projection', () => {
  it('has what the camera looks at in the middle', () => {
    const { x, y, depth } = project(projection, camera.target)
    expect([x, y]).toEqual([expect.closeTo(500, 9), expect.closeTo(300, 9)])
    expect(depth).toBeCloseTo(Math.hypot(5.2, 4.35, 9.6), 9)
  })

  it('from the front shows x to the right and y up, in scale at the depth of the target', () => {
    const front = projectionOf({ position: [0, 0, 10], target: [0, 0, 0] }, size)
    const perUnit = 300 / Math.tan((12 * Math.PI) / 180) / 10
    expect(project(front, [1, 0, 0]).x).toBeCloseTo(500 + perUnit, 9)
    expect(project(front, [0, 1, 0]).y).toBeCloseTo(300 - perUnit, 9)
  })

  it('straight from above shows x to the right and z down', () => {
    const top = projectionOf({ position: [0, 10, 0], target: [0, 0, 0] }, size)
    expect(project(top, [1, 0, 0]).x).toBeGreaterThan(500)
    expect(project(top, [0, 0, 1]).y).toBeGreaterThan(300)
  })

  it('gives numbers for what lies near the plane of the eye and far beside it', () => {
    const front = projectionOf({ position: [0, 0, 10], target: [0, 0, 0] }, size)
    const { x, y } = project(front, [1e38, -1e38, 10 - 1e-9])
    expect([x, y].every(Number.isFinite)).toBe(true)
  })

  it('has a negative depth behind the eye', () => {
    expect(project(projection, [10.4, 8.8, 19.2]).depth).toBeLessThan(0)
  })
})

describe('the line of sight of a pixel', () => {
  it('meets every place that is seen there', () => {
    const { x, y, depth } = project(projection, place)
    const sight = sightOf(projection, { x, y })
    sight.forEach((value, k) => expect(projection.eye[k]! + depth * value).toBeCloseTo(place[k]!, 9))
  })
})

describe('a move in the plane that faces the camera', () => {
  it('takes the place by exactly so many pixels, at its depth', () => {
    const before = project(projection, place)
    const shift = shiftFacing(projection, place, { x: 70, y: -45 })
    const after = project(
      projection,
      place.map((value, k) => value + shift[k]!),
    )
    expect(after.x - before.x).toBeCloseTo(70, 9)
    expect(after.y - before.y).toBeCloseTo(-45, 9)
    expect(after.depth).toBeCloseTo(before.depth, 9)
  })
})

describe('a pull along an axis', () => {
  it('finds the place on the axis that lies under the pointer', () => {
    for (const axis of [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as const) {
      const pulled = place.map((value, k) => value + 0.37 * axis[k]!)
      expect(alongAxis(projection, place, axis, project(projection, pulled))).toBeCloseTo(0.37, 9)
    }
  })

  it('is none for an axis that points at the eye', () => {
    const front = projectionOf({ position: [0, 0, 10], target: [0, 0, 0] }, size)
    expect(alongAxis(front, [0, 0, 0], [0, 0, 1], { x: 500, y: 300 })).toBeNull()
  })
})
