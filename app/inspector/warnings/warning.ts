import type { warningsText } from '../../messages/warnings'
import type { State } from '../../state/store'

export type WarningsText = typeof warningsText.en

/** All that a warning may look at. */
export type WarningState = Pick<State, 'scene' | 'results' | 'selected'>

/** What one click does about it: shows where it is, or changes the one thing that mends it. */
export type Remedy = {
  readonly label: string
  readonly apply: (state: State) => void
  /** Where the keyboard goes then: the remedy may be gone with the trouble. */
  readonly concerns: Concern
}

/** What a remedy changes: a parameter, the convention, or the points of the selected triplet. */
export type Concern = 'p' | 'margin' | 'eps' | 'convention' | 'points'

/** Why the present state means trouble, and what can be done. */
type Trouble = {
  readonly title: string
  /** A sentence or two; letters of the mathematics are marked `<i>…</i>`. */
  readonly reason: string
  readonly remedies: readonly Remedy[]
}

/** A kind of trouble that a state may be in. */
export type Warning = {
  readonly id: string
  /** Null where there is no such trouble. */
  readonly find: (state: WarningState, text: WarningsText) => Trouble | null
}

/** Shows a triplet that is not selected. */
export const goTo = (text: WarningsText, index: number): Remedy => ({
  label: text.goTo({ number: index + 1 }),
  apply: ({ tripletSelected }) => tripletSelected(index),
  concerns: 'points',
})
