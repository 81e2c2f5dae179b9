import { remember } from '../state/selectors'
import { formatAmount } from '../ui/format'
import { plotSize, type Size } from './axes'
import type { Mark } from './mark'
import { shareText } from './percent'
import type { PerTripletData } from './perTripletData'
import type { Range, Ranges } from './range'

/** A bar is at most this wide, in pixels, and at most this part of its place. */
const WIDEST_BAR = 48
const PART_OF_PLACE = 0.68

/** The width of a bar, in places. */
export const barWidth = (x: Range, size: Size): number =>
  Math.min(PART_OF_PLACE, WIDEST_BAR / (plotSize(size).width / (x[1] - x[0])))

/** A bar for each triplet, and the line of the reduced value. */
export const perTripletMarks = remember(
  ({ rows, selected, shares, reduction, reduced }: PerTripletData, { x }: Ranges, size: Size): readonly Mark[] => {
    const width = barWidth(x, size)
    const bars = rows.map(({ index, loss }): Mark => ({
      shape: { kind: 'bar', x: index + 1, width, height: Number.isFinite(loss) ? loss : 0 },
      tone: 'loss',
      lit: { term: 'loss', triplet: index },
      whole: true,
      text: () => `Triplet ${index + 1}: loss ${formatAmount(loss)}${shareText(shares[index])}`,
      current: index === selected,
      customdata: index,
    }))
    if (reduced === null || !Number.isFinite(reduced)) return bars
    const line: Mark = {
      shape: { kind: 'line', x: [...x], y: [reduced, reduced] },
      tone: 'ink',
      lit: { term: 'reduced', triplet: selected },
      text: () => `The ${reduction}: ${formatAmount(reduced)}`,
      customdata: null,
    }
    return [...bars, line]
  },
)
