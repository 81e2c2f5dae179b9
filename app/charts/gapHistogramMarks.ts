import { remember } from '../state/selectors'
import { barOf } from './gapBins'
import type { GapHistogramData } from './gapHistogramData'
import { binText } from './gapHistogramSentence'
import type { Mark } from './mark'

/** A bar for each interval of gaps: it stands for all triplets in it. */
export const gapHistogramMarks = remember(({ bins, gaps }: GapHistogramData): readonly Mark[] => {
  const members = bins.from.map(() => new Set<number>())
  for (const [triplet, gap] of gaps.entries()) members[barOf(gap, bins) ?? -1]?.add(triplet)
  return bins.from.map((left, i): Mark => {
    const [first] = members[i] ?? []
    return {
      shape: { kind: 'bar', x: left + bins.width / 2, width: bins.width, height: bins.counts[i] ?? 0 },
      tone: 'loss',
      lit: first === undefined ? null : { term: 'gap', triplet: first, among: members[i]! },
      whole: true,
      text: () => binText(bins, i),
      customdata: i,
    }
  })
})
