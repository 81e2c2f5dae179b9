import type { Scene } from '../../src/scene/scene'
import { isHeld, selectResting } from '../state/hands'
import { readoutTerm } from '../state/litSlice'
import { remember, selectedIndex } from '../state/selectors'
import { useStore, type State } from '../state/store'
import { normUnits } from './normUnits'
import { shownLossOf } from './sceneLosses'

export type HistoryData = {
  /** The loss of every state that undo or redo can reach and of the present one, oldest first, in float64. */
  readonly losses: readonly number[]
  /** Index of the present state in `losses`. */
  readonly present: number
  /** What the present loss is of: "mean", "sum", or "triplet 2". */
  readonly of: string
  /** What it is in the formula and on the readout, and the selected triplet's index. */
  readonly term: 'loss' | 'reduced'
  readonly selected: number
  /** What the losses are measured in; null where the norm is not the same in every state. */
  readonly units: string | null
}

type Step = { readonly scene?: Scene }

const historyOf = remember(
  (past: readonly Step[], from: Scene | null, scene: Scene, future: readonly Step[], selected: number): HistoryData => {
    const scenes = [
      ...past.map((step) => step.scene),
      // what a hand is about to leave counts as a state already
      ...(from && from !== scene ? [from] : []),
      scene,
      // the next to be redone is the last of them
      ...future.map((step) => step.scene).toReversed(),
    ]
    const { reduction } = scene.loss
    const units = new Set(scenes.flatMap((each) => (each ? normUnits(each.loss) : [])))
    return {
      losses: scenes.map((each) => (each ? shownLossOf(each, selected) : NaN)),
      present: scenes.length - 1 - future.length,
      term: readoutTerm(scene),
      selected,
      units: units.size === 1 ? normUnits(scene.loss) : null,
      of: reduction === 'none' ? `triplet ${selected + 1}` : reduction,
    }
  },
)

export const selectHistory = (state: State): HistoryData => {
  const { pastStates, futureStates } = useStore.temporal.getState()
  return historyOf(
    pastStates,
    isHeld(state) ? selectResting(state) : null,
    state.scene,
    futureStates,
    selectedIndex(state),
  )
}
