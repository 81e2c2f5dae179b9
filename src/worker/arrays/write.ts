import { csvPieces, jsonPieces, npyParts } from '../../codec/arrays/write'
import type { LargeEvaluation, Numbers } from '../../kernels/pieces'
import { breathe, type Control } from '../../tensor/long-work'
import type { ArrayCalls, Written, WrittenFormat } from './protocol'

/** Milliseconds between two looks at whether to go on. */
const SLICE = 30

/** The loss or a gradient of an evaluation as a file. @throws CancelledError */
export const writeResult = async (
  { losses, value, gradients }: LargeEvaluation,
  { what, format }: ArrayCalls['write']['takes'],
  control: Control,
): Promise<Blob> => {
  const reduced: Numbers = value === null ? losses : { data: Float64Array.of(value), shape: [] }
  return blobOf(what === 'loss' ? reduced : gradients[what], what, format, control)
}

const blobOf = async (numbers: Numbers, what: Written, format: WrittenFormat, control: Control): Promise<Blob> => {
  switch (format) {
    case 'npy':
      return new Blob(npyParts(numbers) as BlobPart[], { type: 'application/octet-stream' })
    case 'json':
      return collected(jsonPieces(numbers), 'application/json', control)
    case 'csv':
      return collected(csvPieces(numbers, { value: what, wide: what !== 'loss' }), 'text/csv', control)
    default:
      return format satisfies never
  }
}

/** How long the text will be is not known: progress says only that there is some. */
const UNDER_WAY = 0.5

const collected = async (pieces: Generator<string>, type: string, control: Control): Promise<Blob> => {
  const parts: string[] = []
  let breath = performance.now()
  for (const piece of pieces) {
    parts.push(piece)
    if (performance.now() - breath < SLICE) continue
    await breathe(UNDER_WAY, control)
    breath = performance.now()
  }
  return new Blob(parts, { type: `${type};charset=utf-8` })
}
