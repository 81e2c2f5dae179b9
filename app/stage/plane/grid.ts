import type { PlaneGrid } from '../../../src/worker/protocol'
import type { Bounds } from '../../state/viewSlice'
import { planeTransform, visibleBounds, type Size } from './transform'

/** Cells of the field while a hand is moving: what fits a frame. */
export const MOVING_CELLS = 256 * 256

/** The most cells of a field at rest, where every pixel of the stage gets one as long as this allows. */
export const RESTING_CELLS = 1024 * 1024

/**
 * The grid that covers the stage exactly: about square cells, each sampled at its centre, rows running down the stage.
 * @param cells how many cells there may be; there are never more than CSS pixels
 */
export const planeGrid = (bounds: Bounds, stage: Size, cells: number): Omit<PlaneGrid, 'moving'> => {
  const [left, bottom, right, top] = visibleBounds(planeTransform(bounds, stage), stage)
  const width = Math.max(stage.width, 1)
  const height = Math.max(stage.height, 1)
  const perPixel = Math.min(1, Math.sqrt(cells / (width * height)))
  const columns = Math.max(1, Math.floor(width * perPixel))
  const rows = Math.max(1, Math.floor(height * perPixel))
  const step = [(right - left) / columns, (bottom - top) / rows] as const
  return { origin: [left + step[0] / 2, top + step[1] / 2], step, size: [columns, rows] }
}

/** The rectangle of the plane that a grid's cells cover. */
export const gridBounds = ({ origin, step, size }: Omit<PlaneGrid, 'moving'>): Bounds => {
  const left = origin[0] - step[0] / 2
  const top = origin[1] - step[1] / 2
  return [left, top + step[1] * size[1], left + step[0] * size[0], top]
}
