import { remember } from '../state/selectors'
import { formatShort } from '../ui/format'
import { acrossAxis, axisLabels, baseLayout, pixelsOf, upAxis, type Size } from './axes'
import { defineChart, type Figure, type Frame, type Marker } from './chart'
import type { Table } from './csv'
import type { GapBins } from './gapBins'
import { lacksTriplets, moreTriplets, selectGapHistogram, type GapHistogramData } from './gapHistogramData'
import { gapHistogramMarks } from './gapHistogramMarks'
import { binText, gapHistogramSentence } from './gapHistogramSentence'
import type { Label } from './label'
import { blend, type Palette } from './palette'
import type { Layout, Trace } from './Plotly'
import { niceCeil, type Ranges } from './range'

/** How much ink the bars have whose triplets have no loss. */
const QUIET = 0.3

/** The margin's line stands off the edge by this part of it. */
const BEYOND_MARGIN = 1.1

/** Part of its place that a bar fills: neighbours stay apart. */
const PART_OF_PLACE = 0.94

const rangesOf = ({ bins: { width, from, counts }, margin }: GapHistogramData): Ranges => {
  const left = Math.min(0, margin, from[0] ?? 0)
  const right = Math.max(0, margin * BEYOND_MARGIN, (from.at(-1) ?? 0) + width)
  return { x: [left - width / 2, right + width / 2], y: [0, niceCeil(Math.max(4, ...counts))] }
}

/** All bars in grey, and over them the part below the margin in violet. */
const tracesOf = remember((bins: GapBins, palette: Palette): readonly Trace[] => {
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
      text: from.map((_, i) => binText(bins, i)),
      hovertemplate: '%{text}<extra></extra>',
    },
    { ...bar, y: [...active], marker: { color: palette.loss, line: { width: 0 } }, hoverinfo: 'skip' },
  ]
})

const layoutOf = remember((ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  hovermode: 'closest',
  barmode: 'overlay',
  xaxis: { ...acrossAxis(ranges.x, size, palette), zeroline: true, zerolinecolor: palette.rule },
  yaxis: upAxis(ranges.y, size, palette),
}))

const labelsOf = remember((units: string, ranges: Ranges, size: Size): readonly Label[] => {
  const { across, up } = pixelsOf(ranges, size)
  const hardRoom = across(0) - across(ranges.x[0])
  return [
    ...axisLabels(size, {
      left: { text: 'triplets', tone: 'ink2' },
      bottom: { text: `gap d(A,N) − d(A,P) in the ${units}`, tone: 'ink2' },
    }),
    // up to 0 negatives are no farther than positives
    ...(hardRoom > HARD_ROOM
      ? [{ text: 'hard', x: across(0) - 8, y: up(ranges.y[1]) + 14, anchor: 'end', tone: 'ink2' } as const]
      : []),
  ]
})

/** Pixels that "hard" needs at the left of 0. */
const HARD_ROOM = 44

const MARKER: Marker = {
  name: 'Marker on the chart',
  read: (state) => state.scene.loss.margin,
  change: (state, margin) => state.marginChanged(margin),
  term: 'margin',
  label: (margin) => `m = ${formatShort(margin)}`,
  height: null,
}

const figureOf = (data: GapHistogramData, { ranges, size, palette }: Frame): Figure => ({
  traces: tracesOf(data.bins, palette),
  layout: layoutOf(ranges, size, palette),
  labels: labelsOf(data.units, ranges, size),
  ranges,
  size,
  sentence: gapHistogramSentence(data),
  marker: MARKER,
  marks: () => gapHistogramMarks(data),
  table: () => tableOf(data.bins),
})

const tableOf = ({ width, from, counts, active }: GapBins): Table => ({
  columns: ['from', 'to', 'triplets', 'below the margin'],
  rows: from.map((left, i) => [left, from[i + 1] ?? left + width, counts[i] ?? 0, active[i] ?? 0]),
})

export const gapHistogramChart = defineChart({
  id: 'gap-histogram',
  label: 'Gap histogram',
  name: 'Gap histogram',
  lacks: lacksTriplets,
  cure: moreTriplets,
  select: selectGapHistogram,
  ranges: rangesOf,
  figure: figureOf,
  // a bar stands for many triplets
  pick: null,
})
