import { remember } from '../state/selectors'
import { formatAmount } from '../ui/format'
import { shareText } from './percent'
import { acrossAxis, baseLayout, upAxis, type Size } from './axes'
import { defineChart, type Figure, type Frame } from './chart'
import type { Table } from './csv'
import { blend, type Palette } from './palette'
import { selectPerTriplet, type PerTripletData } from './perTripletData'
import { perTripletLabels } from './perTripletLabels'
import { barWidth, perTripletMarks } from './perTripletMarks'
import { perTripletSentence } from './perTripletSentence'
import type { Layout, Trace } from './Plotly'
import { niceCeil, type Ranges } from './range'

/** Room for so many bars at least, so that a single one is no wall. */
const FEWEST_PLACES = 6

/** How much violet the bars have that are not selected. */
const QUIET = 0.45

const rangesOf = ({ rows, reduced }: PerTripletData): Ranges => {
  const heights = [...rows.map(({ loss }) => loss), reduced ?? 0].filter(Number.isFinite)
  return {
    x: [0.5, Math.max(FEWEST_PLACES, rows.length) + 0.5],
    y: [0, niceCeil(Math.max(0, ...heights))],
  }
}

const tracesOf = remember((data: PerTripletData, { x }: Ranges, size: Size, palette: Palette): readonly Trace[] => {
  const bars = barsOf(data, barWidth(x, size), palette)
  return data.reduced === null ? [bars] : [bars, reducedLine(data.reduced, x, palette)]
})

const barsOf = ({ rows, selected, shares }: PerTripletData, width: number, palette: Palette): Trace => ({
  type: 'bar',
  x: rows.map(({ index }) => index + 1),
  // no bar for NaN and ∞, which are written out instead
  y: rows.map(({ loss }) => (Number.isFinite(loss) ? loss : 0)),
  width,
  customdata: rows.map(({ index }) => index),
  marker: {
    color: rows.map(({ index }) => (index === selected ? palette.loss : blend(palette.loss, palette.chrome, QUIET))),
    line: { width: 0 },
  },
  text: rows.map(({ index, loss }) => `loss ${formatAmount(loss)}${shareText(shares[index])}`),
  textposition: 'none',
  hovertemplate: '%{text}<extra></extra>',
})

const reducedLine = (reduced: number, [from, to]: Ranges['x'], palette: Palette): Trace => ({
  type: 'scatter',
  mode: 'lines',
  x: [from, to],
  y: [reduced, reduced],
  hoverinfo: 'skip',
  line: { color: palette.ink, width: 1.25 },
})

/** Where there are fewer triplets than places, only those that there are have a number. */
const ticksOf = (count: number) =>
  count < FEWEST_PLACES ? { tickmode: 'array' as const, tickvals: Array.from({ length: count }, (_, i) => i + 1) } : {}

const layoutOf = remember((count: number, ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  xaxis: {
    ...acrossAxis(ranges.x, size, palette, 1),
    ...ticksOf(count),
    unifiedhovertitle: { text: 'triplet %{x}' },
  },
  yaxis: upAxis(ranges.y, size, palette),
}))

const figureOf = (data: PerTripletData, { ranges, size, palette }: Frame): Figure => ({
  traces: tracesOf(data, ranges, size, palette),
  layout: layoutOf(data.rows.length, ranges, size, palette),
  labels: perTripletLabels(data, ranges, size),
  ranges,
  size,
  sentence: perTripletSentence(data),
  marker: null,
  marks: () => perTripletMarks(data, ranges, size),
  table: () => tableOf(data),
})

const tableOf = ({ rows, shares }: PerTripletData): Table => ({
  columns: ['triplet', 'd(A,P)', 'd(A,N)', 'gap', 'loss', 'share'],
  rows: rows.map(({ index, positiveDistance, negativeDistance, gap, loss }) => [
    index + 1,
    positiveDistance,
    negativeDistance,
    gap,
    loss,
    shares[index] ?? NaN,
  ]),
})

export const perTripletChart = defineChart({
  id: 'per-triplet',
  label: 'Per triplet',
  name: 'Per triplet: loss of each triplet',
  select: selectPerTriplet,
  ranges: rangesOf,
  figure: figureOf,
})
