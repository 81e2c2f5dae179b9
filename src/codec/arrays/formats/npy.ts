import { ArrayError, type Room, roomFor } from '../array-error'
import { type ArrayFormat, type FoundArray, MOST_ARRAYS, MOST_ELEMENTS, nameInShort } from '../arrays'
import { type Dtype, dtypes } from '../dtypes'
import { withRoles } from '../roles'
import { stridesOf } from '../../../tensor/tensor'

/**
 * What to do with an array of NumPy that does not hold real numbers, as a sentence with code that runs under NumPy 1.24
 * and 2: `astype(np.float32)` alone raises for most of them. `array` is the array as the person has it or loads it.
 * @param code its type, `|O`; null for records
 * @param header the text of its header
 */
const cureOf = (code: string | null, header: string): string => {
  if (code === null) return recordsCure(header)
  const kind = code.replace(/^[<>|=]/, '')[0] ?? ''
  return Object.hasOwn(CURES, kind)
    ? CURES[kind]!(header)
    : 'Convert it: np.save("array.npy", array.astype(np.float64)).'
}

const LOADED = 'array = np.load("array.npy", allow_pickle=True)'

const CURES: Readonly<Record<string, (header: string) => string>> = {
  O: (header) => objectsCure(/['"]shape['"]\s*:\s*\(([^()]*)\)/.exec(header)?.[1] ?? ''),
  c: () =>
    'Save both parts as numbers: np.save("array.npy", np.concatenate([array.real, array.imag], axis=-1).astype(np.float64)).',
  U: () => TEXTS,
  S: () => TEXTS,
  V: () =>
    'Save it as float32 where it was made: tensor.float().numpy() in PyTorch, array.astype(np.float32) before np.save in JAX and MLX.',
  M: () => 'Save times as numbers: np.save("array.npy", array.astype(np.int64)).',
  m: () => 'Save times as numbers: np.save("array.npy", array.astype(np.int64)).',
}

const TEXTS =
  'Texts that spell numbers: np.save("array.npy", array.astype(np.float64)). Labels: np.save("labels.npy", np.unique(array, return_inverse=True)[1]).'

/** Python objects are pickled: a dictionary, rows in a list, or numbers one by one. The shape tells them apart. */
const objectsCure = (shape: string): string => {
  const axes = shape.split(',').filter((axis) => axis.trim() !== '').length
  if (axes === 0) {
    return `It is one Python object. If that is a dictionary of arrays: ${LOADED}; np.savez("arrays.npz", **array.item()).`
  }
  if (axes === 1) {
    return (
      `${LOADED}. Rows of one length: np.save("rows.npy", np.stack(array).astype(np.float32)). ` +
      'Rows of several lengths, cut to the shortest: n = min(map(len, array)); np.save("rows.npy", np.stack([np.asarray(row[:n], np.float32) for row in array])).'
    )
  }
  return `${LOADED}; np.save("numbers.npy", array.astype(np.float32)).`
}

/** Of records the fields of numbers can be put together; those of texts cannot. */
const recordsCure = (header: string): string => {
  const fields: string[] = []
  for (const [, name, code] of header.matchAll(/\(\s*['"]([^'"]{1,40})['"]\s*,\s*['"][<>|=]([fiub]\d{1,2})['"]/g)) {
    if (name && code) fields.push(name)
  }
  const chosen =
    fields.length > 0 && fields.length <= 8 ? `array[[${fields.map((field) => `"${field}"`).join(', ')}]]` : 'array'
  return `Make columns of its fields: from numpy.lib.recfunctions import structured_to_unstructured; np.save("array.npy", structured_to_unstructured(${chosen})).`
}

/** Where in a file a .npy array lies, and whose it is, for messages. */
export type NpySource = {
  readonly file: string | null
  readonly array: string | null
  readonly bytes: Uint8Array
  /** Where it begins in `bytes`. */
  readonly from: number
  /** Counts the numbers of all arrays of the file. */
  readonly room: Room
}

type NpyHeader = {
  readonly dtype: Dtype
  readonly littleEndian: boolean
  /** Whether the first axis runs fastest. */
  readonly fortranOrder: boolean
  readonly shape: readonly number[]
  readonly count: number
  /** Where the numbers begin in `bytes`. */
  readonly dataAt: number
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] // \x93NUMPY

const isNpy = (bytes: Uint8Array, at = 0): boolean => MAGIC.every((byte, k) => bytes[at + k] === byte)

/** A header with more is none: NumPy's own limit is 10,000 characters. */
const LONGEST_HEADER = 2 ** 16

/**
 * The header of a .npy array, versions 1 to 3, with all that it promises checked against what is there.
 * @throws ArrayError naming the byte. Source: numpy.lib.format.
 */
const readHeader = (source: NpySource): NpyHeader => {
  const { bytes, from } = source
  const fail = (at: number, problem: string, cure = SAVE_AGAIN) =>
    new ArrayError({ file: source.file, array: source.array, place: { byte: at }, problem, cure })
  if (!isNpy(bytes, from)) throw fail(from, 'this is no .npy array: it does not begin with \\x93NUMPY')
  const version = bytes[from + 6] ?? 0
  if (version < 1 || version > 3) throw fail(from + 6, `the .npy version is ${version}; expected 1, 2 or 3`)
  const start = from + (version === 1 ? 10 : 12)
  if (start > bytes.length) throw fail(bytes.length, 'the file ends within its header')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = version === 1 ? view.getUint16(from + 8, true) : view.getUint32(from + 8, true)
  const dataAt = start + length
  if (length > LONGEST_HEADER || dataAt > bytes.length) {
    throw fail(from + 8, `the header should take ${length} bytes, but ${bytes.length - start} follow`)
  }
  const text = new TextDecoder(version === 3 ? 'utf-8' : 'latin1').decode(bytes.subarray(start, dataAt))
  const { dtype, littleEndian } = readDescriptor(text, (problem, cure) => fail(start, problem, cure))
  const shape = readShape(text, (problem) => fail(start, problem))
  const fortran = /['"]fortran_order['"]\s*:\s*(True|False)/.exec(text)?.[1]
  if (fortran === undefined) throw fail(start, 'the header does not say fortran_order')

  const count = shape.reduce((product, axis) => product * axis, 1)
  // an axis of length 0 makes nothing of any other, and not a number of infinitely many
  if (!(count <= MOST_ELEMENTS) || shape.some((axis) => axis > MOST_ELEMENTS)) {
    throw fail(
      start,
      `the shape (${nameInShort(shape.join(', '))}) asks for too many numbers; at most ${MOST_ELEMENTS} can be opened`,
      'Save a part of the array: np.save("part.npy", array[:10000]).',
    )
  }
  if (bytes.length - dataAt < count * dtype.size) {
    throw fail(
      bytes.length,
      `the data ends after ${bytes.length - dataAt} bytes; expected ${count * dtype.size} for shape (${shape.join(', ')}) of ${dtype.label}`,
      'The file was cut short: copy or save it again.',
    )
  }
  return { dtype, littleEndian, fortranOrder: fortran === 'True', shape, count, dataAt }
}

const SAVE_AGAIN = 'Save the array again with np.save.'

type Fail = (problem: string, cure?: string) => ArrayError

const readDescriptor = (text: string, fail: Fail): { dtype: Dtype; littleEndian: boolean } => {
  const description = /['"]descr['"]\s*:\s*(?:['"]([^'"]*)['"]|\[)/.exec(text)
  if (!description) throw fail('the header does not say descr')
  const code = description[1]
  const [order = '', kind = ''] = [code?.[0], code?.slice(1)]
  const dtype = Object.hasOwn(dtypes, kind) ? dtypes[kind] : undefined
  if (dtype && '<>|='.includes(order)) return { dtype, littleEndian: order !== '>' }
  const found = code === undefined ? 'records of several fields' : `of type ${nameInShort(code)}`
  throw fail(`its numbers are ${found}; expected real numbers: ${READ.join(', ')}`, cureOf(code ?? null, text))
}

const READ = Object.keys(dtypes)

const readShape = (text: string, fail: Fail): number[] => {
  const inside = /['"]shape['"]\s*:\s*\(([^()]*)\)/.exec(text)?.[1]
  if (inside === undefined) throw fail('the header does not say shape')
  const parts = inside.split(',').map((part) => part.trim())
  // a tuple of one ends with a comma
  if (parts.at(-1) === '') parts.pop()
  const shape = parts.map((part) => (/^\d{1,15}L?$/.test(part) ? Number.parseInt(part, 10) : NaN))
  if (shape.some(Number.isNaN) || shape.length > 64) {
    throw fail(`the shape is (${inside.slice(0, 60)}); expected up to 64 whole numbers from 0 up`)
  }
  return shape
}

/** NumPy's own file: one array, or several that were saved one after another into the same file. */
export const npy: ArrayFormat = {
  id: 'npy',
  label: '.npy of NumPy',
  recognises: (head) => isNpy(head),
  read: function* ({ file, bytes }) {
    const arrays: Omit<FoundArray, 'role'>[] = []
    const room = roomFor(file)
    let from = 0
    while (from < bytes.length) {
      if (arrays.length === MOST_ARRAYS) throw tooMany(file, from)
      if (from > 0 && !isNpy(bytes, from)) throw trailing(file, from, bytes.length - from)
      const { array, end } = yield* readNpy({ file, array: null, bytes, from, room })
      arrays.push({ ...array, name: null })
      from = end
    }
    return { kind: 'arrays', arrays: withRoles(arrays, file), notes: voidNotes(arrays) }
  },
}

/** One .npy array and where it ends. Yields how much of `bytes` is read. @throws ArrayError naming the byte. */
export function* readNpy(
  source: NpySource,
): Generator<number, { readonly array: Pick<FoundArray, 'tensor' | 'dtype'>; readonly end: number }> {
  const header = readHeader(source)
  const { dtype, shape, count, dataAt } = header
  source.room(count, source.array)
  const data = yield* header.fortranOrder ? readFortran(source.bytes, header) : readRows(source.bytes, header)
  return { array: { tensor: { data, shape }, dtype: dtype.label }, end: dataAt + count * dtype.size }
}

/** Numbers between two reports of progress. */
const PACE = 2 ** 18

function* readRows(
  bytes: Uint8Array,
  { dtype, littleEndian, count, dataAt }: NpyHeader,
): Generator<number, Float64Array> {
  const { size, read } = dtype
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const data = new Float64Array(count)
  for (let from = 0; from < count; from += PACE) {
    yield (dataAt + from * size) / bytes.length
    const to = Math.min(from + PACE, count)
    for (let i = from; i < to; i++) data[i] = read(view, dataAt + i * size, littleEndian)
  }
  return data
}

/** The first axis runs fastest in the file, the last in memory. */
function* readFortran(
  bytes: Uint8Array,
  { dtype, littleEndian, count, dataAt, shape }: NpyHeader,
): Generator<number, Float64Array> {
  const { size, read } = dtype
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const data = new Float64Array(count)
  const strides = stridesOf(shape)
  const index = new Int32Array(shape.length)
  let place = 0
  for (let i = 0; i < count; i++) {
    if (i % PACE === 0) yield (dataAt + i * size) / bytes.length
    data[place] = read(view, dataAt + i * size, littleEndian)
    for (let axis = 0; axis < shape.length; axis++) {
      place += strides[axis]!
      if (++index[axis]! < shape[axis]!) break
      place -= strides[axis]! * shape[axis]!
      index[axis] = 0
    }
  }
  return data
}

/** What is said of voids that were read as numbers. */
export const voidNotes = (arrays: readonly Pick<FoundArray, 'name' | 'dtype'>[]): readonly string[] => {
  const voids = arrays.filter(({ dtype }) => dtype === 'bfloat16')
  if (voids.length === 0) return []
  const names = voids.map(({ name }) => name).filter((name) => name !== null)
  const whose = names.length > 0 ? `${names.slice(0, 6).join(', ')} of` : 'Numbers of'
  return [`${whose} type V2, voids of 2 bytes, as NumPy saves bfloat16: read as bfloat16. Check the first rows.`]
}

const trailing = (file: string | null, at: number, rest: number) =>
  new ArrayError({
    file,
    place: { byte: at },
    problem: `${rest} bytes follow the array that are no further one`,
    cure: 'The file is damaged, or its header is: save the array again with np.save.',
  })

const tooMany = (file: string | null, at: number) =>
  new ArrayError({
    file,
    place: { byte: at },
    problem: `it holds more than ${MOST_ARRAYS} arrays, saved one after another`,
    cure: 'Save three: np.savez("triplets.npz", anchors=a, positives=p, negatives=n).',
  })
