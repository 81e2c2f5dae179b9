import type { Batch, Evaluation, Role, Slot } from '../kernels/backend'
import type { LossOptions } from '../loss/options'
import type { PointId, Scene, TripletRole } from './scene'

export const ROLES: readonly { readonly role: TripletRole; readonly array: Role }[] = [
  { role: 'anchor', array: 'anchors' },
  { role: 'positive', array: 'positives' },
  { role: 'negative', array: 'negatives' },
]

/**
 * The first `dimensions` coordinates of every point, by id. A coordinate that a point lacks is 0. A point that has just as
 * many gives its own array, so that of thousands of points only the one that moved has a new one.
 */
export const positionsOf = ({
  points,
  dimensions,
}: Pick<Scene, 'points' | 'dimensions'>): ReadonlyMap<PointId, readonly number[]> =>
  new Map(
    points.map(({ id, position }) => [
      id,
      position.length === dimensions ? position : Array.from({ length: dimensions }, (_, k) => position[k] ?? 0),
    ]),
  )

/** A scene's triplets gathered into arrays [B, D] of float32. */
export const batchOf = (scene: Pick<Scene, 'points' | 'triplets' | 'dimensions'>): Batch => {
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
export const slotsOf = (scene: Pick<Scene, 'triplets'>, id: PointId): Slot[] => {
  const slots: Slot[] = []
  scene.triplets.forEach((triplet, index) => {
    for (const { role, array } of ROLES) if (triplet[role] === id) slots.push({ role: array, index })
  })
  return slots
}

/** The gradient at points, by id: D coordinates, or undefined for a point that the scene does not have. */
export type PointGradients = { readonly get: (id: PointId) => readonly number[] | undefined }

/**
 * The gradient at each point: what the slots that hold it received, added up. A point's sum is made when it is first asked
 * for: of thousands of points the stage and the table show a few.
 */
export const gradientsByPoint = (scene: Scene, gradients: NonNullable<Evaluation['gradients']>): PointGradients => {
  const D = scene.dimensions
  const sums = new Map<PointId, readonly number[]>()
  const sumAt = (id: PointId): readonly number[] => {
    const sum = new Array<number>(D).fill(0)
    for (const { role, index } of slotsOf(scene, id)) {
      for (let k = 0; k < D; k++) sum[k] = (sum[k] ?? 0) + (gradients[role][index * D + k] ?? 0)
    }
    return sum
  }
  return {
    get: (id) => {
      if (!sums.has(id) && scene.points.some((point) => point.id === id)) sums.set(id, sumAt(id))
      return sums.get(id)
    },
  }
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
