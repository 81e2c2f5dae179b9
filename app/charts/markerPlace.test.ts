import { describe, expect, test } from 'vitest'
import type { Marker } from './chart'
import { keyStep, placeMarker, valueAt } from './markerPlace'

const size = { width: 848, height: 192 }
const ranges = { x: [0, 2], y: [0, 2] } as const
const marker: Marker = {
  name: 'Marker on the chart',
  parameter: 'margin',
  label: (margin) => `m = ${margin}`,
  height: (margin) => margin,
}
const key = (name: string, { shiftKey = false, altKey = false } = {}) => ({ key: name, shiftKey, altKey })

test('the line stands where the axis has the value, the dot where the curve has', () => {
  const place = placeMarker(marker, 1, ranges, size)
  // margins of 56 and 72 leave 720 pixels across, 26 and 38 leave 128 up
  expect(place).toMatchObject({ x: 56 + 360, lineX: 416.5, y: 26 + 64, gripX: 416 })
  expect(place.labels.map(({ text }) => text)).toEqual(['m = 1', '1.000'])
})

test('a curve without a number there has no dot', () => {
  const place = placeMarker({ ...marker, height: () => NaN }, 1, ranges, size)
  expect(place.y).toBeNull()
  expect(place.labels).toHaveLength(1)
})

test('at the ends the grip stays between the axes’ names and the labels turn inwards', () => {
  const place = placeMarker(marker, 2, ranges, size)
  expect(place.x).toBe(776)
  expect(place.gripX).toBe(766)
  expect(place.labels.map(({ anchor }) => anchor)).toEqual(['end', 'end'])
  expect(placeMarker(marker, 0, ranges, size).gripX).toBe(66)
})

test('a pixel gives a value with no more digits than pixels tell apart, on the axis', () => {
  expect(valueAt(416.2, ranges.x, size)).toBe(1)
  expect(valueAt(420, ranges.x, size)).toBe(1.01)
  expect([valueAt(-50, ranges.x, size), valueAt(5000, ranges.x, size)]).toEqual([0, 2])
})

describe('keys', () => {
  test('arrows step by a fortieth of the axis, with Shift ten times, with Alt a fifth', () => {
    expect(keyStep(key('ArrowRight'), 1, [0, 2])).toBe(1.05)
    expect(keyStep(key('ArrowDown'), 1, [0, 2])).toBe(0.95)
    expect(keyStep(key('ArrowUp', { shiftKey: true }), 1, [0, 2])).toBe(1.5)
    expect(keyStep(key('ArrowLeft', { altKey: true }), 1, [0, 2])).toBe(0.99)
    expect(keyStep(key('PageUp'), 1, [0, 2])).toBe(1.5)
  })

  test('no key leaves the axis', () => {
    expect(keyStep(key('ArrowRight'), 2, [0, 2])).toBe(2)
    expect([keyStep(key('Home'), 1, [0, 2]), keyStep(key('End'), 1, [0, 2])]).toEqual([0, 2])
  })

  test('other keys are left alone', () => {
    expect(keyStep(key('Tab'), 1, [0, 2])).toBeNull()
  })
})
