import { describe, expect, it } from 'vitest'
import { broadcastShapes, broadcastStrides, elementOffsets } from './broadcast'
import { ShapeError } from './errors'

describe('broadcasting', () => {
  it.each([
    [
      [4, 5],
      [4, 5],
      [4, 5],
    ],
    [[5], [4, 5], [4, 5]],
    [
      [4, 1],
      [1, 5],
      [4, 5],
    ],
    [[], [3, 2], [3, 2]],
    [
      [2, 1, 3],
      [4, 1],
      [2, 4, 3],
    ],
    [
      [0, 3],
      [1, 3],
      [0, 3],
    ],
  ])('puts %j and %j together as %j', (first, second, both) => {
    expect(broadcastShapes(first, second, 'test')).toEqual(both)
    expect(broadcastShapes(second, first, 'test')).toEqual(both)
  })

  it('names both shapes when they do not fit', () => {
    const attempt = (): unknown => broadcastShapes([4, 5], [3, 5], 'anchors − positives')
    expect(attempt).toThrow(ShapeError)
    expect(attempt).toThrow('anchors − positives: shapes [4, 5] and [3, 5] cannot be broadcast together')
  })

  it('reads a repeated array again and again', () => {
    const offsets = (shape: number[], target: number[]): number[] => [
      ...elementOffsets(target, broadcastStrides(shape, target)),
    ]
    expect(offsets([3], [2, 3])).toEqual([0, 1, 2, 0, 1, 2])
    expect(offsets([2, 1], [2, 3])).toEqual([0, 0, 0, 1, 1, 1])
    expect(offsets([], [2, 2])).toEqual([0, 0, 0, 0])
    expect(offsets([2, 2, 2], [2, 2, 2])).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('has no elements where a length is 0', () => {
    expect(elementOffsets([2, 0], [0, 1])).toHaveLength(0)
  })
})
