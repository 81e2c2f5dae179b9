import { ball } from '../../src/field/ball'
import { fitBounds } from '../../src/field/fit'
import { distance } from '../../src/loss/distance'
import { lossOptionsOf, positionsOf } from '../../src/scene/batch'
import type { Scene } from '../../src/scene/scene'
import type { Bounds } from './viewSlice'

// bounds are plain numbers; which of them a fit made, and not a hand, is told by who they are
const fitted = new WeakSet<Bounds>()

/** Whether these very bounds came from a fit: no hand has moved the view since. */
export const isFitted = (bounds: Bounds): boolean => fitted.has(bounds)

/** Bounds that hold every handle and the dashed ball of the selected triplet (a huge ball only in part). */
export const fitScene = (scene: Scene, selected: number): Bounds => {
  const positions = positionsOf(scene)
  const triplet = scene.triplets[selected]
  const anchor = positions.get(triplet?.anchor ?? '')
  const positive = positions.get(triplet?.positive ?? '')
  const options = lossOptionsOf(scene)
  const dashed =
    anchor && positive
      ? ball(
          scene.loss.convention,
          scene.loss.p,
          scene.loss.eps,
          anchor,
          distance(anchor, positive, options) + scene.loss.margin,
        )
      : null
  const bounds = fitBounds([...positions.values()], dashed)
  fitted.add(bounds)
  return bounds
}
