import type { Numbers } from '../../kernels/pieces'
import { sizeOf } from '../../tensor/tensor'

/** From so many digits on two float32 numbers never share a text. */
const FLOAT32_DIGITS = 9

/** The shortest text that reads back as the same float32: 0.1, not 0.10000000149011612. */
const float32Text = (value: number): string => {
  if (!Number.isFinite(value)) return String(value)
  for (let digits = 6; digits < FLOAT32_DIGITS; digits++) {
    const rounded = Number(value.toPrecision(digits))
    if (Math.fround(rounded) === value) return String(rounded)
  }
  return String(Number(value.toPrecision(FLOAT32_DIGITS)))
}

/** How the numbers of an array are written: as short as their type allows, and −0 with its sign. */
const textOf = (data: Float32Array | Float64Array): ((value: number) => string) => {
  const shortest = data instanceof Float32Array ? float32Text : String
  return (value) => (Object.is(value, -0) ? '-0' : shortest(value))
}

/** Rows that are handed out together. */
const ROWS_AT_ONCE = 2 ** 10

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
    if ((row + 1) % ROWS_AT_ONCE !== 0) continue
    yield text
    text = ''
  }
  yield text
}

/** Characters that are handed out together. */
const TEXT_AT_ONCE = 2 ** 16

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
    if (text.length < TEXT_AT_ONCE) continue
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

/** What stands before the header's text in version 1. */
const PREAMBLE = 10

/** NumPy lets the numbers begin at a multiple of this. */
const ALIGNMENT = 64

/**
 * The two parts of a .npy file, version 1.0, C order, little-endian: the header, and the numbers without a copy.
 * Source: numpy.lib.format.
 */
export const npyParts = ({ data, shape }: Numbers): [header: Uint8Array<ArrayBuffer>, numbers: Uint8Array] => {
  if (data.length !== sizeOf(shape))
    throw new RangeError(`${data.length} numbers do not fill the shape [${shape.join(', ')}].`)
  const type = data instanceof Float32Array ? 'f4' : 'f8'
  const lengths = shape.length === 1 ? `${shape[0]},` : shape.join(', ')
  const text = `{'descr': '<${type}', 'fortran_order': False, 'shape': (${lengths}), }`
  const length = Math.ceil((PREAMBLE + text.length + 1) / ALIGNMENT) * ALIGNMENT - PREAMBLE
  const header = new TextEncoder().encode(`?NUMPY??..${text.padEnd(length - 1)}\n`)
  header.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0])
  new DataView(header.buffer).setUint16(8, length, true)
  return [header, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)]
}
