import type { Use } from '../../src/codec/arrays/arrays'
import { MOST_ELEMENTS } from '../../src/codec/arrays/arrays'
import { sizeOf } from '../../src/tensor/tensor'
import type { arraysText } from '../messages/arrays'
import type { HeldArray, ReadAnswer, ReadSource } from '../../src/worker/arrays/protocol'

/** One source as it was read. */
export type Reading = {
  /** The file's name, or pasted text. */
  readonly from: string
  readonly source: File | string
  /** What the person decided about the reader's guesses. */
  readonly corrections: Readonly<Record<string, boolean>>
} & Pick<Extract<ReadAnswer, { kind: 'arrays' }>, 'format' | 'guesses' | 'notes'>

/** An array in the worker, and where it came from. */
export type ListedArray = HeldArray & { readonly reading: Reading }

type Listing = { readonly arrays: readonly ListedArray[]; readonly gone: readonly ListedArray[] }

/** What of a source goes to the worker. */
export const sentOf = (source: File | string, corrections: Reading['corrections']): ReadSource => {
  if (typeof source !== 'string') return { name: source.name, blob: source, corrections }
  return Object.keys(corrections).length === 0 ? source : { text: source, corrections }
}

/**
 * The list with the arrays of one more reading, and which of the old ones are gone: those of `before`, the same source
 * read otherwise, whose chosen roles go on; of a file or text that is read a second time; and of the text field those
 * whose name is assigned anew. Nothing else is gone: an array whose role a new one takes has none yet.
 */
export const listed = (arrays: readonly ListedArray[], found: readonly ListedArray[], before?: Reading): Listing => {
  const isGone = ({ reading, name }: ListedArray) => {
    const renewed = found[0]?.reading
    if (before) return reading === before
    if (!renewed) return false
    if (isSame(reading.source, renewed.source)) return true
    const areTexts = typeof reading.source === 'string' && typeof renewed.source === 'string'
    return areTexts && name !== null && found.some((array) => array.name === name)
  }
  const gone = arrays.filter(isGone)
  const named = found.map((array) => {
    const chosen = before ? gone.find(({ name }) => name === array.name)?.role : undefined
    return { ...array, role: chosen ?? array.role }
  })
  const taken = named.map(({ role }) => role)
  const kept = arrays
    .filter((array) => !gone.includes(array))
    .map((array) => (isTaken(array.role, taken) ? { ...array, role: null } : array))
  return { arrays: [...kept, ...named], gone }
}

/** A role is one array's only; any number may be not used. */
const isTaken = (role: Use | null, taken: readonly (Use | null)[]) =>
  role !== null && role !== 'unused' && taken.includes(role)

const isSame = (one: File | string, other: File | string): boolean =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : one.name === other.name && one.size === other.size && one.lastModified === other.lastModified

/** The list in which an array has another role, which a second one then loses. */
export const withRole = (arrays: readonly ListedArray[], id: number, role: Use | null): readonly ListedArray[] =>
  arrays.map((array) => {
    if (array.id === id) return { ...array, role }
    return isTaken(array.role, [role]) ? { ...array, role: null } : array
  })

/** The arrays by the sources that they were read from, in the order in which these were opened. */
export const byReading = (arrays: readonly ListedArray[]): readonly (readonly [Reading, readonly ListedArray[]])[] => {
  const readings = [...new Set(arrays.map(({ reading }) => reading))]
  return readings.map((reading) => [reading, arrays.filter((array) => array.reading === reading)])
}

/** What a person calls an array: its name, or the file's. */
export const titleOf = ({ name, reading }: ListedArray): string => name ?? reading.from

/** The most numbers that all open arrays may hold together: three of the largest take 1.5 GiB. */
const MOST_OPEN = 3 * MOST_ELEMENTS

/** Why no more arrays can be opened; null if these can. */
export const refusalOf = (text: typeof arraysText.en, arrays: readonly ListedArray[]): string | null => {
  const numbers = arrays.reduce((sum, { shape }) => sum + sizeOf(shape), 0)
  if (numbers <= MOST_OPEN && arrays.length <= MOST_LISTED) return null
  return text.tooMany({ n: arrays.length, numbers, most: MOST_LISTED, mostNumbers: MOST_OPEN })
}

const MOST_LISTED = 256
