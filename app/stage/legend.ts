import { formatNumber, formatShort } from '../ui/format'
import { niceStep, ticksBetween } from './plane/ticks'

/** The legend's bar in CSS pixels: paper for the loss where none of the moving triplets has one, then the ramp. */
export const LEGEND = { width: 184, paper: 6 }

/** The least distance of two numbers under the bar. */
const LEAST_SPACING = 36

export type LegendTick = {
  /** From the bar's left end, in CSS pixels. */
  readonly at: number
  readonly text: string
  /** The number that must not reach beyond this end of the bar. */
  readonly edge?: 'start' | 'end'
}

/** A number so near to the bar's right end would stand out beyond it. */
const NEAR_END = 4

/** Decimals that tell the middle of a range from its ends; three, unless a large batch leaves the field less than that. */
const digitsFor = (range: number) => Math.min(6, Math.max(3, Math.ceil(-Math.log10(range / 2))))

/**
 * The numbers under the ramp, from the constant `base` that paper stands for to the largest loss `max`.
 * Round ones where paper is 0; where the other triplets add a constant, it, the middle and the largest.
 */
export const legendTicks = (base: number, max: number): readonly LegendTick[] =>
  ticksOf(base, max).map((tick, i) => {
    if (i === 0) return { ...tick, edge: 'start' }
    return tick.at > LEGEND.width - NEAR_END ? { ...tick, edge: 'end' } : tick
  })

const ticksOf = (base: number, max: number): readonly LegendTick[] => {
  const ramp = LEGEND.width - LEGEND.paper
  if (!(max > base)) return [{ at: 0, text: formatShort(base) }]
  if (base !== 0) {
    return [0, 0.5, 1].map((share) => ({
      at: share === 0 ? 0 : LEGEND.paper + share * ramp,
      text: formatNumber(base + share * (max - base), digitsFor(max - base)),
    }))
  }
  const step = niceStep((max * LEAST_SPACING) / ramp)
  return ticksBetween(0, max, step).map((value) => ({
    at: value === 0 ? 0 : LEGEND.paper + (value / max) * ramp,
    text: step < 0.01 ? formatNumber(value, 3) : formatShort(value),
  }))
}
