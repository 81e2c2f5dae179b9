import type { LossOptions } from '../loss/options'

export type BackendId = 'webgpu' | 'js'

/** n points of D coordinates, row-major [n, D]. */
export type Points = { readonly data: Float32Array; readonly count: number; readonly dimension: number }

/** T triplets of rows of points, [T, 3]: anchor, positive, negative. */
export type Triplets = Uint32Array

/** The three arrays of triplets that are given by their coordinates. */
export type Role = 'anchors' | 'positives' | 'negatives'

/** The same triplets without shared points: B of D coordinates, each array row-major [B, D]. */
export type Batch = {
  readonly count: number
  readonly dimension: number
  readonly anchors: Float32Array
  readonly positives: Float32Array
  readonly negatives: Float32Array
}

/** The loss options (axis is fixed and ignored), and what is wanted beside the losses. */
export type EvaluateOptions<Result = Evaluation> = LossOptions & {
  /** Whether gradients are wanted. */
  readonly gradient?: boolean
  /**
   * An evaluation whose arrays may be written over: those of the sizes that are needed come back with the new numbers. For
   * large batches new memory costs more than the arithmetic.
   */
  readonly into?: Result | null
}

/** What is found of every triplet. */
export type Losses = {
  /** What computed: for options that it cannot hold, a backend asks the one in JavaScript. */
  readonly by: BackendId
  /** Loss of each triplet, [T]. */
  readonly losses: Float32Array
  /** The mean or the sum; null for reduction none. */
  readonly value: number | null
  /** d(A,P) of each triplet, [T]. */
  readonly positiveDistances: Float32Array
  /** d(A,N) of each triplet, [T], after swap. */
  readonly negativeDistances: Float32Array
}

export type PointsEvaluation = Losses & {
  /**
   * Gradient of the sum of the reduced loss (a mean carries 1/T) at each point, [n, D]: the sum over its triplets, in their
   * order and in float64. Null unless asked for.
   */
  readonly gradient: Float32Array | null
}

/** An evaluation of three arrays. */
export type Evaluation = Losses & {
  /** Gradient of the sum of the reduced loss (a mean carries 1/B), each [B, D]; null unless asked for. */
  readonly gradients: {
    readonly anchors: Float32Array
    readonly positives: Float32Array
    readonly negatives: Float32Array
  } | null
}

/** The places of a point: a grid of 1 to 3 steps in space. */
export type Grid = {
  /** Where cell (0, 0, 0) has the moving point, D coordinates. */
  readonly origin: readonly number[]
  /** 1 to 3 vectors of D coordinates: from a cell to the next along each direction of the grid. */
  readonly steps: readonly (readonly number[])[]
  /** Cells along each step; the first runs fastest. */
  readonly size: readonly number[]
}

/** The loss is wanted as a function of where one point lies. */
export type PointGrid = Grid & {
  /** The row of the moving point. */
  readonly moving: number
}

/** A place in a batch of three arrays: one row of one of them. */
export type Slot = { readonly role: Role; readonly index: number }

/** The same for three arrays. */
export type FieldRequest = Grid & {
  readonly batch: Batch
  /** The slots that hold the moving point. */
  readonly moving: readonly Slot[]
}

/** The loss options of a field, and arrays for it. */
export type FieldOptions = LossOptions & {
  /** A field whose arrays may be written over: those of the size that is needed come back with the new numbers. */
  readonly into?: Pick<Field, 'loss' | 'hinge'> | null
}

export type Field = {
  readonly by: BackendId
  /** The reduced value for mean and sum; for none the loss of the first triplet that holds the moving point. */
  readonly loss: Float32Array
  /** Largest d(A,P) − d(A,N) + margin over the moving triplets, not clamped: zero on the boundary. */
  readonly hinge: Float32Array
  /** What the triplets without the moving point add to the reduced value; 0 for none. */
  readonly resting: number
}

/** What a backend is, as it declares it. */
export type Capabilities = {
  readonly id: BackendId
  /** What computes, in words: the adapter, or the language. */
  readonly description: string
  /** Whether something that promises a GPU computes on the CPU. */
  readonly software: boolean
  /** Coordinates of one array from which on a batch is better given in pieces: a call cannot be stopped. */
  readonly largestBatch: number
  /** Resolves with the reason if what computes is lost without having been disposed of; never for one that cannot be. */
  readonly lost?: Promise<string>
}

/**
 * Something that can compute the loss. Every method may reject when the device behind it is gone.
 *
 * The arrays that are passed in stay the caller's. They are read until the promise settles and must not change before;
 * nothing is kept of them afterwards. Arrays that come back are the caller's too, those of `into` among them.
 */
export type Backend = Capabilities & {
  evaluate(points: Points, triplets: Triplets, options?: EvaluateOptions<PointsEvaluation>): Promise<PointsEvaluation>
  evaluate(batch: Batch, options?: EvaluateOptions): Promise<Evaluation>
  field(points: Points, triplets: Triplets, grid: PointGrid, options?: FieldOptions): Promise<Field>
  field(request: FieldRequest, options?: FieldOptions): Promise<Field>
  dispose(): void
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
