import type { ConventionId, Reduction } from '../loss/options'

export type PointId = string

export type ScenePoint = { readonly id: PointId; readonly position: readonly number[]; readonly label?: string }

/** Three points by id; points may be shared between triplets. */
export type SceneTriplet = { readonly anchor: PointId; readonly positive: PointId; readonly negative: PointId }

/** The role of a point in a triplet, in the singular: the keys of a triplet. */
export type TripletRole = keyof SceneTriplet

export type SceneLoss = {
  readonly convention: ConventionId
  readonly distance: 'norm'
  readonly p: number
  readonly margin: number
  readonly eps: number
  readonly swap: boolean
  readonly reduction: Reduction
}

/** What a state of the playground is: plain serialisable data. */
export type Scene = {
  readonly version: 1
  /** How many coordinates are computed with; positions keep all they have. */
  readonly dimensions: 2 | 3
  readonly points: readonly ScenePoint[]
  readonly triplets: readonly SceneTriplet[]
  readonly source: { readonly kind: 'explicit' }
  readonly constraint: 'free' | 'unit-sphere'
  readonly loss: SceneLoss
}
