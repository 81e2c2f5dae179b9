import { describe, expect, it } from 'vitest'
import { epsilonAt, epsilonStepped, EPSILON_SLIDER, exponentOf, placeOf } from './epsilonScale'

const POWERS = [1e-12, 1e-9, 1e-6, 1e-3, 1e-1, 1]

describe('the slider of epsilon', () => {
  it('has 0 at its left end and 1 at its right', () => {
    expect(epsilonAt(EPSILON_SLIDER.min)).toBe(0)
    expect(epsilonAt(EPSILON_SLIDER.max)).toBe(1)
    expect([0, 1].map(exponentOf).map(placeOf)).toEqual([0, 1])
  })

  it('finds every power of ten again', () => {
    expect(POWERS.map(exponentOf).map(epsilonAt)).toEqual(POWERS)
  })

  it('moves on by a tenth of a decade', () => {
    expect(epsilonAt(exponentOf(1e-6) + EPSILON_SLIDER.step)).toBe(1.3e-6)
  })

  it('holds what lies beyond its ends at them', () => {
    expect(exponentOf(50)).toBe(0)
    expect(exponentOf(1e-30)).toBe(-12)
  })

  it('snaps to 0 or to 1e-12 in between', () => {
    expect(epsilonAt(-12.9)).toBe(0)
    expect(epsilonAt(-12.5)).toBe(1e-12)
  })
})

describe('stepping epsilon', () => {
  it('goes by decades', () => {
    expect(epsilonStepped(1e-6, 1)).toBe(1e-5)
    expect(epsilonStepped(1e-6, -1)).toBe(1e-7)
  })

  it('reaches 0 below the smallest, and leaves it upwards', () => {
    expect(epsilonStepped(1e-12, -1)).toBe(0)
    expect(epsilonStepped(0, 1)).toBe(1e-12)
    expect(epsilonStepped(0, -1)).toBe(0)
  })
})
