import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatAmount,
  formatCompared,
  formatEps,
  formatExact,
  formatMilliseconds,
  formatNumber,
  formatScientific,
  formatShort,
  formatSignificant,
  formatTyped,
} from './format'

describe('formatNumber', () => {
  it('writes fixed decimals with a true minus', () => {
    expect(formatNumber(-0.5, 3)).toBe('\u22120.500')
    expect(formatNumber(1.2369, 2)).toBe('1.24')
  })

  it('has as many decimals as there are at the most, where more are asked for', () => {
    expect(formatNumber(0.5, 300)).toBe(`0.5${'0'.repeat(99)}`)
  })

  it('never writes a minus before a zero', () => {
    expect(formatNumber(-0.0001, 3)).toBe('0.000')
    expect(formatNumber(-0, 2)).toBe('0.00')
  })

  it('writes NaN and infinities as words and signs', () => {
    expect([NaN, Infinity, -Infinity].map((value) => formatNumber(value))).toEqual(['NaN', '∞', '\u2212∞'])
  })

  it('turns to scientific notation where fixed decimals would not fit', () => {
    expect(formatNumber(-1.5e30)).toBe('\u22121.50e30')
  })
})

describe('formatAmount', () => {
  it('does not show as 0 what is not', () => {
    expect([2.5e-7, -0.0001, 0.0005, 0.25].map((value) => formatAmount(value))).toEqual([
      '2.5e-7',
      '\u22121.0e-4',
      '0.001',
      '0.250',
    ])
    expect([0, -0, NaN, Infinity].map((value) => formatAmount(value))).toEqual(['0.000', '0.000', 'NaN', '∞'])
  })
})

describe('formatCompared', () => {
  it('has the usual digits where they tell which is larger', () => {
    expect(formatCompared(0.1843, 1)).toEqual(['0.184', '1'])
    expect(formatCompared(2, 0.25)).toEqual(['2.000', '0.25'])
  })

  it('has more where they would be equal, or the other way round', () => {
    expect(formatCompared(0.99999976, 1)).toEqual(['0.9999998', '1'])
    expect(formatCompared(1.0000002, 1)).toEqual(['1.0000002', '1'])
    expect(formatCompared(0.128, 0.125)).toEqual(['0.128', '0.125'])
    expect(formatCompared(1e-9, 0)).toEqual(['1.0e-9', '0'])
    expect(formatCompared(1234567.25, 1234567.5)).toEqual(['1234567.25', '1234567.5'])
  })

  it('shows infinities and NaN as they are', () => {
    expect(formatCompared(Infinity, 1)).toEqual(['∞', '1'])
    expect(formatCompared(NaN, 1)).toEqual(['NaN', '1'])
  })

  it('never contradicts the comparison: property', () => {
    const value = (text: string) => Number(text.replace('\u2212', '-'))
    const some = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -10, max: 10, noNaN: true }),
      fc.float({ min: -2, max: 2, noNaN: true }),
      fc.constantFrom(0, 1, 0.5, 0.125, -1),
    )
    // far apart, or next to each other
    const pair = fc.oneof(
      fc.tuple(some, some),
      fc.tuple(some, fc.double({ min: -1e-6, max: 1e-6, noNaN: true })).map(([a, by]) => [a, a + a * by] as const),
      fc.tuple(some, fc.integer({ min: -3, max: 3 })).map(([a, ulps]) => [a, a * (1 + ulps * 2 ** -52)] as const),
    )
    fc.assert(
      fc.property(pair, ([a, b]) => {
        fc.pre(Number.isFinite(a - b))
        const [left, right] = formatCompared(a, b)
        expect(Math.sign(value(left) - value(right))).toBe(Math.sign(a - b) + 0)
        expect(value(left) === 0).toBe(a === 0)
      }),
      { seed: 20, numRuns: 3000 },
    )
  })
})

describe('formatShort', () => {
  it('drops the zeros that say nothing', () => {
    expect([1, 0.5, -1.25, 0.333, -0.001].map((value) => formatShort(value))).toEqual([
      '1',
      '0.5',
      '\u22121.25',
      '0.33',
      '0',
    ])
  })
})

describe('formatSignificant', () => {
  it('writes six significant digits', () => {
    expect([0.815665387, 0.25, 1234567].map((value) => formatSignificant(value))).toEqual([
      '0.815665',
      '0.250000',
      '1.23457e6',
    ])
  })

  it('writes exactly zero as a bare 0', () => {
    expect(formatSignificant(0)).toBe('0')
    expect(formatSignificant(-0)).toBe('0')
  })
})

describe('formatTyped', () => {
  it('fills up to the decimals and keeps those beyond', () => {
    expect([1, 0.125, -2.5].map((value) => formatTyped(value))).toEqual(['1.00', '0.125', '\u22122.50'])
  })

  it('leaves exponents and infinities as they are', () => {
    expect([1e-7, 1e21, Infinity].map((value) => formatTyped(value))).toEqual(['1e-7', '1e21', '∞'])
  })
})

describe('formatExact', () => {
  it('keeps every digit', () => {
    expect([0.1 + 0.2, -0, 100].map(formatExact)).toEqual(['0.30000000000000004', '0', '100'])
  })
})

describe('formatEps', () => {
  it('writes small numbers as powers of ten', () => {
    expect([0, 1e-12, 2.5e-7, 0.001, 0.05, 1].map(formatEps)).toEqual(['0', '1e-12', '2.5e-7', '1e-3', '0.05', '1'])
  })
})

describe('formatScientific', () => {
  it('writes one decimal and the exponent', () => {
    expect([3.24e-8, 0, NaN].map(formatScientific)).toEqual(['3.2e-8', '0', 'NaN'])
  })
})

describe('formatMilliseconds', () => {
  it('keeps two digits that can be read', () => {
    expect([0.083, 1.23, 240.4].map(formatMilliseconds)).toEqual(['0.08 ms', '1.2 ms', '240 ms'])
  })
})
