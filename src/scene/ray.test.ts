import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '../loss/distance'
import type { LossOptions } from '../loss/options'
import { exactNumber, SEED } from '../testing/arbitrary'
import { placeAtDistance, rayThrough } from './ray'

/** How far the distance reached may be from the one wanted, relative to 1 + wanted. */
const REACHED = 1e-9

const point = fc
  .constantFrom(2, 3)
  .chain((dimension) => fc.array(exactNumber, { minLength: dimension, maxLength: dimension }))
const pair = point.chain((from) =>
  fc.record({ from: fc.constant(from), to: fc.array(exactNumber, { minLength: from.length, maxLength: from.length }) }),
)
const degree = fc.constantFrom(0.5, 1, 1.5, 2, 2.5, 3, 4, 7, 10, 100)
const epsilon = fc.constantFrom(0, 1e-12, 1e-6, 1e-3, 0.25)
const wanted = fc.double({ min: 0, max: 1000, noNaN: true })

const reach = (from: readonly number[], to: readonly number[], target: number, options: LossOptions) =>
  placeAtDistance(rayThrough(from, to), target, options)

describe('placeAtDistance', () => {
  it('reaches every distance from eps^(1/p) on under MLX, for any p', () => {
    const property = fc.property(pair, degree, epsilon, wanted, ({ from, to }, p, eps, target) => {
      const options = { convention: 'mlx', p, eps } as const
      const place = reach(from, to, target, options)
      const reachable = Math.max(target, eps ** (1 / p))
      expect(Math.abs(distance(from, place ?? [], options) - reachable)).toBeLessThanOrEqual(REACHED * (1 + reachable))
    })
    fc.assert(property, SEED)
  })

  it('reaches every distance from √eps on under MLX ≤ 0.31 where p is even', () => {
    const even = fc.constantFrom(2, 4, 6, 10)
    const property = fc.property(pair, even, epsilon, wanted, ({ from, to }, p, eps, target) => {
      const options = { convention: 'mlx-0.31', p, eps } as const
      const place = reach(from, to, target, options)
      const reachable = Math.max(target, Math.sqrt(eps))
      expect(Math.abs(distance(from, place ?? [], options) - reachable)).toBeLessThanOrEqual(REACHED * (1 + reachable))
    })
    fc.assert(property, SEED)
  })

  it('reaches every distance from that at the anchor on under PyTorch, infinite p included', () => {
    const norm = fc.constantFrom(1, 1.5, 2, 3, 10, 100, Infinity)
    const property = fc.property(pair, norm, epsilon, wanted, ({ from, to }, p, eps, above) => {
      const options = { convention: 'pytorch', p, eps } as const
      const target = distance(from, from, options) + above
      const place = reach(from, to, target, options)
      expect(Math.abs(distance(from, place ?? [], options) - target)).toBeLessThanOrEqual(REACHED * (1 + target))
    })
    fc.assert(property, SEED)
  })

  it('never comes nearer than the nearest place of the ray under PyTorch', () => {
    const property = fc.property(pair, fc.constantFrom(1, 2, 3, Infinity), epsilon, ({ from, to }, p, eps) => {
      const options = { convention: 'pytorch', p, eps } as const
      const ray = rayThrough(from, to)
      const nearest = distance(from, placeAtDistance(ray, 0, options) ?? [], options)
      for (const along of [0, eps / 2, eps, 2 * eps, 1]) {
        const place = from.map((value, k) => value + along * (ray.direction[k] ?? 0))
        expect(nearest).toBeLessThanOrEqual(distance(from, place, options) + REACHED)
      }
    })
    fc.assert(property, SEED)
  })

  it('stays on the ray', () => {
    const property = fc.property(pair, wanted, ({ from, to }, target) => {
      const { direction } = rayThrough(from, to)
      const place = reach(from, to, target, { eps: 0 }) ?? []
      const along = Math.hypot(...place.map((value, k) => value - (from[k] ?? 0))) / Math.hypot(...direction)
      place.forEach((value, k) => expect(value).toBeCloseTo((from[k] ?? 0) + along * (direction[k] ?? 0), 9))
    })
    fc.assert(property, SEED)
  })

  it('leaves for the first axis where the points coincide', () => {
    const place = reach([1, 2, 3], [1, 2, 3], 0.5, { eps: 0 })
    expect(place?.[0]).toBeCloseTo(1.5, 12)
    expect(place?.slice(1)).toEqual([2, 3])
  })

  it('stops at the anchor itself below the smallest distance of MLX', () => {
    expect(reach([1, 2], [1.5, 2], 1e-4, { eps: 1e-6 })).toEqual([1, 2])
    expect(reach([1, 2], [1.5, 2], -3, { eps: 1e-6 })).toEqual([1, 2])
  })

  it('gives null where MLX ≤ 0.31 has no distance that far', () => {
    expect(reach([0, 0], [2, 0], 1, { convention: 'mlx-0.31', p: 1 })).toBeNull()
    expect(reach([0, 0], [1, -1], 1, { convention: 'mlx-0.31', p: 1 })).toBeNull()
    expect(reach([0, 0], [2, 1], 1, { convention: 'mlx-0.31', p: 2.5 })).toBeNull()
    expect(reach([0, 0], [-2, -1], 3, { convention: 'mlx-0.31', p: 3 })).not.toBeNull()
  })
})
