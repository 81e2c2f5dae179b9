import type { PointId } from '../../../src/scene/scene'
import type { Vector } from '../../../src/worker/space'
import { fittedCamera, HALF_ANGLE, selectLift } from '../../state/camera'
import { selectPositions } from '../../state/selectors'
import { remember } from '../../ui/remember'
import type { Camera } from '../../state/spaceSlice'
import type { State } from '../../state/store'
import { clamped, type Pixel, type Size } from '../plane/transform'

/** How a camera maps space to the stage: the eye, its three directions, and the stage's size. */
export type Projection = {
  readonly eye: Vector
  readonly right: Vector
  readonly up: Vector
  /** Into the picture. */
  readonly forward: Vector
  /** CSS pixels for a unit of length at depth 1; at depth d it is a d-th of that. */
  readonly scale: number
  readonly size: Size
  /** Where the camera's target is seen, in CSS pixels. */
  readonly middle: Pixel
}

/** A place on the stage and how far before the eye it lies, along its line of sight; behind the eye that is below 0. */
export type Projected = Pixel & { readonly depth: number }

export const dot = (a: readonly number[], b: readonly number[]): number => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!

const cross = ([a, b, c]: Vector, [d, e, f]: Vector): Vector => [b * f - c * e, c * d - a * f, a * e - b * d]

const unit = (v: Vector): Vector => {
  const length = Math.hypot(...v) || 1
  return [v[0] / length, v[1] / length, v[2] / length]
}

/**
 * The projection of a camera that holds y upright.
 * @param lift how many CSS pixels higher than in the stage's middle the camera's target is seen
 */
export const projectionOf = ({ position, target }: Camera, size: Size, lift = 0): Projection => {
  const forward = unit([target[0] - position[0], target[1] - position[1], target[2] - position[2]])
  // straight from above no direction is upright: away from the eye is, as when one bends over a sheet
  const isUpright = Math.hypot(forward[0], forward[2]) > 1e-9
  const right = unit(cross(forward, isUpright ? [0, 1, 0] : [0, 0, -1]))
  const scale = Math.max(size.height, 1) / 2 / Math.tan(HALF_ANGLE)
  const middle = { x: size.width / 2, y: size.height / 2 - lift }
  return { eye: position, right, up: cross(right, forward), forward, scale, size, middle }
}

/** Where a place of space lies on the stage. */
export const project = (
  { eye, right, up, forward, scale, middle }: Projection,
  place: readonly number[],
): Projected => {
  const x = (place[0] ?? 0) - eye[0]
  const y = (place[1] ?? 0) - eye[1]
  const z = (place[2] ?? 0) - eye[2]
  const depth = x * forward[0] + y * forward[1] + z * forward[2]
  const share = scale / depth
  return {
    x: clamped(middle.x + (x * right[0] + y * right[1] + z * right[2]) * share),
    y: clamped(middle.y - (x * up[0] + y * up[1] + z * up[2]) * share),
    depth,
  }
}

/** The direction, not of length 1, in which the eye sees a pixel of the stage; its depth is 1. */
export const sightOf = ({ right, up, forward, scale, middle }: Projection, { x, y }: Pixel): Vector => {
  const across = (x - middle.x) / scale
  const upward = (middle.y - y) / scale
  const along = (k: 0 | 1 | 2) => forward[k] + across * right[k] + upward * up[k]
  return [along(0), along(1), along(2)]
}

/** How long a pixel is at a place, in units of the scene. */
export const pixelAt = (projection: Projection, place: readonly number[]): number =>
  project(projection, place).depth / projection.scale

/** How far so many pixels take a place in the plane through it that faces the camera: its depth stays. */
export const shiftFacing = (projection: Projection, place: readonly number[], by: Pixel): Vector => {
  const { right, up } = projection
  const pixel = pixelAt(projection, place)
  const along = (k: 0 | 1 | 2) => pixel * (by.x * right[k] - by.y * up[k])
  return [along(0), along(1), along(2)]
}

/**
 * How far along an axis through `place` (a vector of length 1) lies what is nearest to the line of sight through a pixel.
 * Null where the axis points at the eye.
 */
export const alongAxis = (projection: Projection, place: readonly number[], axis: Vector, pixel: Pixel) => {
  const sight = unit(sightOf(projection, pixel))
  const lean = dot(axis, sight)
  const steep = 1 - lean * lean
  if (steep < 1e-4) return null
  const from = [0, 1, 2].map((k) => projection.eye[k]! - (place[k] ?? 0))
  return (dot(from, axis) - dot(from, sight) * lean) / steep
}

const projectionOfCamera = remember(projectionOf)
const cameraBeforeFit = remember((state: State) => fittedCamera(state))

/** The camera, or before the first fit the one that fits. */
export const selectCamera = (state: State): Camera => state.camera ?? cameraBeforeFit(state)

export const selectProjection = (state: State): Projection =>
  projectionOfCamera(selectCamera(state), state.stageSize, selectLift(state))

const BEHIND: Pixel = { x: NaN, y: NaN }

const pixelsOf = remember(
  (positions: ReadonlyMap<PointId, readonly number[]>, projection: Projection): ReadonlyMap<PointId, Pixel> =>
    new Map(
      Array.from(positions, ([id, position]) => {
        const projected = project(projection, position)
        return [id, projected.depth > 0 ? projected : BEHIND]
      }),
    ),
)
/** Where every point lies on the stage, by id; nowhere (NaN) if it is behind the eye. */
export const selectSpacePixels = (state: State) => pixelsOf(selectPositions(state), selectProjection(state))
