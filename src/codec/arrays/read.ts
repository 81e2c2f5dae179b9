import { ArrayError } from './array-error'
import { type ArrayFormat, type Contents, MOST_BYTES, type Source } from './arrays'
import { refuseForeign } from './formats/foreign'
import { json } from './formats/json'
import { npy } from './formats/npy'
import { npz } from './formats/npz'
import { arrayText, tensorText } from './formats/printed'
import { rText } from './formats/r-text'
import { safetensors } from './formats/safetensors'
import { table } from './formats/table'
import { plainBytes, plainHead } from './text/plain'
import { type Control, finish } from '../../tensor/long-work'

/** Every format that is read. The first that recognises a source reads it; the last takes whatever is left. */
const arrayFormats: readonly ArrayFormat[] = [npy, npz, safetensors, rText, tensorText, json, arrayText, table]

/** Bytes of the beginning by which a format is recognised. */
const HEAD = 4096

/** What was read, and as what. */
export type Recognised = { readonly format: Pick<ArrayFormat, 'id' | 'label'>; readonly contents: Contents }

/**
 * Reads arrays from a file or a text in any of the formats, by its contents and not by its name.
 * @throws ArrayError that names file, array, place and cure; CancelledError.
 */
export const readArrays = async (source: Source, control?: Control): Promise<Recognised> => {
  const format = formatOf(source)
  const contents = await finish(isBinary(format) ? format.read(source) : readText(format, source), control)
  return { format: { id: format.id, label: format.label }, contents }
}

function* readText(format: ArrayFormat, source: Source): Generator<number, Contents> {
  return yield* format.read({ ...source, bytes: yield* plainBytes(source.bytes) })
}

const formatOf = ({ file, bytes }: Source): ArrayFormat => {
  checkSize(file, bytes.length)
  const head = bytes.subarray(0, HEAD)
  const text = plainHead(new TextDecoder().decode(head))
  if (!/\S/.test(text)) {
    throw new ArrayError({
      file,
      problem: 'it is empty',
      cure: 'Paste arrays, or drop a .npy, .npz, .safetensors, .json or .csv file.',
    })
  }
  refuseForeign(file, head)
  const format = arrayFormats.find((each) => each.recognises(head, text))
  if (format && (isBinary(format) || !head.includes(0))) return format
  throw new ArrayError({
    file,
    place: { byte: head.indexOf(0) },
    problem: 'it is neither a .npy, .npz or .safetensors file nor text in UTF-8',
    cure: 'Save the arrays with np.save, np.savez or np.savetxt, or the text as UTF-8.',
  })
}

const isBinary = ({ id }: ArrayFormat) => ['npy', 'npz', 'safetensors'].includes(id)

/** @throws ArrayError if a file is too large to be opened, before it is read. */
export const checkSize = (file: string | null, bytes: number): void => {
  if (bytes <= MOST_BYTES) return
  throw new ArrayError({
    file,
    problem: `it has ${Math.round(bytes / 2 ** 20)} MiB; at most ${MOST_BYTES / 2 ** 20} MiB can be opened`,
    cure: 'Save fewer rows.',
  })
}
