import type { BackendId, Field, Points, PointsEvaluation, Triplets } from '../kernels/backend'
import type { LossOptions } from '../loss/options'
import type { SentPoints } from './resident'
import type { SliceField, SliceGrid, VolumeField, VolumeGrid } from './space'

/** A grid in the plane: the loss is wanted for each place of the moving point on it. */
export type PlaneGrid = {
  /** The row of the moving point. */
  readonly moving: number
  readonly origin: readonly [number, number]
  /** Distance between neighbouring cells along x and y; y may be negative, so that rows run down a screen. */
  readonly step: readonly [number, number]
  readonly size: readonly [number, number]
}

export type ComputeRequest = {
  readonly points: Points
  readonly triplets: Triplets
  readonly options: LossOptions
  /** Null when the field shown is still right, or there is none to show. */
  readonly plane: PlaneGrid | null
  /** As `plane`, for points of three coordinates. */
  readonly slice: SliceGrid | null
  readonly volume: VolumeGrid | null
}

/** A request on its way to the worker. */
export type SentRequest = Omit<ComputeRequest, 'points' | 'triplets'> & {
  readonly points: SentPoints
  /** A field of the plane that nobody reads any longer: its arrays may be written over. */
  readonly spare: Pick<Field, 'loss' | 'hinge'> | null
}

/** Polylines in cell coordinates: [x0, y0, x1, y1, …]. */
export type Polylines = readonly Float32Array[]

export type PlaneField = {
  readonly grid: PlaneGrid
  readonly loss: Float32Array
  readonly hinge: Float32Array
  /** What the triplets that do not move add: the loss on bare paper. */
  readonly base: number
  /** The largest finite loss on the grid. */
  readonly max: number
  readonly levels: readonly { readonly value: number; readonly lines: Polylines }[]
  /** Where the hinge is 0. */
  readonly boundary: Polylines
}

export type ComputeResult = {
  readonly backend: BackendId
  readonly evaluation: PointsEvaluation
  readonly plane: PlaneField | null
  readonly slice: SliceField | null
  readonly volume: VolumeField | null
  /** Milliseconds in the worker; field null when none was asked for. */
  readonly milliseconds: { readonly evaluate: number; readonly field: number | null }
}

/** What is known of a backend once it is open. */
export type BackendInfo = { readonly id: BackendId; readonly description: string; readonly software: boolean }

/** The calls the engine's worker answers, by name: what each takes and gives. */
export type EngineCalls = {
  open: { takes: { readonly backend: BackendId }; gives: BackendInfo }
  close: { takes: { readonly backend: BackendId }; gives: null }
  measure: { takes: { readonly backend: BackendId }; gives: number }
  /** Fails with a PointsMissingError where the worker does not hold the points: they have to be sent along. */
  compute: { takes: { readonly backend: BackendId; readonly request: SentRequest }; gives: ComputeResult }
}

/** What the engine's worker says of itself: an open backend was lost. */
export type EngineNews = { readonly lost: BackendId; readonly reason: string }
