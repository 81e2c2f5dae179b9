import type { Scene } from '../../scene/scene'
import type { View } from '../../scene/view'

/** A key and its text that this version does not know: kept as they came and written back. */
export type UnknownKey = readonly [key: string, text: string]

/** What a link says: a scene, how it is looked at, and what only other versions understand. */
export type Link = { readonly scene: Scene; readonly view: View; readonly unknown: readonly UnknownKey[] }

/** A part of a link that could not be read: its key, what it held, and the end of the sentence "expected …". */
export type LinkProblem = { readonly key: string; readonly held: string; readonly expected: string }

/** A text read: its value where it has one, and what of it had to be refused. */
export type Reading<Value> = { readonly value: Value; readonly refused?: string } | { readonly refused: string }

/** One key of a link. Its row in the table is all that reading and writing know of it. */
export type Parameter<Value> = {
  /** The end of the sentence "expected …". */
  readonly expects: string
  /** The value that the link must carry; null where it is what a link without the key means. */
  readonly value: (link: Link) => Value | null
  readonly write: (value: Value) => string
  readonly read: (text: string) => Reading<Value>
}
