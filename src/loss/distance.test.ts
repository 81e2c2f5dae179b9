import { describe, expect, it } from 'vitest'
import { ShapeError } from '../tensor/errors'
import { conventions } from './conventions/programs'
import { distance } from './distance'

describe('distance of two points', () => {
  it.each([
    ['mlx', 1, 7],
    ['mlx', 2, 5],
    ['mlx', 3, Math.cbrt(91)],
    ['mlx-0.31', 2, 5],
    ['mlx-0.31', 4, Math.sqrt(337)],
    ['pytorch', 2, 5],
    ['pytorch', Infinity, 4],
    ['pytorch', -Infinity, 3],
    ['pytorch', 0, 2],
  ] as const)('under %s with p = %d is %d', (convention, p, expected) => {
    expect(distance([3, -4], [0, 0], { convention, p, eps: 0 })).toBeCloseTo(expected, 14)
  })

  it('is NaN in MLX ≤ 0.31 where an odd power is negative', () => {
    expect(distance([-2, 0], [0, 0], { convention: 'mlx-0.31', p: 1 })).toBeNaN()
  })

  it('of a point from itself is eps^(1/p) in MLX', () => {
    expect(distance([1, 2], [1, 2], { p: 2 })).toBeCloseTo(1e-3, 15)
    expect(distance([1, 2], [1, 2], { p: 10 })).toBeCloseTo(0.2511886431509581, 15)
  })

  it.each(conventions.map(({ id }) => id))('of no coordinates is that of nothing but eps under %s', (convention) => {
    expect(distance([], [], { convention, eps: 0 })).toBe(0)
  })

  it('needs as many coordinates in both', () => {
    expect(() => distance([1], [1, 2])).toThrow(ShapeError)
  })
})
