import type { State } from './store'
import { selectedIndex } from './selectors'

/** The most triplets that have handles on the stage at once. */
export const MOST_HANDLED = 32

/** Triplets from index `from` up to, not including, `to`. */
export type IndexRange = { readonly from: number; readonly to: number }

/**
 * The selected triplet and those beside it in the list, `MOST_HANDLED` at most: they have handles on the stage, lines
 * between their points, and a place in the chooser of the field. Nearness is that of the list and not of the stage, so that
 * no handle comes or goes while a point is dragged, and names and the order of Tab stay those of the table.
 */
export const neighbours = (selected: number, count: number): IndexRange => {
  const from = Math.max(0, Math.min(selected - MOST_HANDLED / 2, count - MOST_HANDLED))
  return { from, to: Math.min(count, from + MOST_HANDLED) }
}

/** The first of the triplets that have handles. */
export const selectFirstHandled = (state: Pick<State, 'scene' | 'selected'>): number =>
  neighbours(selectedIndex(state), state.scene.triplets.length).from

/** One past the last of the triplets that have handles. */
export const selectEndHandled = (state: Pick<State, 'scene' | 'selected'>): number =>
  neighbours(selectedIndex(state), state.scene.triplets.length).to

/** The indices of a range, in order. */
export const indicesOf = ({ from, to }: IndexRange): readonly number[] =>
  Array.from({ length: to - from }, (_, k) => from + k)
