import type { Batch, EvaluateOptions, Evaluation, Field, FieldOptions, FieldRequest } from './backend'

/** The arrays that an evaluation fills. */
export type Outputs = Omit<Evaluation, 'value'>

/** Arrays for what is asked of a batch: those of an earlier evaluation where their sizes fit, else new ones. */
export const outputsFor = (
  { count, dimension }: Batch,
  { gradient = false, into }: Pick<EvaluateOptions, 'gradient' | 'into'>,
): Outputs => {
  const before = into?.gradients
  return {
    losses: sized(into?.losses, count),
    positiveDistances: sized(into?.positiveDistances, count),
    negativeDistances: sized(into?.negativeDistances, count),
    gradients: gradient
      ? {
          anchors: sized(before?.anchors, count * dimension),
          positives: sized(before?.positives, count * dimension),
          negatives: sized(before?.negatives, count * dimension),
        }
      : null,
  }
}

/** Arrays for the cells of a field, in the same way. */
export const fieldOutputs = ({ size }: Pick<FieldRequest, 'size'>, { into }: Pick<FieldOptions, 'into'>): Field => {
  const cells = size.reduce((product, count) => product * count, 1)
  return { loss: sized(into?.loss, cells), hinge: sized(into?.hinge, cells) }
}

const sized = (array: Float32Array | undefined, length: number) =>
  array?.length === length ? array : new Float32Array(length)
