import { conventionOf } from './conventions/registry'
import { NormDegreeError } from './errors'
import { hingeOf, isActive } from './hinge'
import { resolveOptions, type LossOptions } from './options'
import { reductionWeight } from './reduction'

/** The triplet loss of points that triplets share. */
export type PointsLoss = {
  /** Before the reduction, [T]. */
  readonly losses: Float64Array
  /** The mean or the sum; null for reduction none. */
  readonly value: number | null
  readonly positiveDistances: Float64Array
  /** After swap. */
  readonly negativeDistances: Float64Array
  /** Gradient of the sum of the reduced loss, [n, D]. */
  readonly gradient: Float64Array
}

/**
 * The triplet loss of points and index triplets in float64, the reference for what backends make of them. The numbers are
 * those of `tripletLossAndGradient` for the rows that the triplets name, the gradient summed at each point.
 * @param data of the points, [n, D].
 * @param triplets rows of anchor, positive and negative, [T, 3].
 * @throws OptionError, NormDegreeError as `tripletLoss`.
 */
export const pointsLoss = (
  { data, dimension }: { readonly data: ArrayLike<number>; readonly dimension: number },
  triplets: Uint32Array,
  options?: LossOptions,
): PointsLoss => {
  const { convention, p, eps, margin, swap, reduction } = resolveOptions(options)
  const { distance, hinge, allows } = conventionOf(convention)
  if (p === 0 && !allows.zeroP) throw new NormDegreeError(p)
  const count = triplets.length / 3
  const losses = new Float64Array(count)
  const positiveDistances = new Float64Array(count)
  const negativeDistances = new Float64Array(count)
  const gradient = new Float64Array(data.length)
  const u = new Float64Array(dimension)
  const slope = new Float64Array(dimension)

  const between = (x: number, y: number): number => {
    for (let k = 0; k < dimension; k++) u[k] = data[x * dimension + k]! - data[y * dimension + k]!
    return distance.value(u, p, eps)
  }
  const addSlope = (x: number, y: number, weight: number) => {
    distance.gradient(u, between(x, y), p, eps, slope)
    for (let k = 0; k < dimension; k++) {
      // a weight of 0 multiplies like any other: 0 · NaN is NaN in every program
      gradient[x * dimension + k]! += weight * slope[k]!
      gradient[y * dimension + k]! -= weight * slope[k]!
    }
  }

  const passed = reductionWeight(reduction, count)
  let sum = 0
  for (let t = 0; t < count; t++) {
    const [anchor, positive, negative] = [triplets[3 * t]!, triplets[3 * t + 1]!, triplets[3 * t + 2]!]
    const toPositive = between(anchor, positive)
    const toNegative = between(anchor, negative)
    const others = swap ? between(positive, negative) : Infinity
    const nearest = swap ? Math.min(toNegative, others) : toNegative
    const h = hingeOf(hinge, toPositive, nearest, margin)
    // Math.max carries NaN, as the programs' maximum does
    losses[t] = Math.max(h, 0)
    sum += losses[t]!
    positiveDistances[t] = toPositive
    negativeDistances[t] = nearest
    const weight = isActive(hinge, h) ? passed : 0
    addSlope(anchor, positive, weight)
    if (!swap) {
      addSlope(anchor, negative, -weight)
      continue
    }
    const share = toNegative === others ? 0.5 : Number(toNegative < others)
    addSlope(anchor, negative, -weight * share)
    addSlope(positive, negative, -weight * (1 - share))
  }
  const value = reduction === 'none' ? null : reduction === 'sum' ? sum : sum / count
  return { losses, value, positiveDistances, negativeDistances, gradient }
}
