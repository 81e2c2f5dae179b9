import { tripletLoss } from '../../src/loss/triplet-loss'
import { lossOptionsOf, positionsOf } from '../../src/scene/batch'
import type { Scene, TripletRole } from '../../src/scene/scene'

/** The reduced loss, and for reduction none the loss of every triplet [B]: a number of thousands, or all of them. */
type SceneLoss = number | ArrayLike<number>

const known = new WeakMap<Scene, SceneLoss>()

/** The loss of a scene in float64; computed once for each scene as long as anything holds it. */
export const lossOfScene = (scene: Scene): SceneLoss => {
  const before = known.get(scene)
  if (before !== undefined) return before
  const positions = positionsOf(scene)
  const { triplets, dimensions } = scene
  const gather = (role: TripletRole) => {
    const data = new Float64Array(triplets.length * dimensions)
    triplets.forEach((triplet, row) => data.set(positions.get(triplet[role]) ?? [], row * dimensions))
    return { data, shape: [triplets.length, dimensions] }
  }
  const { data } = tripletLoss(gather('anchor'), gather('positive'), gather('negative'), lossOptionsOf(scene))
  const loss = scene.loss.reduction === 'none' ? data : (data[0] ?? NaN)
  known.set(scene, loss)
  return loss
}

export const isLossKnown = (scene: Scene): boolean => known.has(scene)

/** The number that stood for a scene: its mean or sum, for reduction none the loss of triplet `index`, NaN where it had none. */
export const shownLossOf = (scene: Scene, index: number): number => {
  const loss = lossOfScene(scene)
  return typeof loss === 'number' ? loss : (loss[index] ?? NaN)
}
