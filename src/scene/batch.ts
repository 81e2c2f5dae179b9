import type { Points, Role, Triplets } from '../kernels/backend'
import type { LossOptions } from '../loss/options'
import type { PointId, Scene, TripletRole } from './scene'

/** The roles in the order of a triplet's rows, and the arrays that links and programs have for them. */
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

/** The row of a point: its place in the scene's list. */
export const rowOf = (points: Scene['points'], point: PointId): number => points.findIndex(({ id }) => id === point)

/** The row of each point, by id. */
const rowsOf = (points: Scene['points']): ReadonlyMap<PointId, number> =>
  new Map(points.map(({ id }, row) => [id, row]))

/** A scene's points as the engine takes them, [n, D] of float32. A coordinate that a point lacks is 0. */
export const pointsOf = (scene: Pick<Scene, 'points' | 'dimensions'>): Points => {
  const { points, dimensions } = scene
  const data = withCoordinates(scene, new Float32Array(points.length * dimensions))
  return { data, count: points.length, dimension: dimensions }
}

/** The same in float64, as the scene has them. */
export const exactPointsOf = (scene: Pick<Scene, 'points' | 'dimensions'>) => {
  const { points, dimensions } = scene
  return { data: withCoordinates(scene, new Float64Array(points.length * dimensions)), dimension: dimensions }
}

const withCoordinates = <Numbers extends Float32Array | Float64Array>(
  { points, dimensions }: Pick<Scene, 'points' | 'dimensions'>,
  data: Numbers,
): Numbers => {
  points.forEach(({ position }, row) => {
    for (let k = 0; k < dimensions; k++) data[row * dimensions + k] = position[k] ?? 0
  })
  return data
}

/** A scene's triplets by the rows of their points, [T, 3]. */
export const tripletsOf = ({ points, triplets }: Pick<Scene, 'points' | 'triplets'>): Triplets => {
  const rows = rowsOf(points)
  const indices = new Uint32Array(3 * triplets.length)
  triplets.forEach((triplet, at) => {
    ROLES.forEach(({ role }, r) => {
      indices[3 * at + r] = rows.get(triplet[role]) ?? 0
    })
  })
  return indices
}

/** The gradient at points, by id: D coordinates, or undefined for a point that the scene does not have. */
export type PointGradients = { readonly get: (id: PointId) => readonly number[] | undefined }

/** The gradient [n, D] that the engine gives for a scene's points, by their ids. */
export const gradientsById = (
  { points, dimensions }: Pick<Scene, 'points' | 'dimensions'>,
  gradient: Float32Array,
): PointGradients => {
  const rows = rowsOf(points)
  const read = new Map<PointId, readonly number[]>()
  return {
    get: (id) => {
      const row = rows.get(id)
      if (row === undefined) return undefined
      // one object as long as the result is the same: what draws it compares
      const before = read.get(id)
      if (before) return before
      const slopes = Array.from(gradient.subarray(row * dimensions, (row + 1) * dimensions))
      read.set(id, slopes)
      return slopes
    },
  }
}

/** The scene's loss as the engine takes it. */
export const lossOptionsOf = ({ loss }: Pick<Scene, 'loss'>): LossOptions => ({
  convention: loss.convention,
  p: loss.p,
  margin: loss.margin,
  eps: loss.eps,
  reduction: loss.reduction,
  swap: loss.swap,
})
