import { describe, expect, it } from 'vitest'
import { conventionOf } from './conventions/registry'
import { distanceGradient, distanceValue } from './distance'
import { powerNorm } from './norm'

const FEW_ROUNDINGS = 1e-13

const relativeError = (found: number, expected: number): number => Math.abs(found / expected - 1)

describe('power norm', () => {
  it.each([1, 1.5, 2, 3, 10, 37.5, 100])('of degree %d is right where its powers overflow or underflow', (p) => {
    for (const magnitude of [1e-300, 1e-150, 1e-20, 1, 1e30, 1e150, 1e300]) {
      const found = powerNorm([3 * magnitude, -4 * magnitude], 0, p, 0)
      const expected = magnitude * powerNorm([3, -4], 0, p, 0)
      expect(relativeError(found, expected)).toBeLessThan(FEW_ROUNDINGS)
    }
  })

  it('keeps what is added when the differences vanish, and the other way round', () => {
    expect(powerNorm([1e-200], 0, 10, 1e-6)).toBe(1e-6 ** 0.1)
    expect(powerNorm([1e200], 0, 10, 1e-6)).toBe(1e200)
  })

  it('adds what is added after the sum, as the programs do', () => {
    const added = 1e-3
    expect(powerNorm([3, 0.7, 2], 0, 1, added)).toBe(3 + 0.7 + 2 + added)
    expect(powerNorm([3, 0.7, 2], 0, 1, added)).not.toBe(added + 3 + 0.7 + 2)
  })

  it('of nothing is 0, of an infinite difference ∞, of NaN NaN', () => {
    for (const p of [1, 2, 3, 0.5]) {
      expect(powerNorm([], 0, p, 0)).toBe(0)
      expect(powerNorm([0, 0], 0, p, 0)).toBe(0)
      expect(powerNorm([1, -Infinity], 0, p, 0)).toBe(Infinity)
      expect(powerNorm([Infinity, NaN], 0, p, 0)).toBeNaN()
    }
  })

  it('of a negative degree is 0 as soon as one difference is', () => {
    expect(powerNorm([0, 5], 0, -1, 0)).toBe(0)
    expect(powerNorm([2, 2], 0, -1, 0)).toBe(1)
  })
})

describe('the distance of MLX ≤ 0.31', () => {
  const rule = conventionOf('mlx-0.31').distance
  const value = (u: readonly number[], p: number, eps: number) => distanceValue(rule, u, p, eps)

  it('is right where its powers overflow or underflow', () => {
    expect(relativeError(value([1e100, 0], 4, 0), 1e200)).toBeLessThan(FEW_ROUNDINGS)
    expect(relativeError(value([1e-100, 0], 4, 0), 1e-200)).toBeLessThan(FEW_ROUNDINGS)
    expect(value([1e-100, 0], 4, 1e-6)).toBe(1e-3)
  })

  it('has its slope there too', () => {
    const slope = new Float64Array(2)
    const u = [1e100, 0]
    distanceGradient(rule, u, value(u, 4, 0), 4, 0, slope)
    expect(relativeError(slope[0]!, 2e100)).toBeLessThan(FEW_ROUNDINGS)
    expect(slope[1]).toBe(0)
  })

  it('cancels exactly where the plain sum does', () => {
    expect(value([3, 4, 5, -6], 3, 0)).toBe(0)
  })
})
