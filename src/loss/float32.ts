import { tensor, type Tensor } from '../tensor/tensor'
import { conventionOf } from './conventions/registry'
import { distanceValue, shiftOf, addedOf } from './distance-rule'
import { distanceGradient32, distanceValue32 } from './float32-distance'
import { hingeOf, isActive } from './hinge'
import { largestMagnitude } from './norm'
import { resolveOptions, type LossOptions, type ResolvedLossOptions } from './options'
import { tripletLossAndGradient } from './triplet-loss'

type Point = ArrayLike<number>

/** The largest finite number of float32. */
const LARGEST_FLOAT32 = (2 - 2 ** -23) * 2 ** 127

/** A triplet of points of D coordinates. */
export type TripletPoints = { readonly anchor: Point; readonly positive: Point; readonly negative: Point }

/** One triplet as the program itself computes it in float32. */
type InFloat32 = {
  readonly toPositive: number
  /** d(A,N) after swap. */
  readonly toNegative: number
  readonly loss: number
  /** Gradient at the anchor, the positive and the negative, D coordinates each. */
  readonly gradient: readonly Float64Array[]
}

/** Where a program's own float32 arithmetic leaves the formula that it computes. */
export type Departure = {
  /** A power or a sum above 3.4e38 is ∞; a power below 1e-45 is 0, and so is a distance of such powers. */
  readonly kind: 'overflow' | 'underflow'
  /** What it spoils: the loss, or only the gradient. */
  readonly of: 'loss' | 'gradient'
  /** The loss that the program returns. */
  readonly loss: number
}

/** A loss this far from the formula's, relative to what it is made of, is no rounding. */
const NO_ROUNDING = 2 ** -10

/** A triplet's loss and gradient as the program computes them in float32. Coordinates are rounded to float32 first. */
export const tripletInFloat32 = (points: TripletPoints, options?: LossOptions): InFloat32 => {
  const { convention, p, margin, eps, swap } = resolveOptions(options)
  const program = conventionOf(convention)
  const rule = program.hinge
  const between = (x: Point, y: Point) => {
    const u = differences(x, y)
    const d = distanceValue32(program, u, p, eps)
    const slope = new Float64Array(u.length)
    distanceGradient32(program, u, d, p, eps, slope)
    return { d, slope }
  }
  const ap = between(points.anchor, points.positive)
  const an = between(points.anchor, points.negative)
  const pn = swap ? between(points.positive, points.negative) : null
  const toNegative = pn ? Math.min(an.d, pn.d) : an.d
  const hinge = hinge32(rule.marginFirst, ap.d, toNegative, Math.fround(margin))

  const weight = Number(isActive(rule, hinge))
  const share = pn === null || an.d < pn.d ? 1 : an.d === pn.d ? 0.5 : 0
  const gradient = [points.anchor, points.positive, points.negative].map(({ length }) => new Float64Array(length))
  const add = (x: number, y: number, slope: Float64Array, by: number) =>
    slope.forEach((each, k) => {
      gradient[x]![k]! += by * each
      gradient[y]![k]! -= by * each
    })
  add(0, 1, ap.slope, weight)
  add(0, 2, an.slope, -weight * share)
  if (pn) add(1, 2, pn.slope, -weight * (1 - share))
  return { toPositive: ap.d, toNegative, loss: Math.max(hinge, 0), gradient }
}

/**
 * Whether the program's own float32 arithmetic overflows or underflows so that its loss, or its gradient, is not the
 * formula's. Null where it is, and where the formula itself has no distance that float32 could hold.
 */
export const float32Departure = (points: TripletPoints, options?: LossOptions): Departure | null => {
  const resolved = resolveOptions(options)
  if (staysInRange(points, resolved)) return null
  const formula = formulaOf(points, resolved)
  if (!(Math.max(formula.toPositive, formula.toNegative, formula.loss) <= LARGEST_FLOAT32)) return null
  const own = tripletInFloat32(points, resolved)
  const pairs = [
    { real: own.toPositive, exact: formula.toPositive },
    { real: own.toNegative, exact: formula.toNegative },
  ]
  const overflows = pairs.some(({ real }) => !Number.isFinite(real))
  const underflows = pairs.some(({ real, exact }) => real === 0 && exact > 0)
  const kind = underflows && !overflows ? 'underflow' : 'overflow'

  const scale = formula.toPositive + formula.toNegative + Math.abs(resolved.margin)
  const isLost = !Number.isFinite(own.loss) || Math.abs(own.loss - formula.loss) > NO_ROUNDING * scale
  if ((overflows || underflows) && isLost) return { kind, of: 'loss', loss: own.loss }

  if (own.gradient.every((slopes) => slopes.every(Number.isFinite))) return null
  // a NaN that the formula has as well is no departure
  const { anchors, positives, negatives } = tripletLossAndGradient(
    inFloat32(points.anchor),
    inFloat32(points.positive),
    inFloat32(points.negative),
    { ...resolved, reduction: 'sum' },
  )
  const isDefined = [anchors, positives, negatives].every(({ data }) => data.every(Number.isFinite))
  return isDefined ? { kind, of: 'gradient', loss: own.loss } : null
}

/** Far enough from both ends of float32 for a power, its slope and a sum of a few thousand of them. */
const LEAST = 1e-30
const LARGEST = 1e30

/** Whether no power can leave float32's range: the quick answer for nearly every triplet there is. */
const staysInRange = (
  { anchor, positive, negative }: TripletPoints,
  { convention, p, eps, swap }: ResolvedLossOptions,
): boolean => {
  if (!(p >= 1)) return false
  const rule = conventionOf(convention).distance
  const shift = shiftOf(rule, eps)
  const added = addedOf(rule, eps)
  const isTame = (x: Point, y: Point): boolean => {
    const largest = largestMagnitude(differences(x, y), shift)
    if (p === Infinity) return largest < LARGEST
    const power = largest ** p
    return p * Math.max(power, added) < LARGEST && Math.max(power, added) > LEAST
  }
  return isTame(anchor, positive) && isTame(anchor, negative) && (!swap || isTame(positive, negative))
}

const inFloat32 = (point: Point): Tensor => tensor([...Float32Array.from(point)])

const differences = (x: Point, y: Point): Float32Array =>
  Float32Array.from(x, (coordinate, k) => Math.fround(coordinate) - Math.fround(y[k]!))

const hinge32 = (marginFirst: boolean, toPositive: number, toNegative: number, margin: number): number =>
  marginFirst
    ? Math.fround(Math.fround(margin + toPositive) - toNegative)
    : Math.fround(Math.fround(toPositive - toNegative) + margin)

/** The triplet's numbers by the formula, in float64, of the coordinates that float32 holds. */
const formulaOf = ({ anchor, positive, negative }: TripletPoints, options: ResolvedLossOptions) => {
  const { convention, p, eps, margin, swap } = options
  const { distance, hinge } = conventionOf(convention)
  const between = (x: Point, y: Point) =>
    distanceValue(
      distance,
      Float64Array.from(x, (coordinate, k) => Math.fround(coordinate) - Math.fround(y[k]!)),
      p,
      eps,
    )
  const toPositive = between(anchor, positive)
  const apart = between(anchor, negative)
  const toNegative = swap ? Math.min(apart, between(positive, negative)) : apart
  return { toPositive, toNegative, loss: Math.max(hingeOf(hinge, toPositive, toNegative, margin), 0) }
}
