import { remember } from '../state/selectors'
import { formatNumber } from '../ui/format'
import { acrossAxis, axisName, baseLayout, plotSize, upAxis, type Size } from './axes'
import { defineChart, type Figure, type Frame } from './chart'
import type { Table } from './csv'
import { blend, type Palette } from './palette'
import { selectPerTriplet, type PerTripletData } from './perTripletData'
import { perTripletSentence } from './perTripletSentence'
import type { Layout, Trace } from './Plotly'
import { niceCeil, type Ranges } from './range'

/** Room for so many bars at least, so that a single one is no wall. */
const FEWEST_PLACES = 6

/** A bar is at most this wide, in pixels, and at most this part of its place. */
const WIDEST_BAR = 48
const PART_OF_PLACE = 0.68

/** How much violet the bars have that are not selected. */
const QUIET = 0.45

/** In pixels. Where the reduced value's line would cross the selected bar's label, the label stands above the line. */
const LABEL_HEIGHT = 18

const rangesOf = ({ rows, reduced }: PerTripletData): Ranges => {
  const heights = [...rows.map(({ loss }) => loss), reduced ?? 0].filter(Number.isFinite)
  return {
    x: [0.5, Math.max(FEWEST_PLACES, rows.length) + 0.5],
    y: [0, niceCeil(Math.max(0, ...heights))],
  }
}

const tracesOf = remember(
  (data: PerTripletData, { x, y: [, top] }: Ranges, size: Size, palette: Palette): readonly Trace[] => {
    const place = plotSize(size).width / (x[1] - x[0])
    return [
      barsOf(data, Math.min(PART_OF_PLACE, WIDEST_BAR / place), palette),
      {
        ...QUIET_TRACE,
        mode: 'lines+text',
        ...reducedLine(data, x, top),
        line: { color: palette.ink, width: 1.25 },
        textfont: { size: 12, color: palette.ink },
      },
      {
        ...QUIET_TRACE,
        mode: 'text',
        ...selectedLabel(data, top / plotSize(size).height),
        textfont: { size: 12, color: palette['loss-t'] },
      },
      { ...QUIET_TRACE, mode: 'text', ...undefinedLabels(data), textfont: { size: 12, color: palette.warn } },
    ]
  },
)

const QUIET_TRACE = { type: 'scatter', hoverinfo: 'skip', cliponaxis: false } as const

const barsOf = ({ rows, selected }: PerTripletData, width: number, palette: Palette): Trace => ({
  type: 'bar',
  x: rows.map(({ index }) => index + 1),
  // no bar for NaN and ∞, which are written out instead
  y: rows.map(({ loss }) => (Number.isFinite(loss) ? loss : 0)),
  width,
  customdata: rows.map(({ index }) => index),
  text: rows.map(({ index, loss }) => `triplet ${index + 1}: loss ${formatNumber(loss)}`),
  textposition: 'none',
  marker: {
    color: rows.map(({ index }) => (index === selected ? palette.loss : blend(palette.loss, palette.chrome, QUIET))),
    line: { width: 0 },
  },
  hovertemplate: '%{text}<extra></extra>',
})

/** Nothing for reduction none, NaN and ∞: the axis has no place for them. */
const reducedLine = ({ reduction, reduced }: PerTripletData, [from, to]: Ranges['x'], top: number) => {
  if (reduced === null || !Number.isFinite(reduced) || reduced > top) return { x: [], y: [], text: [] }
  return {
    x: [from, to],
    y: [reduced, reduced],
    text: ['', ` ${reduction}<br> ${formatNumber(reduced)}`],
    textposition: 'middle right' as const,
  }
}

const selectedLabel = ({ rows, selected, reduced }: PerTripletData, pixel: number) => {
  const loss = rows[selected]?.loss ?? NaN
  if (!Number.isFinite(loss)) return { x: [], y: [], text: [] }
  const crossed = reduced !== null && reduced >= loss && reduced - loss < LABEL_HEIGHT * pixel
  return {
    x: [selected + 1],
    y: [(crossed ? reduced : loss) + 2 * pixel],
    text: [`<b>${formatNumber(loss)}</b>`],
    textposition: 'top center' as const,
  }
}

const undefinedLabels = ({ rows }: PerTripletData) => {
  const shown = rows.filter(({ loss }) => !Number.isFinite(loss))
  return {
    x: shown.map(({ index }) => index + 1),
    y: shown.map(() => 0),
    text: shown.map(({ loss }) => formatNumber(loss)),
    textposition: 'top center' as const,
  }
}

const layoutOf = remember((ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  // the column answers to the pointer, so that a bar of height 0 does too
  hovermode: 'x',
  xaxis: acrossAxis(ranges.x, size, palette, 1),
  yaxis: upAxis(ranges.y, size, palette),
  annotations: [axisName('left', 'loss', palette['loss-t']), axisName('bottom', 'triplet', palette.ink2)],
}))

const figureOf = (data: PerTripletData, { ranges, size, palette }: Frame): Figure => ({
  traces: tracesOf(data, ranges, size, palette),
  layout: layoutOf(ranges, size, palette),
  ranges,
  sentence: perTripletSentence(data),
  marker: null,
  table: tableOf(data),
})

const tableOf = ({ rows }: PerTripletData): Table => ({
  columns: ['triplet', 'd(A,P)', 'd(A,N)', 'gap', 'loss'],
  rows: rows.map(({ index, positiveDistance, negativeDistance, gap, loss }) => [
    index + 1,
    positiveDistance,
    negativeDistance,
    gap,
    loss,
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
