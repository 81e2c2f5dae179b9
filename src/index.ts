/**
 * The engine of Triplet Playground: the triplet loss of MLX and PyTorch, in float64 and on fast backends.
 * Importing it does nothing but define; it needs no DOM and runs in Node, in a worker and in a page.
 *
 *     const loss = tripletLoss(tensor([[0, 0]]), tensor([[1, 0]]), tensor([[0, 1.5]]), { reduction: 'mean' })
 *
 * @module
 */

// Arrays
export { tensor, type NestedNumbers, type Tensor } from './tensor/tensor'

// The loss in float64, the reference for every backend
export { tripletLoss, tripletLossAndGradient, type LossAndGradient } from './loss/triplet-loss'
export type { ConventionId, LossOptions, Reduction } from './loss/options'
export { distance } from './loss/distance'
export { regime, type Regime } from './loss/regime'

// The programs that are reproduced, in the order of menus
export { conventions } from './loss/conventions/programs'
export type { Convention, DistanceRule } from './loss/conventions/convention'

// Backends, in float32
export { createBackend } from './kernels/create'
export type { Backend, BackendId, Batch, EvaluateOptions, Evaluation } from './kernels/backend'
export type { Field, FieldOptions, FieldRequest, Role, Slot } from './kernels/backend'
export type { Capabilities, Grid, Losses, PointGrid, Points, PointsEvaluation, Triplets } from './kernels/backend'

// What can go wrong
export { AxisError, ShapeError, SizeError } from './tensor/errors'
export { NormDegreeError, OptionError, ReductionError } from './loss/errors'
export { BackendUnavailableError } from './kernels/backend'
