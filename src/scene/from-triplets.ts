import { isCoordinate, MOST_TRIPLETS } from './limits'
import type { Scene, SceneLoss } from './scene'

/** The coordinates of a triplet, 2 or 3 each. */
export type TripletCoordinates = {
  readonly anchor: readonly number[]
  readonly positive: readonly number[]
  readonly negative: readonly number[]
}

/** Whether these triplets can stand on a stage: 1 to 2000 of them, finite, of 2 or 3 coordinates. */
export const fitOnStage = (triplets: readonly TripletCoordinates[], dimension: number): boolean =>
  (dimension === 2 || dimension === 3) &&
  triplets.length > 0 &&
  triplets.length <= MOST_TRIPLETS &&
  triplets.every(({ anchor, positive, negative }) => [...anchor, ...positive, ...negative].every(isCoordinate))

/** A scene of triplets with points of their own, under a loss. They fit on a stage. */
export const sceneOfTriplets = (triplets: readonly TripletCoordinates[], loss: SceneLoss): Scene => ({
  version: 1,
  dimensions: triplets[0]?.anchor.length === 3 ? 3 : 2,
  points: triplets.flatMap(({ anchor, positive, negative }, k) => [
    { id: `a${k}`, position: anchor },
    { id: `p${k}`, position: positive },
    { id: `n${k}`, position: negative },
  ]),
  triplets: triplets.map((_, k) => ({ anchor: `a${k}`, positive: `p${k}`, negative: `n${k}` })),
  source: { kind: 'explicit' },
  constraint: 'free',
  loss,
})
