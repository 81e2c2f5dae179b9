import { describe, expect, it } from 'vitest'
import { isBeginningOfNumber, parseNumber } from './number'

describe('parseNumber', () => {
  it('reads decimals, exponents and signs', () => {
    expect(['1', ' 0.5 ', '.5', '2.', '-3', '+4', '1e-6', '2.5E3'].map(parseNumber)).toEqual([
      1, 0.5, 0.5, 2, -3, 4, 1e-6, 2500,
    ])
  })

  it('reads the minus it shows, in the number and in the exponent', () => {
    expect(['\u22121.5', '1e\u22126'].map(parseNumber)).toEqual([-1.5, 1e-6])
  })

  it('reads infinity as a word and as a sign', () => {
    expect(['Infinity', 'infinity', '∞', '-∞'].map(parseNumber)).toEqual([Infinity, Infinity, Infinity, -Infinity])
  })

  it('gives null for what is no number', () => {
    expect(['', '1,0', 'abc', '1e', '--1', '0x10', '1 2', '.'].map(parseNumber)).toEqual(Array(8).fill(null))
  })
})

describe('isBeginningOfNumber', () => {
  it('holds for what more keys could complete', () => {
    expect(['', '-', '\u2212', '.', '1e', '1e-', 'inf', '-Infin', '0'].every(isBeginningOfNumber)).toBe(true)
  })

  it('does not hold for what no key can mend', () => {
    expect(['1,', 'abc', '--', 'e', '1e--', '1.2.'].some(isBeginningOfNumber)).toBe(false)
  })
})
