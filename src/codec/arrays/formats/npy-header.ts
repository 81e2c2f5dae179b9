import { ArrayError, type Room } from '../array-error'
import { MOST_ELEMENTS, nameInShort } from '../arrays'
import { dtypes, type Dtype } from '../dtypes'
import { cureOf } from './npy-cures'

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

export type NpyHeader = {
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

export const isNpy = (bytes: Uint8Array, at = 0): boolean => MAGIC.every((byte, k) => bytes[at + k] === byte)

/** A header with more is none: NumPy's own limit is 10,000 characters. */
const LONGEST_HEADER = 2 ** 16

/**
 * The header of a .npy array, versions 1 to 3, with all that it promises checked against what is there.
 * @throws ArrayError naming the byte. Source: numpy.lib.format.
 */
export const readHeader = (source: NpySource): NpyHeader => {
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
