import type { Scene, TripletRole } from '../../src/scene/scene'
import { isHeld, selectResting } from '../state/hands'
import {
  fieldPoint,
  lossAtFieldPoint,
  selectedIndex,
  selectedTriplet,
  selectPositions,
  selectRows,
} from '../state/selectors'
import { useStore, type State } from '../state/store'
import type { ChartActions, ChartHistory, ChartSource } from './chart'
import { shownLossOf } from './sceneLosses'

/** What the page's charts are drawn of: the scene, the backend's last results, and the history. Nothing is computed before it is asked for. */
export const sourceOf = (state: State): ChartSource => ({
  loss: state.scene.loss,
  dimensions: state.scene.dimensions,
  count: state.scene.triplets.length,
  selected: selectedIndex(state),
  moving: isHeld(state),
  results: () => {
    const { results } = state
    return results && { rows: selectRows(state), reduced: results.evaluation.value, loss: results.scene.loss }
  },
  points: () => {
    const triplet = selectedTriplet(state)
    const at = (role: TripletRole) => placeOf(state, triplet[role])
    return { anchor: at('anchor'), positive: at('positive'), negative: at('negative') }
  },
  history: () => historyOf(state),
  field: state.planeField,
  fieldPoint: () => ({
    role: state.fieldRole,
    at: placeOf(state, fieldPoint(state)),
    loss: lossAtFieldPoint(state),
  }),
})

const placeOf = (state: State, id: string): readonly number[] => selectPositions(state).get(id) ?? []

const historyOf = (state: State): ChartHistory => {
  const { pastStates, futureStates } = useStore.temporal.getState()
  const { scene } = state
  // what a hand is about to leave counts as a state already
  const resting = selectResting(state)
  const past = [...pastStates.map((step) => step.scene), ...(resting === scene ? [] : [resting])]
  // the next to be redone is the last of them
  const scenes = [...past, scene, ...futureStates.map((step) => step.scene).toReversed()].filter(isScene)
  const selected = selectedIndex(state)
  return {
    losses: scenes.map((each) => shownLossOf(state.knownLosses, each, selected)),
    norms: scenes.map(({ loss }) => loss),
    present: scenes.length - 1 - futureStates.length,
  }
}

const isScene = (scene: Scene | undefined): scene is Scene => scene !== undefined

/** What charts do to the page's scene. */
export const chartActions: ChartActions = {
  selectTriplet: (index) => useStore.getState().tripletSelected(index),
  change: (parameter, value) => {
    const { marginChanged, normDegreeChanged } = useStore.getState()
    if (parameter === 'margin') marginChanged(value)
    else normDegreeChanged(value)
  },
  step: (steps) => {
    // not from under a hand
    if (isHeld(useStore.getState())) return
    const { undo, redo } = useStore.temporal.getState()
    if (steps < 0) undo(-steps)
    if (steps > 0) redo(steps)
  },
  scatterTriplets: (count) => useStore.getState().tripletsScattered(count),
  flatten: () => useStore.getState().dimensionsChanged(2),
}
