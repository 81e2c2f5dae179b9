import type { Box } from '../../../src/field/box'
import type { SliceGrid, Vector, VolumeGrid } from '../../../src/worker/space'
import type { Slice, SpaceAxis } from '../../state/spaceSlice'

/** Cells along each side, while a hand is moving and at rest. Odd for volumes, so that one plane goes through A. */
export const MOVING_SIDE = { slice: 192, volume: 33 }
export const RESTING_SIDE = { slice: 512, volume: 65 }

const AXES: Readonly<Record<SpaceAxis, number>> = { x: 0, y: 1, z: 2 }

/** For a slice upright on an axis: the axes of its two sides. */
const SIDES: Readonly<Record<SpaceAxis, readonly [SpaceAxis, SpaceAxis]>> = {
  x: ['z', 'y'],
  y: ['x', 'z'],
  z: ['x', 'y'],
}

/** The slice as a square of space: its middle, the axis it stands upright on, and the directions of its sides. */
export type SliceSquare = {
  readonly center: Vector
  readonly half: number
  readonly normal: number
  readonly sides: readonly [number, number]
}

export const sliceSquare = ({ center, half }: Box, { axis, offset }: Slice): SliceSquare => {
  const normal = AXES[axis]
  const [u, v] = SIDES[axis]
  return { center: replaced(center, normal, offset), half, normal, sides: [AXES[u], AXES[v]] }
}

/** The grid that covers the slice, sampled at the middles of `side`² cells. */
export const sliceGrid = ({ center, half, sides: [u, v] }: SliceSquare, side: number): Omit<SliceGrid, 'moving'> => {
  const step = (2 * half) / side
  const first = step / 2 - half
  const origin = replaced(replaced(center, u, center[u]! + first), v, center[v]! + first)
  return { origin, steps: [replaced([0, 0, 0], u, step), replaced([0, 0, 0], v, step)], size: [side, side] }
}

/**
 * The grid of `side`³ places that fills the box. It is shifted by less than a cell, so that the planes through `through`
 * are among its own: there the balls of small and large p have their edges, which no cell should cut across.
 */
export const volumeGrid = (
  { center, half }: Box,
  side: number,
  through: readonly number[],
): Pick<VolumeGrid, 'origin' | 'step' | 'size'> => {
  const step = (2 * half) / (side - 1)
  const start = (axis: 0 | 1 | 2) => {
    const corner = center[axis] - half
    const cells = ((through[axis] ?? 0) - corner) / step
    return corner + (cells - Math.round(cells)) * step
  }
  return { origin: [start(0), start(1), start(2)], step, size: side }
}

const replaced = (of: Vector, axis: number, value: number): Vector => {
  const next = [...of] as [number, number, number]
  next[axis] = value
  return next
}
