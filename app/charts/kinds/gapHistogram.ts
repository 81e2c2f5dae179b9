import type { ChartsText } from '../../messages/charts'
import { formatShort } from '../../ui/format'
import { remember } from '../../ui/remember'
import { acrossAxis, axisLabels, baseLayout, niceCeil, pixelsOf, tickStep, upAxis } from '../axes'
import type { Label, Ranges, Size } from '../axes'
import { defineChart, normUnits, type Cure, type Marker, type Norm, type TripletNumbers } from '../chart'
import type { Table } from '../csv'
import type { Mark } from '../mark'
import { blend, type Palette } from '../palette'
import type { Layout, Trace } from '../Plotly'

/** Of fewer triplets a distribution tells nothing that their table does not. */
const FEWEST_TRIPLETS = 8

type Data = {
  /** d(A,N) − d(A,P) of each triplet, from the active backend. */
  readonly gaps: readonly number[]
  readonly bins: GapBins
  readonly hard: number
  /** How many gaps lie below the margin. */
  readonly below: number
  readonly margin: number
  /** What the gaps are measured in. */
  readonly norm: Norm
}

const dataOf = (rows: readonly TripletNumbers[], margin: number, norm: Norm): Data => {
  const gaps = rows.map(({ gap }) => gap)
  return {
    gaps,
    bins: gapBins(gaps, margin),
    hard: rows.filter(({ regime }) => regime === 'hard').length,
    below: gaps.filter((gap) => gap < margin).length,
    margin,
    norm,
  }
}

/** The distribution of the gaps about 0 and the margin. */
export const gapHistogramChart = defineChart<Data>(
  { id: 'gap-histogram', label: (text) => text.gapHistogram },
  (text) => {
    const data = remember(dataOf)
    const traces = remember((bins: GapBins, palette: Palette) => tracesOf(text, bins, palette))
    const layout = remember(layoutOf)
    const labels = remember((norm: Norm, ranges: Ranges, size: Size) => labelsOf(text, norm, ranges, size))
    const marks = remember((of: Data) => marksOf(text, of))
    const cureFor = remember((missing: number): Cure => ({
      label: text.addAtRandom({ n: missing }),
      // the triplets that are there stay
      apply: ({ scatterTriplets }) => scatterTriplets(FEWEST_TRIPLETS),
    }))
    const marker = markerOf(text)
    return {
      lacks: ({ count }) => (count < FEWEST_TRIPLETS ? text.lacksTriplets({ least: FEWEST_TRIPLETS, n: count }) : null),
      cure: ({ count }) => (count < FEWEST_TRIPLETS ? cureFor(FEWEST_TRIPLETS - count) : null),
      select: ({ results, loss }) => {
        const { rows, loss: computed } = results() ?? {}
        return rows && computed && rows.length >= FEWEST_TRIPLETS ? data(rows, loss.margin, computed) : null
      },
      ranges: rangesOf,
      figure: (of, { ranges, size, palette }) => ({
        traces: traces(of.bins, palette),
        layout: layout(ranges, size, palette),
        labels: labels(of.norm, ranges, size),
        ranges,
        size,
        sentence: sentenceOf(text, of),
        marker,
        marks: () => marks(of),
        table: () => tableOf(text, of.bins),
      }),
      // a bar stands for many triplets
      pick: null,
    }
  },
)

// The bars

