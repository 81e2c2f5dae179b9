import type { BackendId, Batch, Evaluation, Field, Slot } from '../kernels/backend'
import type { LossOptions } from '../loss/options'
import type { SliceField, SliceGrid, VolumeField, VolumeGrid } from './space'

/** A grid in the plane: the loss is wanted for each place of the moving point on it. */
export type PlaneGrid = {
  readonly moving: readonly Slot[]
  readonly origin: readonly [number, number]
  /** Distance between neighbouring cells along x and y; y may be negative, so that rows run down a screen. */
  readonly step: readonly [number, number]
  readonly size: readonly [number, number]
}

export type ComputeRequest = {
  readonly batch: Batch
  readonly options: LossOptions
  /** Null when the field shown is still right, or there is none to show. */
  readonly plane: PlaneGrid | null
  /** As `plane`, for a batch of three coordinates. */
  readonly slice: SliceGrid | null
  readonly volume: VolumeGrid | null
}

/** A request on its way to the worker. */
export type SentRequest = Omit<ComputeRequest, 'batch'> & {
  /** Null where it is that of the last request: thousands of points stay there. */
  readonly batch: Batch | null
  /** A field of the plane that nobody reads any longer: its arrays may be written over. */
  readonly spare: Field | null
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
  readonly evaluation: Evaluation
  readonly plane: PlaneField | null
  readonly slice: SliceField | null
  readonly volume: VolumeField | null
  /** Milliseconds in the worker; field null when none was asked for. */
  readonly milliseconds: { readonly evaluate: number; readonly field: number | null }
}

/** What is known of a backend once it is open. */
export type BackendInfo = { readonly id: BackendId; readonly description: string; readonly software: boolean }

/** The calls the worker answers, by name: what each takes and gives. */
export type Calls = {
  open: { takes: { readonly backend: BackendId }; gives: BackendInfo }
  close: { takes: { readonly backend: BackendId }; gives: null }
  measure: { takes: { readonly backend: BackendId }; gives: number }
  /** Answers with the reason when an open backend is lost, and not before. */
  lost: { takes: { readonly backend: BackendId }; gives: string }
  compute: { takes: { readonly backend: BackendId; readonly request: SentRequest }; gives: ComputeResult }
}
export type CallName = keyof Calls

export type CallMessage = { [N in CallName]: { id: number; name: N; takes: Calls[N]['takes'] } }[CallName]

export type AnswerMessage =
  | { readonly id: number; readonly ok: true; readonly gives: Calls[CallName]['gives'] }
  | { readonly id: number; readonly ok: false; readonly error: Failure }

/** An error on its way out of the worker; `reason` is the bare reason of one that says which backend is missing. */
export type Failure = { readonly name: string; readonly message: string; readonly reason?: string }
