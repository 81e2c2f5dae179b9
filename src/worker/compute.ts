import { isolines } from '../field/isolines'
import { largestAbove, niceLevels } from '../field/levels'
import type { Backend, Evaluation, Slot } from '../kernels/backend'
import type { LossOptions } from '../loss/options'
import type { ComputeRequest, ComputeResult, PlaneField, SentRequest } from './protocol'
import { computeSlice, computeVolume, type VolumeRoom } from './space'

/** More levels than this crowd the stage. */
const MOST_LEVELS = 4

/** One answer for the page: the evaluation, and the fields that are asked for with their lines and surfaces. */
export const compute = async (
  backend: Backend,
  { batch, options, plane, slice, volume, spare }: ComputeRequest & Pick<SentRequest, 'spare'>,
  room: VolumeRoom,
): Promise<ComputeResult> => {
  const start = performance.now()
  const evaluation = await backend.evaluate(batch, { ...options, gradient: true })
  const evaluated = performance.now()
  const field = plane && {
    grid: plane,
    ...(await backend.field(
      {
        batch,
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
  const resting = (grid: { readonly moving: readonly Slot[] }) => restingLoss(evaluation, grid.moving, options)
  const sliceField = slice && (await computeSlice(backend, batch, options, slice, resting(slice)))
  const sliceDone = performance.now()
  return {
    backend: backend.id,
    evaluation,
    plane: field && withLines(field, resting(field.grid)),
    slice: sliceField,
    volume: volume && (await computeVolume(backend, batch, options, volume, resting(volume), room)),
    milliseconds: {
      evaluate: evaluated - start,
      field: field ? fieldDone - evaluated : slice && sliceDone - fieldDone,
    },
  }
}

type BareField = Pick<PlaneField, 'grid' | 'loss' | 'hinge'>

const withLines = (field: BareField, base: number): PlaneField => {
  const [width, height] = field.grid.size
  const max = largestAbove(base, field.loss)
  return {
    ...field,
    base,
    max,
    levels: niceLevels(base, max, MOST_LEVELS).map((value) => ({
      value,
      lines: isolines(field.loss, width, height, value),
    })),
    boundary: isolines(field.hinge, width, height, 0),
  }
}

/** What the triplets that do not move add to the reduced loss. */
const restingLoss = ({ losses }: Evaluation, moving: readonly Slot[], { reduction }: LossOptions): number => {
  if (reduction !== 'mean' && reduction !== 'sum') return 0
  const moved = new Set(moving.map(({ index }) => index))
  let sum = 0
  losses.forEach((loss, index) => {
    if (!moved.has(index)) sum += loss
  })
  return reduction === 'mean' ? sum / losses.length : sum
}
