import type { FoundArray } from '../../codec/arrays/arrays'
import { sizeOf } from '../../tensor/tensor'
import type { HeldArray } from './protocol'

/** Rows and columns that a person sees of an array before anything is loaded. */
const ROWS = 3
const COLUMNS = 6

/** A longer label is told by its beginning. */
const LONGEST_LABEL = 24

/** What the page is told of an array that the worker holds. */
export const toldOf = ({ name, role, dtype, tensor, classes }: FoundArray, id: number): HeldArray => {
  const { data, shape } = tensor
  const width = shape.at(-1) ?? 1
  const rows = shape.length > 1 ? (width === 0 ? 0 : sizeOf(shape) / width) : 1
  const preview = Array.from({ length: Math.min(rows, ROWS) }, (_, row) => {
    const start = row * width
    const values = Array.from(data.subarray(start, start + Math.min(width, COLUMNS)))
    return classes ? values.map((value) => (classes[value] ?? '').slice(0, LONGEST_LABEL)) : values
  })
  return { id, name, role, dtype, shape, preview }
}
