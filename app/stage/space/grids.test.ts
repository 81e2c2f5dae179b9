import { describe, expect, it } from 'vitest'
import { sliceGrid, sliceSquare, volumeGrid } from './grids'

const box = { center: [1, 2, 3], half: 2 } as const

describe('the slice', () => {
  it('covers the box on a plane upright on its axis, sampled at the middles of cells', () => {
    const { origin, steps, size } = sliceGrid(sliceSquare(box, { axis: 'y', offset: 0.5 }), 4)
    expect(origin).toEqual([-0.5, 0.5, 1.5])
    expect(steps).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ])
    expect(size).toEqual([4, 4])
  })

  it.each(['x', 'y', 'z'] as const)('stands upright on %s', (axis) => {
    const square = sliceSquare(box, { axis, offset: 0.25 })
    expect(square.center[square.normal]).toBe(0.25)
    expect(square.sides).not.toContain(square.normal)
  })
})

describe('the volume', () => {
  it('has a plane through the given place along each axis, and is shifted by less than a cell', () => {
    const place = [0.37, 1.9, 4.2]
    const { origin, step, size } = volumeGrid(box, 33, place)
    for (const axis of [0, 1, 2] as const) {
      const cells = (place[axis]! - origin[axis]) / step
      expect(cells).toBeCloseTo(Math.round(cells), 9)
      expect(Math.abs(origin[axis] - (box.center[axis] - box.half))).toBeLessThanOrEqual(step / 2 + 1e-9)
    }
    expect(step * (size - 1)).toBeCloseTo(4, 12)
  })
})
