import { describe, expect, it } from 'vitest'
import { arrowOf, arrowPaths } from './arrows'

const at = { x: 100, y: 100 }

describe('arrowOf', () => {
  it('points down the gradient, with y up in the plane', () => {
    const arrow = arrowOf('anchor', at, [0, -1], 100, 13)
    expect(arrow?.along).toEqual({ x: -0, y: -1 })
    expect(arrow?.to.y).toBeLessThan(at.y)
  })

  it('is .45 units long for a unit of gradient, from the rim of the handle', () => {
    const arrow = arrowOf('negative', at, [-1, 0], 100, 13)
    expect(arrow?.from).toEqual({ x: 113, y: 100 })
    expect(arrow?.to.x).toBeCloseTo(158, 12)
  })

  it('is absent where the gradient is zero or not a finite number', () => {
    expect(arrowOf('anchor', at, [Infinity, 1], 100, 13)).toBeNull()
    expect(arrowOf('anchor', at, [0, 0], 100, 13)).toBeNull()
    expect(arrowOf('anchor', at, [NaN, 1], 100, 13)).toBeNull()
  })
})

describe('arrowPaths', () => {
  it('ends its shaft where its head begins', () => {
    const arrow = arrowOf('negative', at, [-1, 0], 100, 13)
    expect(arrow && arrowPaths(arrow)).toEqual({
      shaft: 'M113.0 100.0L149.0 100.0',
      head: 'M158.0 100.0L149.0 104.5L149.0 95.5Z',
    })
  })
})
