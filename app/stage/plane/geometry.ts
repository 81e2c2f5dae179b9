import { distance } from '../../../src/loss/distance'
import { lossOptionsOf } from '../../../src/scene/batch'
import type { PointId, Scene, TripletRole } from '../../../src/scene/scene'
import { distancesAt, selectedIndex, selectPositions } from '../../state/selectors'
import { remember } from '../../ui/remember'
import { SMALL_WIDTH } from '../../state/stageRoom'
import type { State } from '../../state/store'
import { selectSpacePixels } from '../space/projection'
import { planeTransform, toPixels, type Pixel, type PlaneTransform } from './transform'

export const selectIsSmall = ({ stageSize }: Pick<State, 'stageSize'>) => stageSize.width < SMALL_WIDTH

/** Handles, and the room they keep, are smaller on a phone. */
export const handleScale = (small: boolean) => (small ? 0.84 : 1)

const transformOf = remember(planeTransform)
export const selectTransform = ({ bounds, stageSize }: Pick<State, 'bounds' | 'stageSize'>) =>
  transformOf(bounds, stageSize)

/** A place that stays where it was keeps its pixel: of thousands of points a drag makes one new one. */
const pixelOfPosition = remember((transform: PlaneTransform) => {
  const pixels = new WeakMap<readonly number[], Pixel>()
  return (position: readonly number[]): Pixel => {
    const known = pixels.get(position)
    if (known) return known
    const pixel = toPixels(transform, position)
    pixels.set(position, pixel)
    return pixel
  }
})

const pixelsOf = remember(
  (positions: ReadonlyMap<PointId, readonly number[]>, transform: PlaneTransform): ReadonlyMap<PointId, Pixel> => {
    const pixelOf = pixelOfPosition(transform)
    return new Map(Array.from(positions, ([id, position]) => [id, pixelOf(position)]))
  },
)
/** Where every point lies on the stage, by id, in the plane as in space. */
export const selectPixels = (state: State) =>
  state.scene.dimensions === 3 ? selectSpacePixels(state) : pixelsOf(selectPositions(state), selectTransform(state))

/** A line whose length is one of the two distances of the selected triplet. */
export type Segment = {
  readonly role: 'positive' | 'negative'
  readonly from: Pixel
  readonly to: Pixel
  readonly distance: number
}

/** The selected triplet as it lies on the stage, in CSS pixels. */
export type Figure = {
  readonly points: Readonly<Record<TripletRole, Pixel>>
  readonly segments: readonly [Segment, Segment]
}

/** Under swap the negative is measured from the positive where that is nearer. */
export const negativeIsFrom = (scene: Scene, index: number): 'anchor' | 'positive' => {
  const triplet = scene.triplets[index]
  if (!scene.loss.swap || !triplet) return 'anchor'
  const positions = selectPositions({ scene })
  const from = (id: PointId) =>
    distance(positions.get(id) ?? [], positions.get(triplet.negative) ?? [], lossOptionsOf(scene))
  return from(triplet.positive) < from(triplet.anchor) ? 'positive' : 'anchor'
}

const figureOf = remember((scene: Scene, index: number, pixels: ReadonlyMap<PointId, Pixel>): Figure => {
  const triplet = scene.triplets[index]
  const distances = distancesAt(scene, index)
  const at = (role: TripletRole) => (triplet && pixels.get(triplet[role])) ?? { x: 0, y: 0 }
  const points = { anchor: at('anchor'), positive: at('positive'), negative: at('negative') }
  return {
    points,
    segments: [
      { role: 'positive', from: points.anchor, to: points.positive, distance: distances?.positive ?? NaN },
      {
        role: 'negative',
        from: points[negativeIsFrom(scene, index)],
        to: points.negative,
        distance: distances?.negative ?? NaN,
      },
    ],
  }
})
export const selectFigure = (state: State) => figureOf(state.scene, selectedIndex(state), selectPixels(state))
