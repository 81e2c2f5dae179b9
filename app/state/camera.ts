import { ball } from '../../src/field/ball'
import { extentsOf, fitBox, joinBoxes, type Box } from '../../src/field/box'
import { distance } from '../../src/loss/distance'
import { lossOptionsOf } from '../../src/scene/batch'
import type { Scene } from '../../src/scene/scene'
import type { Vector } from '../../src/worker/space'
import { positionsOfPoints, selectedIndex } from './selectors'
import { remember } from '../ui/remember'
import type { Camera, NamedView } from './spaceSlice'
import { selectHasSpaceChoices, SMALL_WIDTH } from './stageRoom'
import type { State } from './store'

/** Half of the angle that the stage's height spans, in radians: a long lens, so that balls stay round. */
export const HALF_ANGLE = (12 * Math.PI) / 180

/** On a phone's stage the choices along the bottom edge take room. */
const LIFT = 36

/** How many CSS pixels higher than in the stage's middle the picture stands, for the choices along the bottom edge. */
export const selectLift = (state: Pick<State, 'stageSize' | 'hide' | 'embed'>): number =>
  state.stageSize.width < SMALL_WIDTH && selectHasSpaceChoices(state) ? LIFT : 0

/** From where each named view looks. The top is a little off the axis, so that x stays to the right. */
export const DIRECTIONS: Readonly<Record<NamedView, Vector>> = {
  front: [0, 0, 1],
  side: [1, 0, 0],
  top: [0, 1, 1e-3],
  iso: [0.442, 0.374, 0.816],
}

/** Points stay off the stage's edge by this much of their distance. */
const ROOM = 1.1

/** Cameras nearer or farther than this, as multiples of what the box spans, show nothing. */
const NEAREST = 0.1
const FARTHEST = 50

const placesOf = (points: Scene['points']) => positionsOfPoints(points, 3)
// a change of the loss leaves thousands of points where they are
const spanOf = remember((points: Scene['points']) => extentsOf([...placesOf(points).values()]))

const boxOfScene = (scene: Scene, selected: number): Box => {
  const places = placesOf(scene.points)
  const triplet = scene.triplets[selected]
  const anchor = places.get(triplet?.anchor ?? '') ?? [0, 0, 0]
  const positive = places.get(triplet?.positive ?? '') ?? [0, 0, 0]
  const { convention, p, eps, margin } = scene.loss
  const reach = distance(anchor, positive, lossOptionsOf(scene)) + margin
  return fitBox(spanOf(scene.points), ball(convention, p, eps, anchor, reach))
}
const boxOfStart = remember(boxOfScene)

const boxOfHands = remember((scene: Scene, from: Scene, selected: number) => {
  const start = boxOfStart(from, selected)
  // while a hand moves, the box only grows: nothing shrinks under it
  return scene === from ? start : joinBoxes(start, boxOfScene(scene, selected))
})

const sameBox = remember((x: number, y: number, z: number, half: number): Box => ({ center: [x, y, z], half }))

/** The cube of space that is shown and in which the field is computed. The same object as long as it stays as it is. */
export const boxOf = (state: Pick<State, 'scene' | 'hands' | 'selected'>): Box => {
  const { center, half } = boxOfHands(state.scene, state.hands[0]?.from ?? state.scene, selectedIndex(state))
  return sameBox(...center, half)
}

// as with bounds: which cameras a fit made, and not a hand, is told by who they are
const restful = new WeakSet<Camera>()
const fitted = new WeakSet<Camera>()

/** Whether no hand has moved this camera since it was fitted; turning by itself is no hand. */
export const isFittedCamera = (camera: Camera): boolean => fitted.has(camera)

/** Whether this very camera came from a fit and looks from where a page that opens looks: no hand has moved it since. */
export const isRestful = (camera: Camera): boolean => restful.has(camera)

/** A camera from which the whole box is seen, from a named direction or in the direction of the present one. */
export const fittedCamera = (
  state: Pick<State, 'scene' | 'hands' | 'selected' | 'camera' | 'stageSize' | 'hide' | 'embed'>,
  view?: NamedView,
): Camera => {
  const { center } = boxOf(state)
  const { width } = state.stageSize
  const height = Math.max(state.stageSize.height, 1)
  const lifted = Math.max(0.1, 1 - (2 * selectLift(state)) / height)
  const narrow = Math.min(lifted, width / height || 1)
  const far = radiusOf(state) / Math.sin(Math.atan(Math.tan(HALF_ANGLE) * narrow))
  const direction = view || !state.camera ? DIRECTIONS[view ?? 'iso'] : directionOf(state.camera)
  const camera = { position: along(center, direction, far), target: center }
  fitted.add(camera)
  if (namedViewOf(camera) === 'iso') restful.add(camera)
  return camera
}

/** The fitted camera of a stage that shows space; null elsewhere, where the stage fits it as soon as it is shown. */
export const refittedCamera = (state: Parameters<typeof fittedCamera>[0]): Camera | null =>
  state.scene.dimensions === 3 && state.stageSize.width > 0 ? fittedCamera(state) : null

/** Of the sphere around the box's middle that must be seen: it holds the balls, whose corners reach farther, and all points. */
const radiusOf = (state: Pick<State, 'scene' | 'hands' | 'selected'>): number => {
  const { center, half } = boxOf(state)
  const { p } = state.scene.loss
  const corner = Math.sqrt(3) / 3 ** (1 / Math.max(p, 2))
  const apart = (place: readonly number[]) => Math.hypot(...center.map((value, k) => (place[k] ?? 0) - value))
  const points = [...placesOf(state.scene.points).values()].map(apart).filter(Number.isFinite)
  return Math.max(half * corner, ROOM * Math.max(0, ...points))
}

/** The camera so many times nearer to what it looks at. */
export const zoomedCamera = ({ position, target }: Camera, factor: number): Camera => ({
  position: mapped(position, (value, k) => target[k] + (value - target[k]) / factor),
  target,
})

/** The camera turned about the vertical through what it looks at, by an angle in radians. */
export const turnedCamera = (camera: Camera, angle: number): Camera => {
  const { position, target } = camera
  const x = position[0] - target[0]
  const z = position[2] - target[2]
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const turned: Camera = {
    position: [target[0] + x * cos + z * sin, position[1], target[2] + z * cos - x * sin],
    target,
  }
  if (fitted.has(camera)) fitted.add(turned)
  return turned
}

/** How near and how far the eye may go from what it looks at. */
export const cameraRange = ({ half }: Box): { readonly nearest: number; readonly farthest: number } => ({
  nearest: half * NEAREST,
  farthest: half * FARTHEST,
})

/** The named view that a camera looks from, if it is one. */
export const namedViewOf = (camera: Camera | null): NamedView | null => {
  if (!camera) return null
  const direction = directionOf(camera)
  const names = Object.keys(DIRECTIONS) as NamedView[]
  return names.find((name) => isSame(unit(DIRECTIONS[name]), direction)) ?? null
}

const isSame = (a: Vector, b: Vector) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < 5e-3

export const directionOf = ({ position, target }: Camera): Vector =>
  unit(mapped(position, (value, k) => value - target[k]))

const unit = (v: Vector): Vector => {
  const length = Math.hypot(...v) || 1
  return mapped(v, (value) => value / length)
}

const along = (from: Vector, direction: Vector, by: number): Vector => {
  const step = unit(direction)
  return mapped(from, (value, k) => value + step[k] * by)
}

const mapped = ([x, y, z]: Vector, f: (value: number, axis: 0 | 1 | 2) => number): Vector => [f(x, 0), f(y, 1), f(z, 2)]
