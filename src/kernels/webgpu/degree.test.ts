import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEED } from '../../testing/arbitrary'
import { degreeWgsl, parityOf, splitLogarithm, splitPower, wholeDegree } from './degree'
import { uniformStruct } from './pipelines'

describe('a power in parts', () => {
  it('is the sum of its parts, of which the first has 12 bits: property', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.boolean(), (size, isNegative) => {
        const power = isNegative ? -size : size
        const { high, low, full } = splitPower(power)
        expect(full).toBe(power)
        expect(high + low).toBe(power)
        // 12 bits and a whole number of 12 bits fill float32's 24
        for (const whole of [1, 149, 4095]) expect(Math.fround(high) * whole).toBe(Math.fround(high * whole))
        expect(Math.abs(low)).toBeLessThanOrEqual(size * 2 ** -11)
      }),
      SEED,
    )
  })

  it('is itself where it is 0 or infinite', () => {
    expect(splitPower(0)).toEqual({ high: 0, low: 0, full: 0 })
    expect(splitPower(Infinity)).toEqual({ high: Infinity, low: 0, full: Infinity })
  })
})

describe('a logarithm in parts', () => {
  it('is a whole number and at most a half', () => {
    expect(splitLogarithm(-199.25)).toEqual({ whole: -199, part: -0.25 })
    expect(splitLogarithm(-Infinity)).toEqual({ whole: 0, part: 0 })
  })
})

describe('a degree', () => {
  it('is multiplied out if it is a whole number up to 16', () => {
    expect([1, 2, 16].map(wholeDegree)).toEqual([1, 2, 16])
    expect([0, -2, 0.5, 2.5, 17, Infinity].map(wholeDegree)).toEqual([0, 0, 0, 0, 0, 0])
    const wgsl = degreeWgsl(11)
    expect(wgsl).toContain('const DEGREE = 11u;')
    expect(wgsl).toContain('return x1 * x2 * x8;')
    expect(wgsl).toContain('return x2 * x8;')
    expect(degreeWgsl(1)).toContain('return vec4<f32>(1.0);')
  })

  it('has the same WGSL as every other that is not small and whole', () => {
    expect(degreeWgsl(2.5)).toBe(degreeWgsl(77))
  })

  it('keeps, loses or breaks the sign of negative numbers', () => {
    expect([2, 100, 3, 99, 2.5].map(parityOf)).toEqual([0, 0, 1, 1, 2])
  })
})

describe('a uniform struct', () => {
  const struct = uniformStruct({ count: 'u32', margin: 'f32', nan: 'u32', weight: 'f32', p: 'f32' })

  it('has one text for the shader and one layout for its bytes', () => {
    expect(struct.wgsl).toContain(
      'struct Parameters {\n  count: u32,\n  margin: f32,\n  nan: u32,\n  weight: f32,\n  p: f32,\n}',
    )
    expect(struct.size).toBe(32)
    const bytes = struct.bytes({ count: 7, margin: 0.1, nan: 0x7fc00000, weight: 1, p: Infinity })
    expect(bytes.byteLength).toBe(32)
    expect([...new Uint32Array(bytes, 0, 1), ...new Float32Array(bytes, 4, 4)]).toEqual([
      7,
      Math.fround(0.1),
      Number.NaN,
      1,
      Infinity,
    ])
  })
})
