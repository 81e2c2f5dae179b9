import { readFileSync } from 'node:fs'
import type { Contents, FoundArray, Source } from '../codec/arrays/arrays'
import { ArrayError } from '../codec/arrays/array-error'
import { readArrays } from '../codec/arrays/read'

const FIXTURES = new URL('../codec/arrays/fixtures/', import.meta.url)

/** A file that real NumPy made. */
export const fixture = (name: string): Source => ({
  file: name,
  bytes: new Uint8Array(readFileSync(new URL(name, FIXTURES))),
})

/** Pasted text. */
export const pasted = (text: string): Source => ({ file: null, bytes: new TextEncoder().encode(text) })

/** The arrays of a source, with what was supposed and left out. */
export const readingOf = async (source: Source): Promise<Extract<Contents, { kind: 'arrays' }>> => {
  const { contents } = await readArrays(source)
  if (contents.kind !== 'arrays') throw new Error('The source holds a scene; expected arrays.')
  return contents
}

/** The arrays of a source. */
export const arraysOf = async (source: Source): Promise<readonly FoundArray[]> => (await readingOf(source)).arrays

/** The rows of the only array of a source, of shape [rows, columns]. */
export const rowsOf = async (source: Source): Promise<readonly (readonly number[])[]> => {
  const { data, shape } = (await arrayOf(source)).tensor
  const [rows = 0, columns = 0] = shape
  return Array.from({ length: rows }, (_, row) => [...data.subarray(row * columns, (row + 1) * columns)])
}

/** The only array of a source. */
export const arrayOf = async (source: Source): Promise<FoundArray> => {
  const [array, ...more] = await arraysOf(source)
  if (!array || more.length > 0) throw new Error(`The source holds ${more.length + 1} arrays; expected one.`)
  return array
}

/** The error with which a source is refused. */
export const refusalOf = async (source: Source): Promise<ArrayError> => {
  const outcome = await readArrays(source).catch((error: unknown) => error)
  if (outcome instanceof ArrayError) return outcome
  throw new Error('The source was read, or failed otherwise; expected an ArrayError.', { cause: outcome })
}
