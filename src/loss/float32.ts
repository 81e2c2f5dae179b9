import type { Convention } from './conventions/convention'
import { conventionOf } from './conventions/registry'
import { addedOf, countNonZero, distanceValue, shareAmongExtremes, shiftOf, smallestMagnitude } from './distance'
import { hingeOf, isActive } from './hinge'
import { largestMagnitude, signOf } from './norm'
import { type LossOptions, type ResolvedLossOptions, resolveOptions } from './options'
import { tripletLossAndGradient } from './triplet-loss'
import { type Tensor, tensor } from '../tensor/tensor'

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

// Distances as the programs themselves compute them in float32, operation by operation. They are those of the formula as long as
// no power and no sum leaves float32's range.

type Own = Pick<Convention, 'distance' | 'float32'>

/** d(x, y) of differences u = x − y that are float32's own. */
const distanceValue32 = ({ distance, float32 }: Own, u: ArrayLike<number>, p: number, eps: number): number => {
  const x = shifted32(u, shiftOf(distance, eps))
  if (float32 === 'library-norm') return norm32(x, p)
  const sum = powersUnderRoot32(x, p, addedOf(distance, eps), distance.kind === 'signed-root')
  return distance.kind === 'signed-root' ? Math.fround(Math.sqrt(sum)) : power32(sum, Math.fround(1 / p))
}

/** Writes ∂d/∂u to `out`, in the order of the program's backward pass; `d` is what `distanceValue32` returned. */
const distanceGradient32 = (
  { distance, float32 }: Own,
  u: ArrayLike<number>,
  d: number,
  p: number,
  eps: number,
  out: Float64Array,
): void => {
  const x = shifted32(u, shiftOf(distance, eps))
  if (float32 === 'library-norm') {
    normBackward32(x, d, p, out)
    return
  }
  // autograd's order: each power's slope is its base's power, times the degree, times what comes from above
  const degree = Math.fround(p)
  if (distance.kind === 'signed-root') {
    const ofRoot = Math.fround(1 / Math.fround(2 * d))
    for (let k = 0; k < out.length; k++) {
      out[k] = Math.fround(ofRoot * Math.fround(power32(x[k]!, Math.fround(degree - 1)) * degree))
    }
    return
  }
  const root = Math.fround(1 / p)
  const sum = powersUnderRoot32(x, p, addedOf(distance, eps), false)
  const ofRoot = Math.fround(power32(sum, Math.fround(root - 1)) * root)
  for (let k = 0; k < out.length; k++) {
    const ofPower = Math.fround(power32(Math.abs(x[k]!), Math.fround(degree - 1)) * degree)
    out[k] = Math.fround(ofRoot * ofPower) * signOf(x[k]!)
  }
}

/** (x − y) + shift in float32. */
const shifted32 = (u: ArrayLike<number>, shift: number): Float32Array => {
  const added = Math.fround(shift)
  return Float32Array.from(u, (difference) => difference + added)
}

/** Σφ(x_k) + added: signed powers that overflow to both sides make NaN, those that cancel in time do not. */
const powersUnderRoot32 = (x: Float32Array, p: number, added: number, signed: boolean): number => {
  const degree = Math.fround(p)
  const sum = sum32(x.length, (k) => power32(signed ? x[k]! : Math.abs(x[k]!), degree))
  return Math.fround(sum + Math.fround(added))
}

/** torch.norm of float32 numbers on the CPU, which adds up in float32 too. */
const norm32 = (x: Float32Array, p: number): number => {
  const degree = Math.fround(p)
  if (x.length === 0) return 0
  if (degree === 0) return countNonZero(x, 0)
  if (degree === Infinity) return largestMagnitude(x, 0)
  if (degree === -Infinity) return smallestMagnitude(x, 0)
  if (degree === 2) return Math.fround(Math.sqrt(sum32(x.length, (k) => Math.fround(x[k]! * x[k]!))))
  const sum = sum32(x.length, (k) => (degree === 1 ? Math.abs(x[k]!) : power32(Math.abs(x[k]!), degree)))
  return degree === 1 ? sum : power32(sum, Math.fround(1 / degree))
}

/** Its backward pass, which divides powers of the differences by a power of the norm: each of them may overflow by itself. */
const normBackward32 = (x: Float32Array, d: number, p: number, out: Float64Array): void => {
  if (Math.abs(p) === Infinity) {
    shareAmongExtremes(x, d, 0, out)
    return
  }
  const ofNorm = Math.fround(1 / power32(d, Math.fround(p - 1)))
  for (let k = 0; k < out.length; k++) {
    const size = Math.abs(x[k]!)
    if (p === 0) out[k] = 0
    else if (p === 1) out[k] = signOf(x[k]!)
    else if (p === 2) out[k] = d === 0 ? 0 : Math.fround(x[k]! / d)
    else if (p < 1) {
      const power = size === 0 ? 0 : power32(size, Math.fround(p - 1))
      out[k] = Math.fround(signOf(x[k]!) * power * power32(d, Math.fround(1 - p)))
    } else if (p < 2) {
      out[k] = Math.fround(signOf(x[k]!) * power32(size, Math.fround(p - 1)) * (d === 0 ? 0 : ofNorm))
    } else {
      const power = Math.fround(x[k]! * power32(size, Math.fround(p - 2)))
      out[k] = Math.fround(power * (d === 0 ? 0 : ofNorm))
    }
  }
}

/** x^p rounded to float32, of numbers that float32 holds: what a program's float32 power returns, to the last digit or so. */
const power32 = (x: number, p: number): number => Math.fround(x ** p)

/** The sum of `count` float32 terms, one after another, rounded at each step. */
const sum32 = (count: number, term: (k: number) => number): number => {
  let sum = 0
  for (let k = 0; k < count; k++) sum = Math.fround(sum + term(k))
  return sum
}
