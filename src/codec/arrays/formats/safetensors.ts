import { ArrayError, roomFor } from '../array-error'
import { nameInShort, type ArrayFormat, type FoundArray } from '../arrays'
import { dtypes, type Dtype } from '../dtypes'
import { withRoles } from '../roles'
import { sizeOf } from '../../../tensor/tensor'
import { chooseArrays } from './npz'

/** The format's names of types, as NumPy's codes. */
const TYPES: Readonly<Record<string, string>> = {
  F64: 'f8',
  F32: 'f4',
  F16: 'f2',
  BF16: 'V2',
  I64: 'i8',
  I32: 'i4',
  I16: 'i2',
  I8: 'i1',
  U64: 'u8',
  U32: 'u4',
  U16: 'u2',
  U8: 'u1',
  BOOL: 'b1',
}

/** A header of thousands of tensors takes less; the format itself allows 100 MB. */
const LONGEST_HEADER = 4 * 2 ** 20

/** Numbers between two reports of progress. */
const PACE = 2 ** 18

type Entry = {
  readonly name: string
  readonly dtype: string
  readonly shape: readonly number[]
  readonly from: number
  readonly to: number
}

/** Hugging Face's file of tensors: a length, a header in JSON, and the numbers. Source: the safetensors format. */
export const safetensors: ArrayFormat = {
  id: 'safetensors',
  label: 'safetensors',
  recognises: (head) =>
    head.length > 9 && head[8] === BRACE && head[5] === 0 && head[6] === 0 && head[7] === 0 && head[4] === 0,
  read: function* ({ file, bytes }) {
    const { entries, dataAt } = readHeader(file, bytes)
    const { chosen, notes } = chooseArrays(entries, ({ name }) => name)
    if (chosen.length === 0) throw fail(file, 8, 'the header names no tensors')
    const room = roomFor(file)
    // several may claim the same bytes: all is counted before anything is read
    const types = chosen.map((entry) => {
      const dtype = typeOf(file, entry)
      checkRange(file, entry, dtype, bytes.length - dataAt)
      room(sizeOf(entry.shape), nameInShort(entry.name))
      return dtype
    })
    const arrays: Omit<FoundArray, 'role'>[] = []
    for (const [k, { name, shape, from }] of chosen.entries()) {
      const { label, size, read } = types[k]!
      const data = new Float64Array(sizeOf(shape))
      const view = new DataView(bytes.buffer, bytes.byteOffset + dataAt + from)
      for (let i = 0; i < data.length; i++) {
        if (i % PACE === 0) yield (k + i / data.length) / chosen.length
        data[i] = read(view, i * size, true)
      }
      arrays.push({ name: nameInShort(name), tensor: { data, shape }, dtype: label })
    }
    return { kind: 'arrays', arrays: withRoles(arrays, file), notes }
  },
}

const BRACE = 123

const readHeader = (file: string | null, bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(0, true)
  if (length > LONGEST_HEADER || 8 + length > bytes.length) {
    throw fail(
      file,
      0,
      `the header should take ${length} bytes, but ${bytes.length - 8} follow; at most ${LONGEST_HEADER} are read`,
    )
  }
  const header = parsed(file, new TextDecoder().decode(bytes.subarray(8, 8 + length)))
  const entries: Entry[] = []
  for (const [name, value] of Object.entries(header)) {
    if (name !== '__metadata__') entries.push(entryOf(file, name, value))
  }
  return { entries, dataAt: 8 + length }
}

const parsed = (file: string | null, text: string): object => {
  try {
    const header: unknown = JSON.parse(text)
    if (typeof header === 'object' && header !== null) return header
  } catch {
    // told below
  }
  throw fail(file, 8, 'the header is not JSON')
}

const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const entryOf = (file: string | null, name: string, value: unknown): Entry => {
  const { dtype, shape, data_offsets: offsets } = (value ?? {}) as Record<string, unknown>
  const isShape = Array.isArray(shape) && shape.length <= 64 && shape.every(isSize)
  if (typeof dtype === 'string' && isShape && Array.isArray(offsets) && offsets.length === 2 && offsets.every(isSize)) {
    return { name, dtype, shape, from: Number(offsets[0]), to: Number(offsets[1]) }
  }
  throw fail(file, 8, 'the header does not say dtype, shape and data_offsets', name)
}

const typeOf = (file: string | null, { name, dtype }: Entry): Dtype => {
  const type = Object.hasOwn(TYPES, dtype) ? dtypes[TYPES[dtype]!] : undefined
  if (type) return type
  throw new ArrayError({
    file,
    array: nameInShort(name),
    problem: `its numbers are of type ${nameInShort(dtype)}; expected one of ${Object.keys(TYPES).join(', ')}`,
    cure: 'Save it as float32: save_file({"anchors": tensor.float().contiguous()}, "anchors.safetensors").',
  })
}

/** A header may promise anything: what is read lies within the file, and its length is that of its shape. */
const checkRange = (file: string | null, { name, shape, from, to }: Entry, { size }: Dtype, available: number) => {
  const expected = sizeOf(shape) * size
  if (to > available) throw fail(file, 8, `its data ends at byte ${to} of ${available}`, name)
  if (to - from !== expected || !Number.isSafeInteger(expected)) {
    throw fail(
      file,
      8,
      `its data takes ${to - from} bytes; expected ${expected} for shape (${nameInShort(shape.join(', '))})`,
      name,
    )
  }
}

const fail = (file: string | null, byte: number, problem: string, name: string | null = null) =>
  new ArrayError({
    file,
    array: name === null ? null : nameInShort(name),
    place: { byte },
    problem,
    cure: 'The file was cut short or damaged: copy or save it again.',
  })
