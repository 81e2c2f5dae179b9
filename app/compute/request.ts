import type { BackendId } from '../../src/kernels/backend'
import { batchOf, lossOptionsOf, slotsOf } from '../../src/scene/batch'
import type { ComputeRequest, PlaneGrid } from '../../src/worker/protocol'
import { MOVING_CELLS, planeGrid, RESTING_CELLS } from '../stage/plane/grid'
import { fieldPoint } from '../state/selectors'
import type { State } from '../state/store'

/** What the present state asks of the engine. */
export const requestOf = (state: State): ComputeRequest => ({
  batch: batchOf(state.scene),
  options: lossOptionsOf(state.scene),
  plane: gridOf(state),
})

const gridOf = (state: State): PlaneGrid | null => {
  const { bounds, stageSize, scene } = state
  if (stageSize.width === 0 || stageSize.height === 0) return null
  const grid = planeGrid(bounds, stageSize, fieldMoves(state) ? MOVING_CELLS : RESTING_CELLS)
  return { moving: slotsOf(scene, fieldPoint(state)), ...grid }
}

/** Whether the hand changes the field: dragging the field's own point does not. */
const fieldMoves = (state: State): boolean => {
  const { gesture } = state
  return gesture !== null && !(gesture.kind === 'point' && gesture.point === fieldPoint(state))
}

/**
 * Everything the field depends on. It does not depend on where its own moving point is, so dragging that point
 * leaves the key as it was, and the field need not be computed again.
 */
export const fieldKey = (state: State, plane: PlaneGrid, backend: BackendId): readonly unknown[] => {
  const moving = fieldPoint(state)
  const { loss, triplets, points } = state.scene
  const fixed = points.filter(({ id }) => id !== moving).map(({ position }) => position)
  return [backend, moving, loss, triplets, ...plane.origin, ...plane.step, ...plane.size, ...fixed]
}

export const sameKey = (a: readonly unknown[] | null, b: readonly unknown[] | null): boolean =>
  a !== null && b !== null && a.length === b.length && a.every((part, i) => Object.is(part, b[i]))
