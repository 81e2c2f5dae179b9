import { formatShort } from '../ui/format'
import type { GapBins } from './gapBins'
import type { GapHistogramData } from './gapHistogramData'

/** How the gaps lie about 0 and the margin, in words. */
export const gapHistogramSentence = ({ bins, count, hard, below, margin }: GapHistogramData): string => {
  const is = (number: number) => (number === 1 ? 'is' : 'are')
  const elsewhere =
    bins.elsewhere === 0 ? '' : ` ${bins.elsewhere} ${is(bins.elsewhere)} no finite number and not shown.`
  return `${below} of ${count} gaps ${is(below)} below the margin of ${formatShort(margin)}: their triplets have a loss. ${hard} ${is(hard)} not above 0: hard.${elsewhere}`
}

/** One bar, in words. */
export const binText = ({ width, from, counts, active }: GapBins, bar: number): string => {
  const left = from[bar] ?? NaN
  return `${formatShort(left)} to ${formatShort(left + width)}: ${counts[bar] ?? 0}, of which ${active[bar] ?? 0} below the margin`
}
