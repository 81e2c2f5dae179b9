import { expect, test } from 'vitest'
import type { PlaneField } from '../../../src/worker/protocol'
import type { Camera, Vector } from '../camera'
import type { ChartSource } from '../chart'
import { createDrawing } from '../testing/createDrawing'
import { sheet } from '../testing/sheet'
import { sourceOfGaps } from '../testing/sourceOfGaps'
import { decimate, landscapeChart, MOST_PLACES } from './landscape'

/** A field from (0, 3) rightwards and down, whose loss is 10 x + y. */
const fieldOf = (columns: number, rows: number): PlaneField => ({
  grid: { moving: 0, origin: [0, 3], step: [0.5, -0.5], size: [columns, rows] },
  loss: Float32Array.from({ length: columns * rows }, (_, i) => 5 * (i % columns) + 3 - 0.5 * Math.floor(i / columns)),
  hinge: new Float32Array(columns * rows),
  base: 0,
  max: 1,
  levels: [],
  boundary: [],
})
const sourceWith = (field: PlaneField): ChartSource => ({ ...sourceOfGaps([0.5]), field })
const drawing = createDrawing(landscapeChart)
const figureOf = (source: ChartSource) => {
  const figure = drawing.draw(source, sheet)
  if (!figure) throw new Error('The chart has no figure; expected one for a source with a field.')
  return figure
}

test('the surface holds the loss at each place of the field', () => {
  expect(decimate(fieldOf(3, 2))).toEqual({
    x: [0, 0.5, 1],
    y: [3, 2.5],
    loss: [
      [3, 8, 13],
      [2.5, 7.5, 12.5],
    ],
  })
})

test('a fine field is decimated, its places with it', () => {
  const { x, y, loss } = decimate(fieldOf(256, 130))
  expect([x.length, y.length]).toEqual([86, 65])
  expect(Math.max(x.length, y.length)).toBeLessThanOrEqual(MOST_PLACES)
  for (const [row, at] of y.entries()) expect(loss[row]?.[7]).toBe(10 * (x[7] ?? NaN) + at)
})

test('under a moving hand the surface stays, at rest it is the newest', () => {
  const before = figureOf(sourceWith(fieldOf(3, 2)))
  const moved = sourceWith(fieldOf(4, 3))
  expect(figureOf({ ...moved, moving: true }).traces).toBe(before.traces)
  expect(figureOf(moved).table().rows).toHaveLength(12)
})

test('in three dimensions it says why there is none', () => {
  const inSpace = { ...sourceWith(fieldOf(3, 2)), dimensions: 3 }
  expect(drawing.draw(inSpace, sheet)).toBeNull()
  expect(drawing.lacks(inSpace)).toContain('three dimensions')
})

test('in three dimensions it offers the plane, as the same object', () => {
  const inSpace = { ...sourceOfGaps([0.5]), dimensions: 3 }
  expect(drawing.cure(inSpace)?.label).toBe('Compute in 2D')
  expect(drawing.cure({ ...inSpace })).toBe(drawing.cure(inSpace))
  expect(drawing.cure(sourceOfGaps([0.5]))).toBeNull()
})

test('two views remember by themselves: one at rest is not drawn for the other', () => {
  figureOf(sourceWith(fieldOf(3, 2)))
  const other = createDrawing(landscapeChart)
  const moving = { ...sourceWith(fieldOf(4, 3)), moving: true }
  expect(other.draw(moving, sheet)?.table().rows).toHaveLength(12)
})

test.each([
  ['losses that are all infinite', { loss: new Float32Array(6).fill(Infinity) }],
  ['places that float32 does not reach', { grid: { ...fieldOf(3, 2).grid, origin: [1e300, 0] as const } }],
])('of %s there is none', (_, change) => {
  const source = sourceWith({ ...fieldOf(3, 2), ...change })
  expect(drawing.draw(source, sheet)).toBeNull()
  expect(drawing.lacks(source)).toContain('that can be drawn')
})

