import { sweepBetween, sweptActive, sweptLoss } from '../../src/loss/marginSweep'
import { remember } from '../state/selectors'
import { formatShort } from '../ui/format'
import { acrossAxis, baseLayout, upAxis, type Size } from './axes'
import { defineChart, type Figure, type Frame, type Marker } from './chart'
import { selectMarginSweep, violetOf, type MarginSweepCurves, type MarginSweepData } from './marginSweepData'
import type { Table } from './csv'
import type { Palette } from './palette'
import type { Layout } from './Plotly'
import { niceCeil, type Ranges } from './range'
import { marginSweepLabels } from './marginSweepLabels'
import { marginSweepMarks } from './marginSweepMarks'
import { marginSweepSentence } from './marginSweepSentence'
import { marginSweepTraces } from './marginSweepTraces'

/** The axis ends here unless a gap or the margin asks for more, or all are so small that nothing could be seen. */
const USUAL_END = 2
const SMALL = 0.1

/** Beyond the largest gap every triplet is active and nothing new happens: half as much again shows that. */
const BEYOND_LARGEST_GAP = 1.5

const rangesOf = ({ curves, margin }: MarginSweepData): Ranges => {
  const largest = Math.max(0, ...curves.gaps.filter(Number.isFinite)) * BEYOND_LARGEST_GAP
  const end = endOf(Math.max(largest, margin))
  const highest = Math.max(
    0,
    ...sweepsOf(curves)
      .map((sweep) => sweptLoss(sweep, end))
      .filter(Number.isFinite),
  )
  return { x: [margin < 0 ? -niceCeil(-margin) : 0, end], y: [0, niceCeil(highest)] }
}

/** The sweeps that are drawn, the violet one first. */
const sweepsOf = ({ alone, own, all }: MarginSweepCurves) => (alone ? [own] : [all, own])

const endOf = (needed: number) => {
  if (needed > USUAL_END) return niceCeil(needed)
  return needed === 0 || needed >= SMALL ? USUAL_END : niceCeil(2 * needed)
}

const layoutOf = remember((ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  xaxis: { ...acrossAxis(ranges.x, size, palette), unifiedhovertitle: { text: 'margin %{x:.3f}' } },
  // the loss lies over the fraction active, not under it
  yaxis: {
    side: 'right',
    range: [0, 1],
    fixedrange: true,
    showgrid: false,
    zeroline: false,
    tickvals: [0, 1],
    ticktext: ['0 %', '100 %'],
    ticklabelstandoff: 6,
    tickfont: { size: 11, color: palette.ink3 },
  },
  yaxis2: { ...upAxis(ranges.y, size, palette), side: 'left', overlaying: 'y' },
}))

const markerOf = remember((curves: MarginSweepCurves): Marker => ({
  name: 'Marker on the chart',
  read: (state) => state.scene.loss.margin,
  change: (state, margin) => state.marginChanged(margin),
  term: 'margin',
  label: (margin) => `m = ${formatShort(margin)}`,
  height: (margin) => sweptLoss(violetOf(curves), margin),
}))

const figureOf = (data: MarginSweepData, { ranges, size, palette }: Frame): Figure => ({
  traces: marginSweepTraces(data.curves, ranges, palette),
  layout: layoutOf(ranges, size, palette),
  labels: marginSweepLabels(data.curves, data.units, ranges, size),
  ranges,
  size,
  sentence: marginSweepSentence(data),
  marker: markerOf(data.curves),
  marks: () => marginSweepMarks(data.curves, ranges),
  table: () => tableOf(data.curves, ranges),
})

/** The vertices on the axis; straight lines between them are exact. */
const tableOf = (curves: MarginSweepCurves, { x: [from, to] }: Ranges): Table => {
  const { margins, losses } = sweepBetween(violetOf(curves), from, to)
  return {
    columns: ['margin', 'loss', 'fraction active'],
    rows: margins.map((margin, i) => [margin, losses[i]!, sweptActive(curves.all, margin)]),
  }
}

export const marginSweepChart = defineChart({
  id: 'margin-sweep',
  label: 'Margin sweep',
  name: 'Margin sweep: loss against margin',
  select: selectMarginSweep,
  ranges: rangesOf,
  figure: figureOf,
})
