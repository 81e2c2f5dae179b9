import { conventionOf } from './conventions/registry'
import { distanceGradient, distanceValue } from './distance'
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

/** Points of D coordinates, row-major [n, D]. */
type Rows = { readonly data: ArrayLike<number>; readonly dimension: number }

/**
 * The triplet loss of points and index triplets in float64, the reference for what backends make of them. The numbers are
 * those of `tripletLossAndGradient` for the rows that the triplets name, the gradient summed at each point.
 * @param triplets rows of anchor, positive and negative, [T, 3].
 * @throws OptionError, NormDegreeError as `tripletLoss`.
 */
export const pointsLoss = (points: Rows, triplets: Uint32Array, options?: LossOptions): PointsLoss => {
  const gradient = new Float64Array(points.data.length)
  return { ...measure(points, triplets, options, gradient), gradient }
}

/** The same without the gradient. */
export const pointsLosses = (
  points: Rows,
  triplets: Uint32Array,
  options?: LossOptions,
): Omit<PointsLoss, 'gradient'> => measure(points, triplets, options, null)

const measure = (
  { data, dimension }: Rows,
  triplets: Uint32Array,
  options: LossOptions | undefined,
  gradient: Float64Array | null,
): Omit<PointsLoss, 'gradient'> => {
  const { convention, p, eps, margin, swap, reduction } = resolveOptions(options)
  const { distance, hinge, allows } = conventionOf(convention)
  if (p === 0 && !allows.zeroP) throw new NormDegreeError(p)
  const count = triplets.length / 3
  const losses = new Float64Array(count)
  const positiveDistances = new Float64Array(count)
  const negativeDistances = new Float64Array(count)
  const u = new Float64Array(dimension)
  const slope = new Float64Array(dimension)

  const between = (x: number, y: number): number => {
    for (let k = 0; k < dimension; k++) u[k] = data[x * dimension + k]! - data[y * dimension + k]!
    return distanceValue(distance, u, p, eps)
  }
  const addSlope = (x: number, y: number, weight: number) => {
    if (!gradient) return
    distanceGradient(distance, u, between(x, y), p, eps, slope)
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
  return { losses, value, positiveDistances, negativeDistances }
}