test.each([
  ['at 0 where the relief is a good part of the height', [0, 1, 2, 3, 4, 5], [0, 5]],
  ['near the foot of a relief that would look flat', [0.419, 0.42, 0.425, 0.43, 0.431, 0.42], [0.415, 0.435]],
  ['at 0 for a plateau', [2, 2, 2, 2, 2, 2], [0, 2]],
])('the axis of the loss begins %s', (_, losses, range) => {
  const { y } = figureOf(sourceWith({ ...fieldOf(3, 2), loss: Float32Array.from(losses) })).ranges
  expect(y[0]).toBeCloseTo(range[0]!, 9)
  expect(y[1]).toBeCloseTo(range[1]!, 9)
})

test('a point outside has no mark that the axes would reach for', () => {
  const [, mark] = figureOf(sourceWith(fieldOf(3, 2))).traces
  expect(mark).toMatchObject({ x: [NaN], y: [NaN], z: [NaN] })
})

test('the point has its own loss, though it be the tip that no cell meets', () => {
  const field = fieldOf(3, 4)
  const around = { ...field, grid: { ...field.grid, origin: [-1.2, 2] as const } }
  const { traces, sentence, ranges } = figureOf({ ...sourceOfGaps([1 - 20]), field: around })
  expect(traces[1]).toMatchObject({ x: [-0.9], y: [1.1], z: [20] })
  expect(sentence).toContain('to 20.000. Negative 1 stands at (−0.9, 1.1), where it is 20.000.')
  expect(ranges.y[1]).toBeGreaterThanOrEqual(20)
})

test('the words tell the range, and a point outside', () => {
  expect(figureOf(sourceWith(fieldOf(3, 2))).sentence).toBe(
    'The loss over the places of Negative 1, from 2.500 to 13.000. Negative 1 stands outside.',
  )
})

test.each([
  { width: 688, height: 192 },
  { width: 1668, height: 192 },
  { width: 390, height: 264 },
  { width: 240, height: 400 },
])('in $width × $height the box is all in view, and fills its room in one direction', (size) => {
  const { scene } = drawing.draw(sourceWith(fieldOf(3, 2)), { ...sheet, size })!.layout
  const box = scene!.aspectratio as Vector
  const { eye, center } = scene!.camera as Camera
  const away = normalised(minus(eye, center))
  const right = normalised({ x: -away.y, y: away.x, z: 0 })
  const above = { x: -away.z * right.y, y: away.z * right.x, z: away.x * right.y - away.y * right.x }
  // without perspective the chart's height is two units
  const places = cornersOf(box).map((corner) => ({
    x: size.width / 2 + (dot(minus(corner, center), right) * size.height) / 2,
    y: size.height / 2 - (dot(minus(corner, center), above) * size.height) / 2,
  }))
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)]
  const room = {
    left: Math.min(...xs),
    right: size.width - Math.max(...xs),
    top: Math.min(...ys),
    bottom: size.height - Math.max(...ys),
  }
  // pixels for numbers and names
  expect(Math.min(room.left, room.right)).toBeGreaterThan(40)
  expect(room.top).toBeGreaterThan(20)
  expect(room.bottom).toBeGreaterThan(40)
  const isFull = { across: room.left + room.right < 90, up: room.top + room.bottom < 72 }
  expect(isFull.across || isFull.up).toBe(true)
})

const cornersOf = ({ x, y, z }: Vector): readonly Vector[] =>
  [-0.5, 0.5].flatMap((a) => [-0.5, 0.5].flatMap((b) => [-0.5, 0.5].map((c) => ({ x: a * x, y: b * y, z: c * z }))))
const minus = (a: Vector, b: Vector): Vector => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z })
const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z
const normalised = (a: Vector): Vector => {
  const length = Math.sqrt(dot(a, a))
  return { x: a.x / length, y: a.y / length, z: a.z / length }
}
