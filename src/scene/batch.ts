import type { Batch, Evaluation, Role, Slot } from '../kernels/backend'
import type { LossOptions } from '../loss/options'
import type { PointId, Scene, SceneTriplet, TripletRole } from './scene'

export const ROLES: readonly { readonly role: TripletRole; readonly array: Role }[] = [
  { role: 'anchor', array: 'anchors' },
  { role: 'positive', array: 'positives' },
  { role: 'negative', array: 'negatives' },
]

/** The first `dimensions` coordinates of every point, by id. A coordinate that a point lacks is 0. */
export const positionsOf = (scene: Scene): ReadonlyMap<PointId, readonly number[]> =>
  new Map(
    scene.points.map(({ id, position }) => [id, Array.from({ length: scene.dimensions }, (_, k) => position[k] ?? 0)]),
  )

/** The scene's triplets gathered into arrays [B, D] of float32. */
export const batchOf = (scene: Scene): Batch => {
  const count = scene.triplets.length
  const dimension = scene.dimensions
  const positions = positionsOf(scene)
  const gather = (role: TripletRole) => {
    const rows = new Float32Array(count * dimension)
    scene.triplets.forEach((triplet, b) => rows.set(positions.get(triplet[role]) ?? [], b * dimension))
    return rows
  }
  return {
    count,
    dimension,
    anchors: gather('anchor'),
    positives: gather('positive'),
    negatives: gather('negative'),
  }
}

/** The slots of the batch that hold a point: what moves when it moves. */
export const slotsOf = (scene: Scene, id: PointId): Slot[] =>
  scene.triplets.flatMap((triplet: SceneTriplet, index) =>
    ROLES.filter(({ role }) => triplet[role] === id).map(({ array }) => ({ role: array, index })),
  )

/** The gradient at each point, D coordinates: what its slots received, added up. */
export const scatterGradients = (
  scene: Scene,
  gradients: NonNullable<Evaluation['gradients']>,
): ReadonlyMap<PointId, readonly number[]> => {
  const D = scene.dimensions
  const sums = new Map(scene.points.map(({ id }) => [id, new Array<number>(D).fill(0)]))
  scene.triplets.forEach((triplet, b) => {
    for (const { role, array } of ROLES) {
      const sum = sums.get(triplet[role])
      if (!sum) continue
      for (let k = 0; k < D; k++) sum[k] = (sum[k] ?? 0) + (gradients[array][b * D + k] ?? 0)
    }
  })
  return sums
}

/** The scene's loss as the engine takes it. */
export const lossOptionsOf = ({ loss }: Scene): LossOptions => ({
  convention: loss.convention,
  p: loss.p,
  margin: loss.margin,
  eps: loss.eps,
  reduction: loss.reduction,
  swap: loss.swap,
})
