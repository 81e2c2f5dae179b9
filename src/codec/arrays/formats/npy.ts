import { stridesOf } from '../../../tensor/tensor'
import { ArrayError, roomFor } from '../array-error'
import { MOST_ARRAYS, type ArrayFormat, type FoundArray } from '../arrays'
import { withRoles } from '../roles'
import { isNpy, readHeader, type NpyHeader, type NpySource } from './npy-header'

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
