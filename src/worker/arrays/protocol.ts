import type { Guess, Use } from '../../codec/arrays/arrays'
import type { BackendId, Role } from '../../kernels/backend'
import type { LossStatistics } from '../../kernels/tally'
import type { LossOptions } from '../../loss/options'
import type { Scene } from '../../scene/scene'

/** An array that the worker holds, as the page knows it. */
export type HeldArray = {
  readonly id: number
  readonly name: string | null
  /** What it serves as; null where nothing says so yet. */
  readonly role: Use | null
  readonly shape: readonly number[]
  readonly dtype: string
  /** Its first rows as they were read, of each the first columns; labels as their texts. */
  readonly preview: readonly (readonly (number | string)[])[]
}

export type ReadAnswer =
  | {
      readonly kind: 'arrays'
      readonly format: string
      readonly arrays: readonly HeldArray[]
      /** What the reader supposed: each can be taken back by reading the source again with corrections. */
      readonly guesses: readonly Guess[]
      /** What was left out or read otherwise than it stands there, in sentences. */
      readonly notes: readonly string[]
    }
  | { readonly kind: 'scene'; readonly scene: Scene }

/** One loss of many: its place counted through, along each axis, and its value. */
type WorstEntry = { readonly index: number; readonly place: readonly number[]; readonly loss: number }

export type LargeResult = {
  readonly by: BackendId | 'float64'
  /** The shape of the loss under the reduction: [] for mean and sum. */
  readonly shape: readonly number[]
  /** The loss, where it is one number. */
  readonly value: number | null
  /** The triplets' shape: the arrays' without the axis. */
  readonly triplets: readonly number[]
  readonly dimension: number | null
  readonly statistics: LossStatistics
  readonly worst: readonly WorstEntry[]
  /** How many numbers of each gradient are NaN. */
  readonly nanGradients: Readonly<Record<Role, number>>
  readonly milliseconds: number
}

/** One triplet by its own numbers: coordinates, and the distances of the convention in float64. */
export type ChosenTriplet = {
  readonly anchor: readonly number[]
  readonly positive: readonly number[]
  readonly negative: readonly number[]
  readonly distances: { readonly positive: number; readonly negative: number; readonly between: number }
}

export type Written = 'loss' | Role
export type WrittenFormat = 'npy' | 'json' | 'csv'

/** A file, with its name: not every port keeps the name of a File. */
type NamedBlob = { readonly name: string; readonly blob: Blob } & Corrected

/** A text with what a person decided about the reader's guesses. */
type CorrectedText = { readonly text: string } & Corrected

type Corrected = { readonly corrections?: Readonly<Record<string, boolean>> }

/** What arrays are read from. Everything that decides how is in it, so that it can be read again. */
export type ReadSource = NamedBlob | CorrectedText | string

/** The calls the worker answers, by name: what each takes and gives. One is under way at a time. */
export type ArrayCalls = {
  /**
   * The arrays get the ids from `firstId` on, so that a worker which takes the place of another can read the same source
   * again under the same ids.
   */
  read: { takes: { readonly source: ReadSource; readonly firstId: number }; gives: ReadAnswer }
  forget: { takes: { readonly ids: readonly number[] }; gives: null }
  evaluate: {
    takes: {
      readonly ids: Readonly<Record<Role, number>>
      readonly options: LossOptions
      readonly backend: BackendId
    }
    gives: LargeResult
  }
  /** Some triplets of the last evaluation; null where its arrays have no common rows of coordinates. */
  triplets: { takes: { readonly from: number; readonly to: number }; gives: readonly ChosenTriplet[] | null }
  write: { takes: { readonly what: Written; readonly format: WrittenFormat }; gives: Blob }
}
