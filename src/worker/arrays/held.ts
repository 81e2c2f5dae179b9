import { createBackend } from '../../kernels/create'
import { evaluateInPieces, type LargeEvaluation, type Numbers } from '../../kernels/pieces'
import { tripletRows, type TripletRows, type TripletTensors } from '../../kernels/triplet-rows'
import { distance } from '../../loss/distance'
import { resolveOptions, type LossOptions } from '../../loss/options'
import type { Control } from '../../tensor/long-work'
import { indexOf, type Rows } from '../../tensor/rows'
import type { ArrayCalls, ChosenTriplet, LargeResult } from './protocol'

/** An evaluation that is kept, so that its triplets and results can be asked for. */
export type HeldEvaluation = {
  readonly evaluation: LargeEvaluation
  readonly rows: TripletRows | null
  readonly options: LossOptions
}

/** Evaluates three arrays on a backend of its own. @throws what `evaluateInPieces` throws, BackendUnavailableError. */
export const evaluateHeld = async (
  tensors: TripletTensors,
  { options, backend: id }: Pick<ArrayCalls['evaluate']['takes'], 'options' | 'backend'>,
  control: Control,
): Promise<HeldEvaluation> => {
  const backend = await createBackend(id)
  try {
    const evaluation = await evaluateInPieces(backend, tensors, options, control)
    return { evaluation, rows: tripletRows(tensors, resolveOptions(options)), options }
  } finally {
    backend.dispose()
  }
}

/** What the page is told of an evaluation. */
export const resultOf = ({ evaluation, rows }: HeldEvaluation, milliseconds: number): LargeResult => {
  const { by, losses, value, statistics, worst, gradients } = evaluation
  return {
    by,
    shape: value === null ? losses.shape : [],
    value: value ?? (losses.data.length === 1 ? losses.data[0]! : null),
    triplets: losses.shape,
    dimension: rows?.dimension ?? null,
    statistics,
    worst: worst.map(({ index, loss }) => ({ index, place: indexOf(index, losses.shape), loss })),
    nanGradients: {
      anchors: countNaN(gradients.anchors),
      positives: countNaN(gradients.positives),
      negatives: countNaN(gradients.negatives),
    },
    milliseconds,
  }
}

const countNaN = ({ data }: Numbers): number => {
  let count = 0
  for (const value of data) if (Number.isNaN(value)) count++
  return count
}

/** The triplets `from` up to `to` with their own numbers; null where the arrays have no common rows. */
export const tripletsOf = (
  { rows, options }: HeldEvaluation,
  { from, to }: ArrayCalls['triplets']['takes'],
): readonly ChosenTriplet[] | null => {
  if (!rows) return null
  const read = (of: Rows): number[][] =>
    Array.from(of.starts(from, to), (start) =>
      Array.from({ length: rows.dimension }, (_, k) => of.data[start + k * of.step]!),
    )
  const anchors = read(rows.anchors)
  const positives = read(rows.positives)
  const negatives = read(rows.negatives)
  return anchors.map((anchor, k) => {
    const positive = positives[k]!
    const negative = negatives[k]!
    return {
      anchor,
      positive,
      negative,
      distances: {
        positive: distance(anchor, positive, options),
        negative: distance(anchor, negative, options),
        between: distance(positive, negative, options),
      },
    }
  })
}
