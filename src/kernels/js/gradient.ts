import { conventionOf } from '../../loss/conventions/registry'
import { isActive } from '../../loss/hinge'
import { reductionWeight } from '../../loss/reduction'
import type { ResolvedLossOptions } from '../../loss/options'
import type { Batch, Triplets } from '../backend'
import type { TripletView } from '../kernel'
import { chooseNorm } from './choose-norm'
import type { Gradients } from './row-norm'

/** What the forward pass found for a block of rows. */
type Block = {
  readonly toPositive: Float64Array
  readonly toNegative: Float64Array
  /** d(P,N), null without swap. */
  readonly between: Float64Array | null
  readonly hinges: Float64Array
}

/**
 * What fills in the gradients, block after block of at most `block` triplets.
 * @param batch where the rows of a block stand: those of the view itself, or gathered.
 */
export function gradientPass(
  { count, rows: triplets }: TripletView,
  batch: Batch,
  options: ResolvedLossOptions,
  block: number,
  gradients: Gradients,
) {
  const { dimension, anchors, positives, negatives } = batch
  const rule = conventionOf(options.convention).hinge
  const { norm, terms } = chooseNorm(options)
  // rounds each triplet's share to float32, which those of shared points must not be before they are added up
  const fused = options.swap || triplets ? undefined : norm.fused
  const passed = reductionWeight(options.reduction, count)

  const positiveWeights = new Float64Array(block)
  const negativeWeights = new Float64Array(block)
  const betweenWeights = new Float64Array(block)
  // slopes in float64: what is added up is rounded once
  const positiveSlopes = new Float64Array(block * dimension)
  const negativeSlopes = new Float64Array(block * dimension)
  const betweenSlopes = new Float64Array(options.swap ? block * dimension : 0)
  const sums = triplets && new Float64Array(gradients.anchors.length)

  const weigh = ({ toNegative, between, hinges }: Block, rows: number) => {
    for (let row = 0; row < rows; row++) {
      // an inactive triplet has the weight 0, and 0 · NaN is NaN in every program
      const weight = isActive(rule, hinges[row]!) ? passed : 0
      positiveWeights[row] = weight
      negativeWeights[row] = weight
      if (between === null) continue
      // under swap the smaller distance takes the gradient, two equal ones half each
      const share = toNegative[row] === between[row] ? 0.5 : Number(toNegative[row]! < between[row]!)
      negativeWeights[row] = weight * share
      betweenWeights[row] = weight * (1 - share)
    }
  }

  /** @param start the first triplet of the block; first and last its rows in the batch. */
  const add = (start: number, first: number, last: number, found: Block) => {
    const { toPositive, toNegative, between } = found
    weigh(found, last - first)
    if (fused) {
      fused.gradients(terms, batch, first, last, toPositive, toNegative, positiveWeights, gradients)
      return
    }
    norm.slopes(
      terms,
      { x: anchors, y: positives, first, last, dimension },
      toPositive,
      positiveWeights,
      positiveSlopes,
    )
    norm.slopes(
      terms,
      { x: anchors, y: negatives, first, last, dimension },
      toNegative,
      negativeWeights,
      negativeSlopes,
    )
    if (between) {
      norm.slopes(terms, { x: positives, y: negatives, first, last, dimension }, between, betweenWeights, betweenSlopes)
    }
    const slopes = { positive: positiveSlopes, negative: negativeSlopes, between: between && betweenSlopes }
    if (sums) addToRows(sums, triplets.subarray(3 * start, 3 * (start + last - first)), dimension, slopes)
    else write(gradients, first * dimension, last * dimension, slopes)
  }
  const finish = () => {
    if (sums) gradients.anchors.set(sums)
  }
  return { add, finish }
}

/** Weighted slopes of the distances of a block of triplets, [rows, D] each. */
type Slopes = {
  readonly positive: Float64Array
  readonly negative: Float64Array
  /** Of d(P,N), null without swap. */
  readonly between: Float64Array | null
}

/** Gradients from the slopes: the loss falls with d(A,N). A slope of 0 has no sign: 0 − x, not −x. */
function write(
  { anchors, positives, negatives }: Gradients,
  start: number,
  end: number,
  { positive, negative, between }: Slopes,
): void {
  for (let at = start; at < end; at++) {
    const toPositive = positive[at - start]!
    const toNegative = negative[at - start]!
    anchors[at] = toPositive - toNegative
    positives[at] = 0 - toPositive
    negatives[at] = toNegative
  }
  if (!between) return
  for (let at = start; at < end; at++) {
    positives[at] = 0 - positive[at - start]! - between[at - start]!
    negatives[at] = negative[at - start]! + between[at - start]!
  }
}

/** Adds the slopes to the sums of the triplets' points, [n, D], triplet by triplet. */
function addToRows(
  sums: Float64Array,
  triplets: Triplets,
  dimension: number,
  { positive, negative, between }: Slopes,
): void {
  let at = 0
  for (let k = 0; k < triplets.length; k += 3) {
    const anchor = triplets[k]! * dimension
    const toPositive = triplets[k + 1]! * dimension
    const toNegative = triplets[k + 2]! * dimension
    for (let c = 0; c < dimension; c++, at++) {
      const ap = positive[at]!
      const an = negative[at]!
      const pn = between ? between[at]! : 0
      sums[anchor + c]! += ap - an
      sums[toPositive + c]! -= ap + pn
      sums[toNegative + c]! += an + pn
    }
  }
}
