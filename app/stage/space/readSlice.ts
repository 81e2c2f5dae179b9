import { readField } from '../../../src/field/read'
import type { SliceField } from '../../../src/worker/space'
import type { Pixel } from '../plane/transform'
import { dot, sightOf, type Projection } from './projection'

/** The place of a slice that is seen at a pixel, and the loss there; null beside the slice. */
export const readSlice = ({ grid, loss }: SliceField, projection: Projection, pixel: Pixel) => {
  const { origin, steps, size } = grid
  const sight = sightOf(projection, pixel)
  const normal = [0, 1, 2].find((axis) => steps.every((step) => step[axis] === 0)) ?? 0
  const depth = (origin[normal]! - projection.eye[normal]!) / sight[normal]!
  if (!(depth > 0) || depth === Infinity) return null
  const place = sight.map((value, axis) => projection.eye[axis]! + depth * value)
  const from = place.map((value, axis) => value - origin[axis]!)
  const cell = (i: 0 | 1) => dot(from, steps[i]) / dot(steps[i], steps[i])
  const value = readField({ grid: { origin: [0, 0], step: [1, 1], size }, loss }, [cell(0), cell(1)])
  return value === null ? null : { place, loss: value }
}
