import type { Numbers } from '../../../kernels/pieces'
import { textOf } from './numbers'

/** Characters that are handed out together. */
const PIECE = 2 ** 16

/**
 * The array as nested rows, in pieces of text. JSON has no NaN and no infinities: they are written as the texts "NaN",
 * "Infinity" and "-Infinity", which the reader of this folder takes back.
 */
export function* jsonPieces({ data, shape }: Numbers): Generator<string> {
  const write = textOf(data)
  const rank = shape.length
  const index = new Int32Array(rank)
  if (data.length === 0) {
    yield emptyRows(shape)
    return
  }
  let text = '['.repeat(rank)
  for (let i = 0; i < data.length; i++) {
    text += Number.isFinite(data[i]) ? write(data[i]!) : `"${data[i]}"`
    let closed = 0
    for (let axis = rank - 1; axis >= 0; axis--) {
      if (++index[axis]! < shape[axis]!) break
      index[axis] = 0
      closed++
    }
    text += ']'.repeat(closed)
    if (closed < rank) text += `,${closed > 0 ? '\n' : ''}${'['.repeat(closed)}`
    if (text.length < PIECE) continue
    yield text
    text = ''
  }
  yield text
}

const emptyRows = (shape: readonly number[]): string => {
  const [length = 0, ...rest] = shape
  if (length === 0) return '[]'
  return `[${Array.from({ length }, () => emptyRows(rest)).join(',')}]`
}
