import type { Role } from '../../kernels/backend'
import type { Scene } from '../../scene/scene'
import type { Tensor } from '../../tensor/tensor'

/** What arrays are read from: a file's bytes, or pasted text as UTF-8. */
export type Source = {
  /** The file's name; null for pasted text. */
  readonly file: string | null
  readonly bytes: Uint8Array
  /** What a person has decided about the reader's guesses, by their keys: true where one holds. */
  readonly corrections?: Readonly<Record<string, boolean>>
}

/** What an array serves as: one of the three roles, the labels of the rows, or nothing. */
export type Use = Role | 'labels' | 'unused'

/** An array as it was found. */
export type FoundArray = {
  /** The name it had there; null for none. */
  readonly name: string | null
  /** What it serves as, by its name or its place; null where neither tells. */
  readonly role: Use | null
  readonly tensor: Tensor
  /** The type of its numbers, as the source says: float32. */
  readonly dtype: string
  /** Labels that are texts: each number of the tensor is the index of its text here. */
  readonly classes?: readonly string[]
}

/** Something that a reader took for other than numbers, as in a header, and that a person can take back. */
export type Guess = {
  /** Names it in `Source.corrections`: header, column 1. */
  readonly key: string
  /** What the reader supposes: Row 1 is a header. */
  readonly says: string
  /** Whether it was read so. */
  readonly holds: boolean
}

/** What a source holds: arrays, or a whole scene that the playground wrote. */
export type Contents =
  | {
      readonly kind: 'arrays'
      readonly arrays: readonly FoundArray[]
      readonly guesses?: readonly Guess[]
      /** What of the source was left out or read otherwise than it stands there, in sentences. */
      readonly notes?: readonly string[]
    }
  | { readonly kind: 'scene'; readonly scene: Scene }

/** One way to write arrays down. */
export type ArrayFormat = {
  readonly id: string
  /** What the person is told was recognised. */
  readonly label: string
  /**
   * Whether a source is of this format, by its beginning. The first format that says so reads it.
   * @param head the first bytes of the source
   * @param text the same as text
   */
  recognises(head: Uint8Array, text: string): boolean
  /** Reads it, yielding how much is done from 0 to 1. @throws ArrayError */
  read(source: Source): Generator<number, Contents>
}

/** The largest file or text, and the most that a compressed one may hold, in bytes. */
export const MOST_BYTES = 256 * 2 ** 20

/** The most numbers of one source: in float64 they take 512 MiB. */
export const MOST_ELEMENTS = 2 ** 26

/** More arrays than this in one source are no triplets. */
export const MOST_ARRAYS = 64

/** A longer name says nothing that a person would read to its end. */
const LONGEST_NAME = 80

/** An array's name as it is kept and told: a file may hold one of a million letters. */
export const nameInShort = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name
