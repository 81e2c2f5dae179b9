import { finishAtOnce } from '../tensor/long-work'
import type { Tensor } from '../tensor/tensor'
import { conventionOf } from './conventions/registry'
import { type DistanceTerm, type TripletDistances, addGradient, tripletDistances } from './distances'
import { hingeOf, isActive } from './hinge'
import { resolveOptions, type LossOptions, type ResolvedLossOptions } from './options'
import { reduce, reductionWeight } from './reduction'

/** The loss, and the gradient of its sum with respect to each array, in that array's own shape. */
export type LossAndGradient = {
  readonly loss: Tensor
  readonly anchors: Tensor
  readonly positives: Tensor
  readonly negatives: Tensor
}

/**
 * Triplet loss max(d(A,P) − d(A,N) + margin, 0) of [..., D] arrays, in float64.
 *
 * Each difference is broadcast by NumPy's rules and summed over `axis`, counted on that difference's own rank; then
 * the distances are broadcast together. Reduction none returns that shape, mean and sum a scalar of shape [].
 * The margin is in the units of the distance, which is the coordinates' own (in mlx-0.31 their power p/2).
 *
 * @throws In this order: OptionError for an unknown convention, or for swap or p = Infinity outside PyTorch;
 *   ShapeError if arrays cannot be broadcast; AxisError if axis is outside [−rank, rank); NormDegreeError for p = 0
 *   under mlx; SizeError if broadcasting makes more of the arrays than can be held; ReductionError. NaN and infinite data are no error: they flow through.
 *
 * Source: mlx.nn.losses.triplet_loss 0.32.1 and 0.31.2, torch.nn.functional.triplet_margin_loss 1.13.
 */
export const tripletLoss = (anchors: Tensor, positives: Tensor, negatives: Tensor, options?: LossOptions): Tensor => {
  const resolved = resolveOptions(options)
  const distances = finishAtOnce(tripletDistances(anchors, positives, negatives, resolved))
  return lossOf(hingesOf(distances, resolved), distances, resolved)
}

/**
 * The triplet loss, and the gradient of its sum: for mean each triplet carries 1/N. Arrays, options and errors as in
 * `tripletLoss`. Where a program's autograd returns NaN (mlx: eps = 0 and coincident points), so does this.
 */
export const tripletLossAndGradient = (
  anchors: Tensor,
  positives: Tensor,
  negatives: Tensor,
  options?: LossOptions,
): LossAndGradient => finishAtOnce(lossAndGradientSteps(anchors, positives, negatives, options)).reduced

/** The losses before the reduction beside those after it, with the gradient of the latter. */
type AllLosses = { readonly losses: Tensor; readonly reduced: LossAndGradient }

/** The same as work that can be followed and stopped: it yields now and then. */
export function* lossAndGradientSteps(
  anchors: Tensor,
  positives: Tensor,
  negatives: Tensor,
  options?: LossOptions,
): Generator<number, AllLosses> {
  const resolved = resolveOptions(options)
  const distances = yield* inShare(0, tripletDistances(anchors, positives, negatives, resolved))
  const hinges = hingesOf(distances, resolved)
  const loss = lossOf(hinges, distances, resolved)

  const gradients = { anchors: zerosLike(anchors), positives: zerosLike(positives), negatives: zerosLike(negatives) }
  const { positive, negative, swapped } = distances
  const weights = weightsOf(hinges, distances, resolved)
  const add = (term: DistanceTerm, weight: Float64Array, x: Tensor, y: Tensor) =>
    inShare(0.5, addGradient(term.difference, term.values, weight, resolved, x.data, y.data))
  yield* add(positive, weights.positive, gradients.anchors, gradients.positives)
  yield* add(negative, weights.negative, gradients.anchors, gradients.negatives)
  if (swapped) yield* add(swapped, weights.swapped, gradients.positives, gradients.negatives)
  const losses = resolved.reduction === 'none' ? loss : lossOf(hinges, distances, { ...resolved, reduction: 'none' })
  return { losses, reduced: { loss, ...gradients } }
}

/** Work that is half of the whole, from `start` on. */
function* inShare<Result>(start: number, work: Generator<number, Result>): Generator<number, Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    yield start + step.value / 2
  }
}

/** d(A,P) − d(A,N) + margin of every triplet, not clamped. */
const hingesOf = ({ shape, positive, negative, swapped }: TripletDistances, options: ResolvedLossOptions): Tensor => {
  const { hinge } = conventionOf(options.convention)
  const data = new Float64Array(positive.places.length)
  for (let triplet = 0; triplet < data.length; triplet++) {
    const toNegative = distanceOf(negative, triplet)
    const nearest = swapped ? Math.min(toNegative, distanceOf(swapped, triplet)) : toNegative
    data[triplet] = hingeOf(hinge, distanceOf(positive, triplet), nearest, options.margin)
  }
  return { data, shape }
}

const lossOf = (hinges: Tensor, { shape }: TripletDistances, { reduction }: ResolvedLossOptions): Tensor =>
  // Math.max carries NaN, as the programs' maximum does
  reduce({ data: hinges.data.map((hinge) => Math.max(hinge, 0)), shape }, reduction)

/** ∂(sum of the reduced loss)/∂distance, for every distance of every term: triplets that share one add up. */
const weightsOf = (
  hinges: Tensor,
  { positive, negative, swapped }: TripletDistances,
  { convention, reduction }: ResolvedLossOptions,
): Record<'positive' | 'negative' | 'swapped', Float64Array> => {
  const { hinge } = conventionOf(convention)
  const weight = reductionWeight(reduction, hinges.data.length)
  const weights = {
    positive: new Float64Array(positive.values.length),
    negative: new Float64Array(negative.values.length),
    swapped: new Float64Array(swapped ? swapped.values.length : 0),
  }
  hinges.data.forEach((value, triplet) => {
    if (!isActive(hinge, value)) return
    weights.positive[positive.places[triplet]!]! += weight
    if (!swapped) {
      weights.negative[negative.places[triplet]!]! -= weight
      return
    }
    const toNegative = distanceOf(negative, triplet)
    const betweenOthers = distanceOf(swapped, triplet)
    weights.negative[negative.places[triplet]!]! -= weight * shareOfMinimum(toNegative, betweenOthers)
    weights.swapped[swapped.places[triplet]!]! -= weight * shareOfMinimum(betweenOthers, toNegative)
  })
  return weights
}

/** ∂min(own, other)/∂own: all for the smaller, half at a tie. NaN needs no case: its hinge is NaN and passes nothing. */
const shareOfMinimum = (own: number, other: number): number => {
  if (own === other) return 0.5
  return own < other ? 1 : 0
}

const distanceOf = ({ values, places }: DistanceTerm, triplet: number): number => values[places[triplet]!]!

const zerosLike = ({ data, shape }: Tensor): Tensor => ({ data: new Float64Array(data.length), shape })
