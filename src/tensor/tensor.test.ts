import { describe, expect, it } from 'vitest'
import { ShapeError } from './errors'
import { stridesOf, tensor, type NestedNumbers } from './tensor'

describe('tensor from nested arrays', () => {
  it('infers the shape', () => {
    const found = tensor([
      [1, 2, 3],
      [4, 5, 6],
    ])
    expect(found).toEqual({ data: Float64Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3] })
  })

  it('takes a number as a scalar of shape []', () => {
    expect(tensor(7)).toEqual({ data: Float64Array.of(7), shape: [] })
  })

  it('keeps the lengths of empty axes', () => {
    expect(tensor([]).shape).toEqual([0])
    expect(tensor([[], []]).shape).toEqual([2, 0])
  })

  it('carries NaN and infinities', () => {
    expect([...tensor([NaN, Infinity, -Infinity]).data]).toEqual([NaN, Infinity, -Infinity])
  })

  it.each<[string, NestedNumbers, string]>([
    ['a short row', [[1, 2], [3]], 'at [1] found an array of 1; expected an array of 2'],
    ['a long row', [[1], [2, 3]], 'at [1] found an array of 2; expected an array of 1'],
    [
      'a row for a number',
      [
        [1, 2],
        [[3], 4],
      ],
      'at [1][0] found an array of 1; expected a number',
    ],
    [
      'a number for a row',
      [
        [[1], [2]],
        [[3], 4],
      ],
      'at [1][1] found number; expected an array of 1',
    ],
  ])('names the place of %s', (_, nested, message) => {
    expect(() => tensor(nested)).toThrow(ShapeError)
    expect(() => tensor(nested)).toThrow(message)
  })

  it('names the place of something that is no number', () => {
    const fromJson = JSON.parse('[[1, 2], [3, "4"]]') as NestedNumbers
    expect(() => tensor(fromJson)).toThrow('at [1][1] found string; expected a number')
  })
})

describe('tensor from flat data', () => {
  it('copies the data into the shape', () => {
    const data = [1, 2, 3, 4]
    const found = tensor(data, [2, 2])
    data[0] = 9
    expect(found).toEqual({ data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] })
  })

  it('reads a Float32Array', () => {
    expect(tensor(Float32Array.of(0.5, 1.5), [2]).data).toEqual(Float64Array.of(0.5, 1.5))
  })

  it('refuses data that does not fill the shape', () => {
    expect(() => tensor([1, 2, 3], [2, 2])).toThrow(ShapeError)
    expect(() => tensor([1, 2, 3], [2, 2])).toThrow('the data has 3 elements; expected 4 for shape [2, 2]')
  })

  it.each([[[-1]], [[1.5]], [[NaN]]])('refuses the shape %j', (shape) => {
    expect(() => tensor([], shape)).toThrow('expected whole numbers from 0 up')
  })
})

describe('strides', () => {
  it('count the elements between neighbours along each axis', () => {
    expect(stridesOf([2, 3, 4])).toEqual([12, 4, 1])
    expect(stridesOf([])).toEqual([])
  })
})
