import { tickStep } from './range'

/** Bars of equal width over the finite gaps, and what none of them holds. */
export type GapBins = {
  /** In the units of the gaps: a multiple of it is an edge of two bars. */
  readonly width: number
  /** The left edge of each bar. */
  readonly from: readonly number[]
  /** The gaps in [from, from + width), the last bar's right edge with it. */
  readonly counts: readonly number[]
  /** Those of them below the margin: their triplets have a loss. */
  readonly active: readonly number[]
  /** How many gaps are NaN or infinite. */
  readonly elsewhere: number
}

const FEWEST = 8
const MOST = 40

/** The distribution of `gaps` [B], d(A,N) − d(A,P) each: about 2√B bars with round edges, 8 to 40 of them. */
export const gapBins = (gaps: readonly number[], margin: number): GapBins => {
  const finite = gaps.filter(Number.isFinite)
  const elsewhere = gaps.length - finite.length
  if (finite.length === 0) return { width: 1, from: [], counts: [], active: [], elsewhere }
  const least = finite.reduce((a, b) => Math.min(a, b))
  const largest = finite.reduce((a, b) => Math.max(a, b))
  const bars = Math.min(MOST, Math.max(FEWEST, Math.ceil(2 * Math.sqrt(finite.length))))
  // where all gaps are one number, a bar about it as wide as it is far from 0
  const width = tickStep(largest - least || Math.abs(least) || 1, bars)
  const first = Math.floor(least / width)
  // an upper end on an edge belongs to the bar below: a bar of its own would stand for one number
  const last = Math.max(first, Math.ceil(largest / width) - 1)
  const counts = new Array<number>(last - first + 1).fill(0)
  const active = [...counts]
  for (const gap of finite) {
    const bar = barAt(gap, width, last) - first
    counts[bar]! += 1
    if (gap < margin) active[bar]! += 1
  }
  return { width, from: counts.map((_, i) => Number(((first + i) * width).toPrecision(12))), counts, active, elsewhere }
}

const barAt = (gap: number, width: number, last: number) => Math.min(last, Math.floor(gap / width))

/** The index of the bar that holds a gap; null for a gap that is no finite number. */
export const barOf = (gap: number, { width, from }: GapBins): number | null => {
  if (!Number.isFinite(gap)) return null
  // the left edges are multiples of the width, but for rounding
  const first = Math.round((from[0] ?? 0) / width)
  return barAt(gap, width, first + from.length - 1) - first
}
