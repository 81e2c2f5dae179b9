import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turnedEye, type Vector } from './camera'

const CENTER: Vector = { x: 0, y: 0, z: -0.3 }
const apart = (a: Vector, b: Vector) => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z)

test('a quarter about the vertical leads from the front to the right', () => {
  const { x, y, z } = turnedEye({ x: 0, y: -2, z: 0.7 }, CENTER, Math.PI / 2, 0)
  expect([x, y, z]).toEqual([expect.closeTo(2), expect.closeTo(0), expect.closeTo(0.7)])
})

test('upward stops short of the vertical', () => {
  const top = turnedEye({ x: 0, y: -2, z: 0 }, CENTER, 0, 10)
  expect(top.y).toBeLessThan(0)
  expect(Math.atan2(top.z - CENTER.z, Math.hypot(top.x, top.y))).toBeCloseTo((85 * Math.PI) / 180)
})

test('the distance stays, and turning back is where it was', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true })
  const small = fc.double({ min: -0.3, max: 0.3, noNaN: true })
  fc.assert(
    fc.property(fc.record({ x: number, y: number, z: number }), small, small, (from, aside, up) => {
      // near the vertical the height is held, and the way back is another
      fc.pre(Math.hypot(from.x, from.y) > Math.abs(from.z - CENTER.z))
      const turned = turnedEye(from, CENTER, aside, up)
      expect(apart(turned, CENTER)).toBeCloseTo(apart(from, CENTER), 9)
      expect(apart(turnedEye(turned, CENTER, -aside, -up), from)).toBeCloseTo(0, 9)
    }),
    { seed: 17 },
  )
})
