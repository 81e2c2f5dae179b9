import { describe, expect, it } from 'vitest'
import { gridBounds, MOVING_CELLS, planeGrid, RESTING_CELLS } from './grid'
import { planeTransform, visibleBounds } from './transform'

const stage = { width: 1080, height: 620 }
const bounds = [-2, -2, 3, 2] as const

describe('planeGrid', () => {
  it('covers the stage exactly', () => {
    const visible = visibleBounds(planeTransform(bounds, stage), stage)
    const covered = gridBounds(planeGrid(bounds, stage, MOVING_CELLS))
    covered.forEach((edge, i) => expect(edge).toBeCloseTo(visible[i]!, 12))
  })

  it('samples the first cell at its centre, in the top left corner', () => {
    const { origin, step, size } = planeGrid([0, 0, 4, 2], { width: 4, height: 2 }, RESTING_CELLS)
    expect(size).toEqual([4, 2])
    expect(step).toEqual([1, -1])
    expect(origin).toEqual([0.5, 1.5])
  })

  it('keeps to the budget, with cells that are about square', () => {
    const { step, size } = planeGrid(bounds, stage, MOVING_CELLS)
    expect(size[0] * size[1]).toBeLessThanOrEqual(MOVING_CELLS)
    expect(size[0] * size[1]).toBeGreaterThan(0.98 * MOVING_CELLS)
    expect(Math.abs(step[0] / step[1])).toBeCloseTo(1, 2)
  })

  it('gives every pixel of the stage one cell where the budget allows, and no more', () => {
    expect(planeGrid(bounds, stage, RESTING_CELLS).size).toEqual([1080, 620])
  })
})
