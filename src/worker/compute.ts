import { isolines } from '../field/isolines'
import { niceLevels } from '../field/levels'
import type { Backend, Evaluation } from '../kernels/backend'
import type { LossOptions } from '../loss/options'
import type { ComputeRequest, ComputeResult, PlaneField, PlaneGrid } from './protocol'

/** More levels than this crowd the stage. */
const MOST_LEVELS = 4

/** One answer for the page: the evaluation, and the field with its lines where one is asked for. */
export const compute = async (
  backend: Backend,
  { batch, options, plane }: ComputeRequest,
  now: () => number = () => performance.now(),
): Promise<ComputeResult> => {
  const start = now()
  const evaluation = await backend.evaluate(batch, { ...options, gradient: true })
  const evaluated = now()
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
      options,
    )),
  }
  const fieldDone = now()
  return {
    backend: backend.id,
    evaluation,
    plane: field && withLines(field, restingLoss(evaluation, plane, options)),
    milliseconds: { evaluate: evaluated - start, field: field && fieldDone - evaluated },
  }
}

type BareField = Pick<PlaneField, 'grid' | 'loss' | 'hinge'>

const withLines = (field: BareField, base: number): PlaneField => {
  const [width, height] = field.grid.size
  const max = largestFinite(field.loss, base)
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
const restingLoss = ({ losses }: Evaluation, { moving }: PlaneGrid, { reduction }: LossOptions): number => {
  if (reduction !== 'mean' && reduction !== 'sum') return 0
  const moved = new Set(moving.map(({ index }) => index))
  let sum = 0
  losses.forEach((loss, index) => {
    if (!moved.has(index)) sum += loss
  })
  return reduction === 'mean' ? sum / losses.length : sum
}

const largestFinite = (values: Float32Array, floor: number): number => {
  let largest = floor
  for (const value of values) if (value > largest && value < Infinity) largest = value
  return largest
}
