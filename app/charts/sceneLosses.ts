import { tripletLoss } from '../../src/loss/triplet-loss'
import { lossOptionsOf, positionsOf } from '../../src/scene/batch'
import type { Scene, TripletRole } from '../../src/scene/scene'

const known = new WeakMap<Scene, ArrayLike<number>>()

/** The loss of every triplet of a scene [B], in float64; computed once for each scene as long as anything holds it. */
export const lossesOfScene = (scene: Scene): ArrayLike<number> => {
  const before = known.get(scene)
  if (before) return before
  const positions = positionsOf(scene)
  const shape = [scene.triplets.length, scene.dimensions]
  const gather = (role: TripletRole) => ({
    data: Float64Array.from(scene.triplets.flatMap((triplet) => positions.get(triplet[role]) ?? [])),
    shape,
  })
  const options = { ...lossOptionsOf(scene), reduction: 'none' } as const
  const { data } = tripletLoss(gather('anchor'), gather('positive'), gather('negative'), options)
  known.set(scene, data)
  return data
}

/** The number that stood for a scene: its mean or sum, for reduction none the loss of triplet `index`, NaN where it had none. */
export const lossOfScene = (scene: Scene, index: number): number => {
  const losses = lossesOfScene(scene)
  if (scene.loss.reduction === 'none') return losses[index] ?? NaN
  const sum = Array.from(losses).reduce((total, loss) => total + loss, 0)
  return scene.loss.reduction === 'mean' ? sum / losses.length : sum
}