/** Bars of equal width over the finite gaps, and what none of them holds. */
type GapBins = {
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
const barOf = (gap: number, { width, from }: GapBins): number | null => {
  if (!Number.isFinite(gap)) return null
  // the left edges are multiples of the width, but for rounding
  const first = Math.round((from[0] ?? 0) / width)
  return barAt(gap, width, first + from.length - 1) - first
}

// The figure

/** How much ink the bars have whose triplets have no loss. */
const QUIET = 0.3

/** The margin's line stands off the edge by this part of it. */
const BEYOND_MARGIN = 1.1

/** Part of its place that a bar fills: neighbours stay apart. */
const PART_OF_PLACE = 0.94

const rangesOf = ({ bins: { width, from, counts }, margin }: Data): Ranges => {
  const left = Math.min(0, margin, from[0] ?? 0)
  const right = Math.max(0, margin * BEYOND_MARGIN, (from.at(-1) ?? 0) + width)
  return { x: [left - width / 2, right + width / 2], y: [0, niceCeil(Math.max(4, ...counts))] }
}

/** All bars in grey, and over them the part below the margin in violet. */
const tracesOf = (text: ChartsText, bins: GapBins, palette: Palette): readonly Trace[] => {
  const { width, from, counts, active } = bins
  const bar = {
    type: 'bar',
    x: from.map((left) => left + width / 2),
    width: width * PART_OF_PLACE,
    textposition: 'none',
  } as const
  return [
    {
      ...bar,
      y: [...counts],
      marker: { color: blend(palette.ink3, palette.chrome, QUIET), line: { width: 0 } },
      customdata: [...from.keys()],
      text: from.map((_, i) => binText(text, bins, i)),
      hovertemplate: '%{text}<extra></extra>',
    },
    { ...bar, y: [...active], marker: { color: palette.loss, line: { width: 0 } }, hoverinfo: 'skip' },
  ]
}

const layoutOf = (ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  hovermode: 'closest',
  barmode: 'overlay',
  xaxis: { ...acrossAxis(ranges.x, size, palette), zeroline: true, zerolinecolor: palette.rule },
  yaxis: upAxis(ranges.y, size, palette),
})

/** Pixels that "hard" needs at the left of 0. */
const HARD_ROOM = 44

const labelsOf = (text: ChartsText, norm: Norm, ranges: Ranges, size: Size): readonly Label[] => {
  const { across, up } = pixelsOf(ranges, size)
  const hardRoom = across(0) - across(ranges.x[0])
  return [
    ...axisLabels(size, {
      left: { text: text.triplets, tone: 'ink2' },
      bottom: { text: text.gapIn({ units: normUnits(text, norm) }), tone: 'ink2' },
    }),
    // up to 0 negatives are no farther than positives
    ...(hardRoom > HARD_ROOM
      ? [{ text: text.hard, x: across(0) - 8, y: up(ranges.y[1]) + 14, anchor: 'end', tone: 'ink2' } as const]
      : []),
  ]
}

const markerOf = (text: ChartsText): Marker => ({
  name: text.marker,
  parameter: 'margin',
  label: (margin) => text.marginIs({ value: formatShort(margin) }),
  height: null,
})

/** A bar for each interval of gaps: it stands for all triplets in it. */
const marksOf = (text: ChartsText, { bins, gaps }: Data): readonly Mark[] => {
  const members = bins.from.map(() => new Set<number>())
  for (const [triplet, gap] of gaps.entries()) members[barOf(gap, bins) ?? -1]?.add(triplet)
  return bins.from.map((left, i): Mark => {
    const [first] = members[i] ?? []
    return {
      shape: { kind: 'bar', x: left + bins.width / 2, width: bins.width, height: bins.counts[i] ?? 0 },
      tone: 'loss',
      lit: first === undefined ? null : { term: 'gap', triplet: first, among: members[i]! },
      whole: true,
      text: () => binText(text, bins, i),
      customdata: i,
    }
  })
}

// In words and numbers

const sentenceOf = (text: ChartsText, { gaps, bins: { elsewhere }, hard, below, margin }: Data): string =>
  [
    text.gapsBelow({ n: below, count: gaps.length, margin: formatShort(margin) }),
    text.gapsHard({ n: hard }),
    ...(elsewhere === 0 ? [] : [text.gapsElsewhere({ n: elsewhere })]),
  ].join(' ')

const binText = (text: ChartsText, { width, from, counts, active }: GapBins, bar: number): string => {
  const left = from[bar] ?? NaN
  return text.binIs({
    from: formatShort(left),
    to: formatShort(left + width),
    count: counts[bar] ?? 0,
    active: active[bar] ?? 0,
  })
}

const tableOf = (text: ChartsText, { width, from, counts, active }: GapBins): Table => ({
  columns: [text.columnFrom, text.columnTo, text.triplets, text.columnBelowMargin],
  rows: from.map((left, i) => [left, from[i + 1] ?? left + width, counts[i] ?? 0, active[i] ?? 0]),
})
