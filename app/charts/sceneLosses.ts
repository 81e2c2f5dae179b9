import { tripletLoss } from '../../src/loss/triplet-loss'
import { lossOptionsOf, positionsOf } from '../../src/scene/batch'
import type { Scene, TripletRole } from '../../src/scene/scene'
import type { LossOfScene, SceneLossesSlice } from '../state/sceneLosses'

type Known = SceneLossesSlice['knownLosses']

/** The loss of a scene in float64; computed once for each scene as long as anything holds it. */
export const lossOfScene = (known: Known, scene: Scene): LossOfScene => {
  const loss = known.get(scene) ?? compute(scene)
  known.set(scene, loss)
  return loss
}

const compute = (scene: Scene): LossOfScene => {
  const positions = positionsOf(scene)
  const { triplets, dimensions } = scene
  const gather = (role: TripletRole) => {
    const data = new Float64Array(triplets.length * dimensions)
    triplets.forEach((triplet, row) => data.set(positions.get(triplet[role]) ?? [], row * dimensions))
    return { data, shape: [triplets.length, dimensions] }
  }
  const { data } = tripletLoss(gather('anchor'), gather('positive'), gather('negative'), lossOptionsOf(scene))
  return scene.loss.reduction === 'none' ? data : (data[0] ?? NaN)
}

/** The number that stands for a scene: its mean or sum, for reduction none the loss of triplet `index`, NaN where it has none. */
export const shownLossOf = (known: Known, scene: Scene, index: number): number => {
  const loss = lossOfScene(known, scene)
  return typeof loss === 'number' ? loss : (loss[index] ?? NaN)
}
