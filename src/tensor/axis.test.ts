import { describe, expect, it } from 'vitest'
import { resolveAxis, withoutAxis } from './axis'
import { AxisError } from './errors'

describe('axis', () => {
  it.each([
    [0, 0],
    [2, 2],
    [-1, 2],
    [-3, 0],
  ])('%i of an array of rank 3 is axis %i', (axis, expected) => {
    expect(resolveAxis(axis, 3, 'test')).toBe(expected)
  })

  it.each([3, -4, 0.5, NaN])('refuses %d for rank 3', (axis) => {
    expect(() => resolveAxis(axis, 3, 'anchors − positives')).toThrow(AxisError)
    expect(() => resolveAxis(axis, 3, 'anchors − positives')).toThrow(
      `axis is ${axis}; expected a whole number in [-3, 3), for anchors − positives has rank 3`,
    )
  })

  it('refuses every axis of a scalar, and says what to do', () => {
    expect(() => resolveAxis(-1, 0, 'anchors − positives')).toThrow('Wrap the coordinates in an array')
  })

  it('is taken out of a shape', () => {
    expect(withoutAxis([2, 3, 4], 1)).toEqual([2, 4])
  })
})
