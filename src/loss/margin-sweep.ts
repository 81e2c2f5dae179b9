import type { Reduction } from './options'

/**
 * The reduced loss of B triplets as a function of the margin, all distances held: piecewise linear, with a kink at every
 * finite gap d(A,N) − d(A,P), where its triplet becomes active. Kinks are sorted by margin; triplets with equal gaps have one each.
 */
export type MarginSweep = {
  /** Where the kinks are, in the units of the norm. */
  readonly margins: Float64Array
  /** The reduced loss at each kink. */
  readonly losses: Float64Array
  /** The fraction of triplets with a loss just above each kink. */
  readonly active: Float64Array
  /** Which triplet each kink is the gap of. */
  readonly triplets: Uint32Array
  /** The reduced loss and the fraction active below the first kink: 0 and 0 unless a gap is NaN or −∞, or there is none. */
  readonly floor: { readonly loss: number; readonly active: number }
  /** Growth of the reduced loss for each 1 of margin and each fraction 1 active: B for sum, 1 for mean. */
  readonly steepness: number
}

/** The exact sweep of the margin over `gaps` [B], d(A,N) − d(A,P) of each triplet. A NaN gap makes the loss NaN throughout, +∞ never counts. */
export const marginSweep = (gaps: ArrayLike<number>, reduction: Exclude<Reduction, 'none'>): MarginSweep => {
  const count = gaps.length
  const order = Array.from({ length: count }, (_, b) => b)
    .filter((b) => Number.isFinite(gaps[b]))
    .toSorted((a, b) => gaps[a]! - gaps[b]!)
  const steepness = reduction === 'sum' ? count : 1
  const floor = floorOf(gaps, reduction)
  const margins = Float64Array.from(order, (b) => gaps[b]!)
  const losses = new Float64Array(order.length)
  const active = new Float64Array(order.length)
  let loss = floor.loss
  for (let i = 0; i < order.length; i++) {
    // a sum of what each stretch adds, all of one sign: the closed form k·m − Σ gaps would cancel
    if (i > 0) loss += steepness * active[i - 1]! * (margins[i]! - margins[i - 1]!)
    losses[i] = loss
    active[i] = floor.active + (i + 1) / count
  }
  return { margins, losses, active, triplets: Uint32Array.from(order), floor, steepness }
}

const floorOf = (gaps: ArrayLike<number>, reduction: 'mean' | 'sum'): MarginSweep['floor'] => {
  if (gaps.length === 0) return { loss: reduction === 'sum' ? 0 : NaN, active: 0 }
  let loss = 0
  let everActive = 0
  for (let b = 0; b < gaps.length; b++) {
    if (Number.isNaN(gaps[b])) loss = NaN
    if (gaps[b] === -Infinity) {
      loss += Infinity
      everActive++
    }
  }
  return { loss, active: everActive / gaps.length }
}

/** Index of the last kink below `margin`, −1 before the first: a triplet has a loss only where the margin exceeds its gap. */
const lastKinkBelow = ({ margins }: MarginSweep, margin: number): number => {
  let low = 0
  let high = margins.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (margins[middle]! < margin) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The reduced loss at a finite margin. */
export const sweptLoss = (sweep: MarginSweep, margin: number): number => {
  const kink = lastKinkBelow(sweep, margin)
  if (kink < 0) return sweep.floor.loss
  return sweep.losses[kink]! + sweep.steepness * sweep.active[kink]! * (margin - sweep.margins[kink]!)
}

/** The fraction of triplets whose hinge is above 0 at a finite margin. */
export const sweptActive = (sweep: MarginSweep, margin: number): number => {
  const kink = lastKinkBelow(sweep, margin)
  return kink < 0 ? sweep.floor.active : sweep.active[kink]!
}

/** The vertices of the sweep from one margin to another: both ends and every kink between them. `active` holds just above each. */
export const sweepBetween = (sweep: MarginSweep, from: number, to: number) => {
  const between = Array.from(sweep.margins.keys()).filter((i) => sweep.margins[i]! > from && sweep.margins[i]! < to)
  return {
    margins: [from, ...between.map((i) => sweep.margins[i]!), to],
    losses: [sweptLoss(sweep, from), ...between.map((i) => sweep.losses[i]!), sweptLoss(sweep, to)],
    active: [activeAbove(sweep, from), ...between.map((i) => sweep.active[i]!), activeAbove(sweep, to)],
  }
}

/** The fraction active just above a margin: a gap equal to it counts. */
const activeAbove = (sweep: MarginSweep, margin: number): number => {
  const upTo = sweep.margins.findLastIndex((kink) => kink <= margin)
  return upTo < 0 ? sweep.floor.active : sweep.active[upTo]!
}
