import type { BackendId } from '../../src/kernels/backend'
import { lossOptionsOf, pointsOf, rowOf, tripletsOf } from '../../src/scene/batch'
import type { PointId, Scene } from '../../src/scene/scene'
import type { ComputeRequest, PlaneGrid } from '../../src/worker/protocol'
import type { SliceGrid, VolumeGrid } from '../../src/worker/space'
import { MOVING_CELLS, planeGrid, RESTING_CELLS } from '../stage/plane/grid'
import { isDashedBall } from '../stage/space/figure'
import { MOVING_SIDE, RESTING_SIDE, sliceGrid, sliceSquare, volumeGrid } from '../stage/space/grids'
import { boxOf } from '../state/camera'
import { isResting } from '../state/hands'
import { fieldPoint, selectedTriplet, selectPositions } from '../state/selectors'
import { remember } from '../ui/remember'
import type { State } from '../state/store'

/** The fields that a request can ask for. */
const FIELDS = ['plane', 'slice', 'volume'] as const
type FieldName = (typeof FIELDS)[number]

/** What fields depend on, each as a list to compare; null where the stage shows none. */
export type FieldKeys = Readonly<Record<FieldName, readonly unknown[] | null>>

// a change of the loss leaves thousands of points where they are
const samePoints = remember((points: Scene['points'], dimensions: Scene['dimensions']) =>
  pointsOf({ points, dimensions }),
)
const sameTriplets = remember((points: Scene['points'], triplets: Scene['triplets']) =>
  tripletsOf({ points, triplets }),
)

/** Where all points but one are. */
const placesBut = remember((points: Scene['points'], moving: PointId) =>
  points.filter(({ id }) => id !== moving).map(({ position }) => position),
)

/** What the present state asks of the engine. */
export const requestOf = (state: State): ComputeRequest => ({
  points: samePoints(state.scene.points, state.scene.dimensions),
  triplets: sameTriplets(state.scene.points, state.scene.triplets),
  options: lossOptionsOf(state.scene),
  plane: planeOf(state),
  slice: sliceOf(state),
  volume: volumeOf(state),
})

/** The request without the fields that are shown already. */
export const withoutShown = (request: ComputeRequest, keys: FieldKeys, shown: FieldKeys): ComputeRequest => ({
  ...request,
  ...Object.fromEntries(FIELDS.filter((name) => sameKey(keys[name], shown[name])).map((name) => [name, null])),
})

/** The keys of what is shown once a request is answered. */
export const shownAfter = (request: ComputeRequest, keys: FieldKeys, shown: FieldKeys): FieldKeys => ({
  plane: request.plane ? keys.plane : shown.plane,
  slice: request.slice ? keys.slice : shown.slice,
  volume: request.volume ? keys.volume : shown.volume,
})

export const NOTHING_SHOWN: FieldKeys = { plane: null, slice: null, volume: null }

const isMeasured = ({ stageSize }: State) => stageSize.width > 0 && stageSize.height > 0

const planeOf = (state: State): PlaneGrid | null => {
  const { bounds, stageSize, scene } = state
  if (scene.dimensions !== 2 || !isMeasured(state)) return null
  const grid = planeGrid(bounds, stageSize, fieldMoves(state) ? MOVING_CELLS : RESTING_CELLS)
  return { moving: rowOf(scene.points, fieldPoint(state)), ...grid }
}

const sliceOf = (state: State): SliceGrid | null => {
  const { scene, slice } = state
  if (scene.dimensions !== 3 || !isMeasured(state)) return null
  const grid = sliceGrid(sliceSquare(boxOf(state), slice), sideOf(state).slice)
  return { moving: rowOf(scene.points, fieldPoint(state)), ...grid }
}

const volumeOf = (state: State): VolumeGrid | null => {
  const { scene, surfaces, levels } = state
  if (scene.dimensions !== 3 || !surfaces || !isMeasured(state)) return null
  const { anchor, positive } = selectedTriplet(state)
  const moving = fieldPoint(state)
  // where the field is a function of A, it is the distance to P whose edges count
  const through = selectPositions(state).get(moving === anchor ? positive : anchor) ?? []
  const boundary = !isDashedBall(state)
  return {
    moving: rowOf(scene.points, moving),
    levels,
    boundary,
    ...volumeGrid(boxOf(state), sideOf(state).volume, through),
  }
}

/** Whether a hand is changing the field: moving the very point that it is a function of does not. */
const fieldMoves = (state: State): boolean =>
  !isResting(state) && state.hands.some((hand) => !(hand.kind === 'point' && hand.point === fieldPoint(state)))

/** Coarse while the field moves. */
const sideOf = (state: State) => (fieldMoves(state) ? MOVING_SIDE : RESTING_SIDE)

/**
 * Everything the fields depend on. None depends on where its own moving point is, so dragging that point
 * leaves the keys as they were, and no field need be computed again.
 */
export const fieldKeys = (state: State, { plane, slice, volume }: ComputeRequest, backend: BackendId): FieldKeys => {
  const moving = fieldPoint(state)
  const { loss, triplets, points } = state.scene
  const common = [backend, moving, loss, triplets, placesBut(points, moving)]
  return {
    plane: plane && [...plane.origin, ...plane.step, ...plane.size, ...common],
    slice: slice && [...slice.origin, ...slice.steps.flat(), ...slice.size, ...common],
    volume: volume && [
      ...volume.origin,
      volume.step,
      volume.size,
      volume.boundary,
      ...(volume.levels ?? [null]),
      ...common,
    ],
  }
}

/** Whether two lists have the same parts, lists among them part by part. */
export const sameKey = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((part, i) => samePart(part, b[i]))

const samePart = (a: unknown, b: unknown): boolean => Object.is(a, b) || sameKey(a, b)
