import { conventionOf } from '../../loss/conventions/registry'
import { isActive } from '../../loss/hinge'
import { reductionWeight } from '../../loss/reduction'
import type { ResolvedLossOptions } from '../../loss/options'
import type { Batch } from '../backend'
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

/** What fills in the gradients of a batch, block after block of at most `block` rows. */
export function gradientPass(batch: Batch, options: ResolvedLossOptions, block: number, gradients: Gradients) {
  const { count, dimension, anchors, positives, negatives } = batch
  const rule = conventionOf(options.convention).hinge
  const { norm, terms } = chooseNorm(options)
  const fused = options.swap ? undefined : norm.fused
  const passed = reductionWeight(options.reduction, count)

  const positiveWeights = new Float64Array(block)
  const negativeWeights = new Float64Array(block)
  const betweenWeights = new Float64Array(block)
  // slopes in float64: what is added up is rounded once
  const positiveSlopes = new Float64Array(block * dimension)
  const negativeSlopes = new Float64Array(block * dimension)
  const betweenSlopes = new Float64Array(options.swap ? block * dimension : 0)

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

  return (first: number, last: number, found: Block) => {
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
    const start = first * dimension
    combine(gradients, start, last * dimension, positiveSlopes, negativeSlopes)
    if (between === null) return
    norm.slopes(terms, { x: positives, y: negatives, first, last, dimension }, between, betweenWeights, betweenSlopes)
    for (let at = start; at < last * dimension; at++) {
      gradients.positives[at] = 0 - positiveSlopes[at - start]! - betweenSlopes[at - start]!
      gradients.negatives[at] = negativeSlopes[at - start]! + betweenSlopes[at - start]!
    }
  }
}

/** Gradients from the slopes of d(A,P) and d(A,N): the loss falls with the latter. */
function combine(
  { anchors, positives, negatives }: Gradients,
  start: number,
  end: number,
  positiveSlopes: Float64Array,
  negativeSlopes: Float64Array,
): void {
  for (let at = start; at < end; at++) {
    const toPositive = positiveSlopes[at - start]!
    const toNegative = negativeSlopes[at - start]!
    anchors[at] = toPositive - toNegative
    // not −toPositive: a slope of 0 has no sign
    positives[at] = 0 - toPositive
    negatives[at] = toNegative
  }
}
