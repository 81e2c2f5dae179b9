import { isolines } from '../field/isolines'
import { largestAbove, niceLevels } from '../field/levels'
import type { Backend, Field } from '../kernels/backend'
import type { ComputeRequest, ComputeResult, PlaneField, SentRequest } from './protocol'
import { computeSlice, computeVolume, type VolumeRoom } from './space'

/** More levels than this crowd the stage. */
const MOST_LEVELS = 4

/** One answer for the page: the evaluation, and the fields that are asked for with their lines and surfaces. */
export const compute = async (
  backend: Backend,
  { points, triplets, options, plane, slice, volume, spare }: ComputeRequest & Pick<SentRequest, 'spare'>,
  room: VolumeRoom,
): Promise<ComputeResult> => {
  const start = performance.now()
  const evaluation = await backend.evaluate(points, triplets, { ...options, gradient: true })
  const evaluated = performance.now()
  const field = plane && {
    grid: plane,
    ...(await backend.field(
      points,
      triplets,
      {
        moving: plane.moving,
        origin: plane.origin,
        steps: [
          [plane.step[0], 0],
          [0, plane.step[1]],
        ],
        size: plane.size,
      },
      { ...options, into: spare },
    )),
  }
  const fieldDone = performance.now()
  const set = { points, triplets, options }
  const sliceField = slice && (await computeSlice(backend, set, slice))
  const sliceDone = performance.now()
  return {
    backend: backend.id,
    evaluation,
    plane: field && withLines(field),
    slice: sliceField,
    volume: volume && (await computeVolume(backend, set, volume, room)),
    milliseconds: {
      evaluate: evaluated - start,
      field: field ? fieldDone - evaluated : slice && sliceDone - fieldDone,
    },
  }
}

const withLines = ({ grid, loss, hinge, resting: base }: Field & Pick<PlaneField, 'grid'>): PlaneField => {
  const [width, height] = grid.size
  const max = largestAbove(base, loss)
  return {
    grid,
    loss,
    hinge,
    base,
    max,
    levels: niceLevels(base, max, MOST_LEVELS).map((value) => ({
      value,
      lines: isolines(loss, width, height, value),
    })),
    boundary: isolines(hinge, width, height, 0),
  }
}
