import { remember } from '../state/selectors'
import { formatShort } from '../ui/format'
import { acrossAxis, baseLayout, upAxis, type Size } from './axes'
import { defineChart, type Figure, type Frame, type Marker } from './chart'
import type { Table } from './csv'
import { withAlpha, type Palette } from './palette'
import type { Layout, Trace } from './Plotly'
import {
  LARGEST_DEGREE,
  LEAST_DEGREE,
  selectPSweep,
  type PSweepCurves,
  type PSweepData,
  type PSweepPoint,
} from './pSweepData'
import { pSweepLabels } from './pSweepLabels'
import { pSweepMarks } from './pSweepMarks'
import { pSweepSentence } from './pSweepSentence'
import { niceCeil, type Ranges } from './range'

/** Diameter of the mark on a degree whose neighbours give no number, in pixels. */
const LONE = 5

const rangesOf = ({ curves: { positive, negative, loss } }: PSweepData): Ranges => ({
  x: [LEAST_DEGREE, LARGEST_DEGREE],
  y: [0, niceCeil(Math.max(0, ...[...positive, ...negative, ...loss].filter(Number.isFinite)))],
})

const tracesOf = remember((curves: PSweepCurves, palette: Palette): readonly Trace[] => {
  const line = (name: string, y: readonly number[], color: string, width: number): Trace => ({
    type: 'scatter',
    mode: 'lines+markers',
    x: [...curves.degrees],
    y: [...y],
    line: { color, width },
    marker: { color, size: y.map((_, i) => (standsAlone(y, i) ? LONE : 0)), line: { width: 0 }, opacity: 1 },
    hovertemplate: `${name} %{y:.3f}<extra></extra>`,
  })
  return [
    {
      ...line('loss', curves.loss, palette.loss, 2.25),
      fill: 'tozeroy',
      fillcolor: withAlpha(palette.loss, 0.08),
    } as Trace,
    line('d(A,P)', curves.positive, palette.p, 1.75),
    line('d(A,N)', curves.negative, palette.n, 1.75),
  ]
})

/** A whole degree between two that are none, as MLX ≤ 0.31 has them: a line would not show it. */
const standsAlone = (values: readonly number[], i: number) =>
  Number.isFinite(values[i]) && !Number.isFinite(values[i - 1]) && !Number.isFinite(values[i + 1])

const layoutOf = remember((ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  xaxis: { ...acrossAxis(ranges.x, size, palette, 1), unifiedhovertitle: { text: 'p = %{x:.1f}' } },
  yaxis: upAxis(ranges.y, size, palette),
}))

const markerOf = remember((at: (p: number) => PSweepPoint): Marker => ({
  name: 'Marker on the chart',
  read: (state) => state.scene.loss.p,
  change: (state, p) => state.normDegreeChanged(p),
  term: 'p',
  label: (p) => `p = ${formatShort(p)}`,
  height: (p) => at(p).loss,
}))

const figureOf = (data: PSweepData, { ranges, size, palette }: Frame): Figure => ({
  traces: tracesOf(data.curves, palette),
  layout: layoutOf(ranges, size, palette),
  labels: pSweepLabels(data.curves, ranges, size),
  ranges,
  size,
  sentence: pSweepSentence(data),
  marker: data.p < LEAST_DEGREE || data.p > LARGEST_DEGREE ? null : markerOf(data.at),
  marks: () => pSweepMarks(data),
  table: () => tableOf(data.curves),
})

const tableOf = ({ degrees, positive, negative, loss }: PSweepCurves): Table => ({
  columns: ['p', 'd(A,P)', 'd(A,N)', 'loss'],
  rows: degrees.map((degree, i) => [degree, positive[i] ?? NaN, negative[i] ?? NaN, loss[i] ?? NaN]),
})

export const pSweepChart = defineChart({
  id: 'p-sweep',
  label: 'p sweep',
  letter: true,
  name: 'p sweep',
  select: selectPSweep,
  ranges: rangesOf,
  figure: figureOf,
})
