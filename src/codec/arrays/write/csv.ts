import type { Numbers } from '../../../kernels/pieces'
import { textOf } from './numbers'

/** Rows that are handed out together. */
const PIECE = 2 ** 10

type Columns = {
  /** The name of the value, for arrays whose numbers stand one in a line. */
  readonly value: string
  /** Whether the last axis is laid out in columns: x0, x1, …. */
  readonly wide: boolean
}

/**
 * The array as comma-separated lines, in pieces of text: the index along each axis (i0, i1, …), then the number, or
 * the numbers of the last axis. NaN and infinities are written as such. Source: RFC 4180.
 */
export function* csvPieces({ data, shape }: Numbers, { value, wide }: Columns): Generator<string> {
  const write = textOf(data)
  const isWide = wide && shape.length > 0
  const width = isWide ? (shape.at(-1) ?? 1) : 1
  const axes = isWide ? shape.slice(0, -1) : shape
  const names = isWide ? Array.from({ length: width }, (_, k) => `x${k}`) : [value]
  const rows = width === 0 ? 0 : data.length / width
  const index = new Int32Array(axes.length)
  let text = `${[...axes.map((_, axis) => `i${axis}`), ...names].join(',')}\r\n`
  for (let row = 0; row < rows; row++) {
    const cells = Array.from(data.subarray(row * width, (row + 1) * width), write)
    text += `${[...index, ...cells].join(',')}\r\n`
    for (let axis = axes.length - 1; axis >= 0; axis--) {
      if (++index[axis]! < axes[axis]!) break
      index[axis] = 0
    }
    if ((row + 1) % PIECE !== 0) continue
    yield text
    text = ''
  }
  yield text
}
