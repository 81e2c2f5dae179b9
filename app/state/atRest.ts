import type { State } from './store'

/** Whether a hand is moving, or a computation for the present scene is still under way. */
export const isBusy = ({ hands, results, scene }: Pick<State, 'hands' | 'results' | 'scene'>): boolean =>
  hands.length > 0 || results?.scene !== scene

/** `select` as it was when the hand last rested: what would only flicker during a drag. */
export const atRest = <Selected>(select: (state: State) => Selected) => {
  let last: { readonly selected: Selected } | null = null
  return (state: State): Selected => {
    if (!last || !isBusy(state)) last = { selected: select(state) }
    return last.selected
  }
}
