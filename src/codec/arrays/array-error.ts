import { MOST_ELEMENTS } from './arrays'

/** Where in a source something is wrong: in text a line and a column, both from 1; elsewhere a byte, from 0. */
export type Place = { readonly line: number; readonly column: number } | { readonly byte: number }

type Complaint = {
  /** The file's name; null for pasted text. */
  readonly file: string | null
  /** The array's name, where it has one. */
  readonly array?: string | null
  readonly place?: Place | null
  /** What was found and what was expected, without the full stop. */
  readonly problem: string
  /** What to do, as a sentence. */
  readonly cure: string
}

/** A file or text that cannot be read as arrays: where, what was wrong, and what to do. */
export class ArrayError extends Error {
  override readonly name = 'ArrayError'
  readonly file: string | null
  readonly array: string | null
  readonly place: Place | null
  readonly cure: string
  constructor({ file, array = null, place = null, problem, cure }: Complaint) {
    const where = [file ?? 'Pasted text', array && `array ${array}`, place && placeText(place)]
    super(`${where.filter(Boolean).join(', ')}: ${problem}. ${cure}`)
    this.file = file
    this.array = array
    this.place = place
    this.cure = cure
  }
}

const placeText = (place: Place): string =>
  'byte' in place ? `byte ${place.byte}` : `line ${place.line}, column ${place.column}`

/** Takes room for so many more numbers of a source. @throws ArrayError where all its arrays together have too many. */
export type Room = (count: number, array: string | null) => void

export const roomFor = (file: string | null): Room => {
  let left = MOST_ELEMENTS
  return (count, array) => {
    left -= count
    if (left >= 0) return
    throw new ArrayError({
      file,
      array,
      problem: `with it the arrays have more than ${MOST_ELEMENTS} numbers together`,
      cure: 'Save fewer arrays, or fewer rows: np.save("part.npy", array[:10000]).',
    })
  }
}
