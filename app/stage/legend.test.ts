import { describe, expect, it } from 'vitest'
import { LEGEND, legendTicks } from './legend'

const texts = (base: number, max: number) => legendTicks(base, max).map(({ text }) => text)

describe('legendTicks', () => {
  it('counts in round numbers from 0', () => {
    expect(texts(0, 2.237)).toEqual(['0', '0.5', '1', '1.5', '2'])
    expect(texts(0, 1)).toEqual(['0', '0.5', '1'])
  })

  it('names what the other triplets add at its left end, on paper', () => {
    expect(texts(0.2, 0.3)).toEqual(['0.200', '0.250', '0.300'])
    expect(legendTicks(0.207, 0.284)[0]?.at).toBe(0)
  })

  it('takes the decimals that a narrow range needs', () => {
    expect(texts(0.3465, 0.348)).toEqual(['0.3465', '0.3472', '0.3480'])
  })

  it('puts the largest loss at its right end', () => {
    expect(legendTicks(0, 1).at(-1)?.at).toBe(LEGEND.width)
  })

  it('has one number where the loss is the same everywhere', () => {
    expect(texts(0, 0)).toEqual(['0'])
    expect(texts(NaN, NaN)).toEqual(['NaN'])
  })
})
