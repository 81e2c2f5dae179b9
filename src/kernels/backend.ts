import type { LossOptions } from '../loss/options'

export type BackendId = 'webgpu' | 'js'

/** The three arrays of triplets a backend works on. */
export type Role = 'anchors' | 'positives' | 'negatives'

/** B triplets of D coordinates, each array row-major [B, D]. */
export type Batch = {
  readonly count: number
  readonly dimension: number
  readonly anchors: Float32Array
  readonly positives: Float32Array
  readonly negatives: Float32Array
}

/** The loss options (axis is fixed by the batch and ignored), and what is wanted beside the losses. */
export type EvaluateOptions = LossOptions & {
  /** Whether gradients are wanted. */
  readonly gradient?: boolean
  /**
   * An evaluation whose arrays may be written over: those of the sizes that are needed come back with the new numbers. For
   * large batches new memory costs more than the arithmetic.
   */
  readonly into?: Evaluation | null
}

export type Evaluation = {
  /** Loss of each triplet, [B]. */
  readonly losses: Float32Array
  /** The mean or the sum; null for reduction none. */
  readonly value: number | null
  /** d(A,P) of each triplet, [B]. */
  readonly positiveDistances: Float32Array
  /** d(A,N) of each triplet, [B], after swap. */
  readonly negativeDistances: Float32Array
  /** Gradient of the sum of the reduced loss (a mean carries 1/B), each [B, D]; null unless asked for. */
  readonly gradients: {
    readonly anchors: Float32Array
    readonly positives: Float32Array
    readonly negatives: Float32Array
  } | null
}

/** A place in the batch: one row of one of its arrays. */
export type Slot = { readonly role: Role; readonly index: number }

/** The loss as a function of where one point lies, on a grid of 1 to 3 steps in space. */
export type FieldRequest = {
  readonly batch: Batch
  /** The slots that hold the moving point. */
  readonly moving: readonly Slot[]
  /** Where cell (0, 0, 0) has the moving point, D coordinates. */
  readonly origin: readonly number[]
  /** 1 to 3 vectors of D coordinates: from a cell to the next along each direction of the grid. */
  readonly steps: readonly (readonly number[])[]
  /** Cells along each step; the first runs fastest. */
  readonly size: readonly number[]
}

/** The loss options of a field, and arrays for it. */
export type FieldOptions = LossOptions & {
  /** A field whose arrays may be written over: those of the size that is needed come back with the new numbers. */
  readonly into?: Field | null
}

export type Field = {
  /** The reduced value for mean and sum; for none the loss of the first moving slot's triplet. */
  readonly loss: Float32Array
  /** Largest d(A,P) − d(A,N) + margin over the moving triplets, not clamped: zero on the boundary. */
  readonly hinge: Float32Array
}

/** Something that can compute the loss. Every method may reject when the device behind it is gone. */
export type Backend = {
  readonly id: BackendId
  /** What computes, in words: the adapter, or the language. */
  readonly description: string
  evaluate(batch: Batch, options?: EvaluateOptions): Promise<Evaluation>
  field(request: FieldRequest, options?: FieldOptions): Promise<Field>
  dispose(): void
  /** Resolves with the reason if what computes is lost without having been disposed of; never for one that cannot be. */
  readonly lost?: Promise<string>
}

/** A backend that cannot be had here, and why. */
export class BackendUnavailableError extends Error {
  override readonly name = 'BackendUnavailableError'
  constructor(
    readonly backend: BackendId,
    /** Why, without the sentence around it. */
    readonly reason: string,
  ) {
    super(`The ${backend} backend is not available: ${reason}`)
  }
}
