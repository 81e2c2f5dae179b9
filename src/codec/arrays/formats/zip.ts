import { Inflate } from 'fflate'
import { ArrayError } from '../array-error'
import { MOST_BYTES } from '../arrays'

/** A file inside a zip archive, as the archive's directory tells it. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  /** Bytes in the archive, and once inflated. */
  readonly packedSize: number
  readonly size: number
  readonly headerAt: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff

const STORED = 0
const DEFLATED = 8

/** Deflate cannot do better: a directory that says more lies. */
const BEST_RATIO = 1032

/** Packed bytes that go in at once: no step makes more than 66 MB, and most make little. */
const STEP = 2 ** 16

type Archive = { readonly file: string | null; readonly bytes: Uint8Array }

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3

/**
 * The files of an archive. Their sizes are checked here, before anything is inflated: together they hold at most
 * `MOST_BYTES`. @throws ArrayError naming the byte. Source: APPNOTE.TXT 6.3.
 */
export const readDirectory = (archive: Archive): ZipEntry[] => {
  const { bytes } = archive
  const view = viewOf(bytes)
  const end = findEnd(bytes, view)
  if (end < 0) throw fail(archive, bytes.length, 'the archive has no directory: its end is missing', COPY_AGAIN)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let k = 0; k < count; k++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw fail(
        archive,
        Math.min(at, bytes.length),
        `the directory is damaged at its entry ${k + 1} of ${count}`,
        COPY_AGAIN,
      )
    }
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  checkSizes(archive, entries)
  return entries
}

/**
 * The bytes of one file of the archive. Yields how much of it is done. It stops as soon as more comes out than the
 * directory said. @throws ArrayError naming the file and the byte.
 */
export function* unpack(archive: Archive, entry: ZipEntry): Generator<number, Uint8Array> {
  const { bytes } = archive
  const { headerAt, method, packedSize, size, name } = entry
  const view = viewOf(bytes)
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== LOCAL_HEADER) {
    throw fail(archive, headerAt, 'there is no file where the directory says', COPY_AGAIN, name)
  }
  if (view.getUint16(headerAt + 6, true) & 1) throw fail(archive, headerAt + 6, 'it is encrypted', SAVE_PLAIN, name)
  const from = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  if (from + packedSize > bytes.length)
    throw fail(archive, bytes.length, 'the archive ends within it', COPY_AGAIN, name)
  const packed = bytes.subarray(from, from + packedSize)
  if (method === STORED) return packed
  if (method !== DEFLATED) {
    throw fail(
      archive,
      headerAt + 8,
      `it is compressed by method ${method}; expected none or deflate`,
      SAVE_PLAIN,
      name,
    )
  }
  return yield* inflate(packed, size, (problem) => fail(archive, from, problem, COPY_AGAIN, name))
}

function* inflate(packed: Uint8Array, size: number, failure: (problem: string) => ArrayError) {
  const out = new Uint8Array(size)
  let filled = 0
  const inflating = new Inflate((chunk) => {
    if (filled + chunk.length <= size) out.set(chunk, filled)
    filled += chunk.length
  })
  for (let from = 0; from < packed.length; from += STEP) {
    yield from / packed.length
    try {
      // a copy: what is pushed may be kept
      inflating.push(packed.slice(from, from + STEP), from + STEP >= packed.length)
    } catch {
      throw failure('its compressed data is damaged')
    }
    if (filled > size) throw failure(`it inflates to more than the ${size} bytes that the directory says`)
  }
  if (filled < size) throw failure(`it inflates to ${filled} bytes; the directory says ${size}`)
  return out
}

const findEnd = (bytes: Uint8Array, view: DataView): number => {
  const last = bytes.length - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return -1
}

const checkSizes = (archive: Archive, entries: readonly ZipEntry[]): void => {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > MOST_BYTES) {
    throw fail(
      archive,
      archive.bytes.length,
      `it would inflate to ${Math.round(total / 2 ** 20)} MiB; at most ${MOST_BYTES / 2 ** 20} MiB can be opened`,
      'Save fewer rows.',
    )
  }
  const liar = entries.find(({ size, packedSize }) => size > packedSize * BEST_RATIO + BEST_RATIO)
  if (liar) {
    throw fail(
      archive,
      liar.headerAt,
      `${liar.packedSize} bytes cannot inflate to the ${liar.size} that the directory says`,
      COPY_AGAIN,
      liar.name,
    )
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const COPY_AGAIN = 'The file was cut short or damaged: copy or save it again.'
const SAVE_PLAIN = 'Save it with np.savez or np.savez_compressed.'

const fail = ({ file }: Archive, byte: number, problem: string, cure: string, array: string | null = null) =>
  new ArrayError({ file, array: array && array.replace(/\.npy$/, ''), place: { byte }, problem, cure })
