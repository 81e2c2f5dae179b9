import { ball, type Ball } from '../../../src/field/ball'
import type { PointGradients } from '../../../src/scene/batch'
import type { PointId, Scene, SceneTriplet, TripletRole } from '../../../src/scene/scene'
import type { Vector } from '../../../src/worker/space'
import { distancesAt, selectedIndex, selectedTriplet, selectGradients, selectPositions } from '../../state/selectors'
import { remember } from '../../ui/remember'
import type { State } from '../../state/store'
import { negativeIsFrom } from '../plane/geometry'
import { ROLE_ORDER } from '../roles'

export type RolePlaces = Readonly<Record<TripletRole, Vector>>

/** A line whose length is one of the two distances of the selected triplet. */
export type SpaceSegment = {
  readonly role: 'positive' | 'negative'
  readonly from: Vector
  readonly to: Vector
  readonly distance: number
}

/** The step of descent −∂L/∂point of a point of the selected triplet. */
export type SpaceArrow = { readonly role: TripletRole; readonly from: Vector; readonly step: Vector }

const vectorAt = (positions: ReadonlyMap<PointId, readonly number[]>, id: PointId): Vector => {
  const [x = 0, y = 0, z = 0] = positions.get(id) ?? []
  return [x, y, z]
}

const placesOf = remember((positions: ReadonlyMap<PointId, readonly number[]>, triplet: SceneTriplet): RolePlaces => ({
  anchor: vectorAt(positions, triplet.anchor),
  positive: vectorAt(positions, triplet.positive),
  negative: vectorAt(positions, triplet.negative),
}))
/** Where the points of the selected triplet lie. */
export const selectPlaces = (state: State): RolePlaces => placesOf(selectPositions(state), selectedTriplet(state))

const segmentsOf = remember((scene: Scene, index: number, places: RolePlaces): readonly SpaceSegment[] => {
  const distances = distancesAt(scene, index)
  return [
    { role: 'positive', from: places.anchor, to: places.positive, distance: distances?.positive ?? NaN },
    {
      role: 'negative',
      from: places[negativeIsFrom(scene, index)],
      to: places.negative,
      distance: distances?.negative ?? NaN,
    },
  ]
})
/** A–P and A–N, or P–N where swap takes it. */
export const selectSegments = (state: State) => segmentsOf(state.scene, selectedIndex(state), selectPlaces(state))

/** The two balls around the selected anchor; null where a convention has none. */
export type SpaceBalls = {
  /** Radius d(A,P): nearer is hard. */
  readonly inner: Ball | null
  /** Radius d(A,P) + margin: farther is easy, between the two is semi-hard. */
  readonly outer: Ball | null
  readonly p: number
}

const ballsOf = remember((loss: Scene['loss'], anchor: Vector, positive: number): SpaceBalls => {
  const { convention, p, eps, margin } = loss
  return {
    inner: ball(convention, p, eps, anchor, positive),
    outer: ball(convention, p, eps, anchor, positive + margin),
    p,
  }
})
// a place is a new object in every frame of a drag, the anchor's numbers seldom new ones
const sameVector = remember((x: number, y: number, z: number): Vector => [x, y, z])

export const selectSpaceBalls = (state: State): SpaceBalls =>
  ballsOf(
    state.scene.loss,
    sameVector(...selectPlaces(state).anchor),
    distancesAt(state.scene, selectedIndex(state))?.positive ?? NaN,
  )

const arrowsOf = remember((places: RolePlaces, triplet: SceneTriplet, gradients: PointGradients | null) =>
  ROLE_ORDER.flatMap((role): SpaceArrow[] => {
    const [x, y, z] = gradients?.get(triplet[role]) ?? []
    if (x === undefined || y === undefined || z === undefined || !Number.isFinite(x + y + z)) return []
    return [{ role, from: places[role], step: [-x, -y, -z] }]
  }),
)
/** Where the points of the selected triplet would go; none for a gradient that is not a number. */
export const selectArrows = (state: State): readonly SpaceArrow[] =>
  arrowsOf(selectPlaces(state), selectedTriplet(state), selectGradients(state))

const holdersOf = remember((triplets: Scene['triplets'], point: PointId): number =>
  triplets.reduce((count, triplet) => count + (Object.values(triplet).includes(point) ? 1 : 0), 0),
)

/** Whether the border of what has no loss is the dashed ball itself: then only the ball is drawn. */
export const isDashedBall = (state: State): boolean => {
  const { scene, fieldRole } = state
  if (fieldRole !== 'negative' || scene.loss.swap) return false
  const holders = holdersOf(scene.triplets, selectedTriplet(state).negative)
  return holders === 1 && selectSpaceBalls(state).outer !== null
}
