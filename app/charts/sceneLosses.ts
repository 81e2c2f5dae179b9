import { pointsLosses } from '../../src/loss/points-loss'
import { exactPointsOf, lossOptionsOf, tripletsOf } from '../../src/scene/batch'
import type { Scene } from '../../src/scene/scene'
import type { LossOfScene, SceneLossesSlice } from '../state/sceneLosses'

type Known = SceneLossesSlice['knownLosses']

/** The loss of a scene in float64; computed once for each scene as long as anything holds it. */
export const lossOfScene = (known: Known, scene: Scene): LossOfScene => {
  const loss = known.get(scene) ?? compute(scene)
  known.set(scene, loss)
  return loss
}

const compute = (scene: Scene): LossOfScene => {
  const { value, losses } = pointsLosses(exactPointsOf(scene), tripletsOf(scene), lossOptionsOf(scene))
  return value ?? losses
}

/** The number that stands for a scene: its mean or sum, for reduction none the loss of triplet `index`, NaN where it has none. */
export const shownLossOf = (known: Known, scene: Scene, index: number): number => {
  const loss = lossOfScene(known, scene)
  return typeof loss === 'number' ? loss : (loss[index] ?? NaN)
}
