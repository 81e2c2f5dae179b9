import { describe, expect, it } from 'vitest'
import { pixelWord, rampColor, rampTable, TINTS, type Appearance } from './ramp'

const hex = (appearance: Appearance, t: number) =>
  `#${rampColor(appearance, t)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`

describe('rampColor', () => {
  it('is the ramp of the visual language', () => {
    const steps = [0, 0.2, 0.4, 0.6, 0.8, 1]
    expect(steps.map((t) => hex('light', t))).toEqual([
      '#F6F2FD',
      '#E4DCF7',
      '#D4C6F0',
      '#C3B0EA',
      '#B399E2',
      '#A383DB',
    ])
    expect(steps.map((t) => hex('dark', t))).toEqual(['#1E1928', '#2D233E', '#3D2E56', '#4E396E', '#5F4488', '#7150A3'])
  })
})

describe('rampTable', () => {
  it('runs from the first tint to the last', () => {
    const table = rampTable('light')
    expect(table[0]).toBe(pixelWord(rampColor('light', 0)))
    expect(table[TINTS - 1]).toBe(pixelWord(rampColor('light', 1)))
  })

  it('holds opaque pixels', () => {
    expect(new Uint8Array(Uint32Array.of(pixelWord([1, 2, 3])).buffer)).toEqual(Uint8Array.of(1, 2, 3, 255))
  })
})
