import { describe, expect, it } from 'vitest'
import type { SliceField } from '../../../src/worker/space'
import { sliceGrid, sliceSquare } from './grids'
import { project, projectionOf } from './projection'
import { readSlice } from './readSlice'

const box = { center: [0, 0, 0], half: 2 } as const
const projection = projectionOf({ position: [5, 4, 9], target: [0, 0, 0] }, { width: 1000, height: 600 })

/** A field that is x + 10 z on the slice y = 0.5. */
const field = (): SliceField => {
  const grid = sliceGrid(sliceSquare(box, { axis: 'y', offset: 0.5 }), 8)
  const loss = Float32Array.from({ length: 64 }, (_, cell) => {
    const x = grid.origin[0] + (cell % 8) * grid.steps[0][0]
    const z = grid.origin[2] + Math.floor(cell / 8) * grid.steps[1][2]
    return x + 10 * z
  })
  return { grid: { moving: 0, ...grid }, loss, hinge: loss, base: 0, max: 22, levels: [] }
}

describe('readSlice', () => {
  it('reads the loss at the place of the slice that is seen at a pixel', () => {
    const read = readSlice(field(), projection, project(projection, [0.7, 0.5, -0.4]))
    expect(read?.place.map((value) => Number(value.toFixed(6)))).toEqual([0.7, 0.5, -0.4])
    expect(read?.loss).toBeCloseTo(0.7 - 4, 4)
  })

  it('reads nothing beside the slice, and nothing where the plane is behind the eye', () => {
    expect(readSlice(field(), projection, project(projection, [2.5, 0.5, 0]))).toBeNull()
    expect(readSlice(field(), projection, { x: 500, y: -5000 })).toBeNull()
  })
})
