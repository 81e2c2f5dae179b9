import { remember } from '../state/selectors'
import { acrossAxis, baseLayout, upAxis, type Size } from './axes'
import { defineChart, type Figure, type Frame } from './chart'
import type { Table } from './csv'
import type { Palette } from './palette'
import type { Layout, Trace } from './Plotly'
import { niceCeil, type Ranges } from './range'
import { selectTripletDiagram, type TripletDiagramData } from './tripletDiagramData'
import { tripletDiagramLabels } from './tripletDiagramLabels'
import { tripletDiagramMarks } from './tripletDiagramMarks'
import { tripletDiagramSentence } from './tripletDiagramSentence'
import { pointsTrace, regionTraces, selectedTraces } from './tripletDiagramTraces'

/** The farthest point stands off the edge by this part of its distance. */
const ROOM = 1.15

const rangesOf = ({ points, margin }: TripletDiagramData): Ranges => ({
  x: [0, endOf(points.positive, 0)],
  y: [0, endOf(points.negative, margin)],
})

const endOf = (distances: readonly number[], least: number): number => {
  // a loop: thousands of arguments are too many for Math.max
  const farthest = distances.reduce((most, value) => (Number.isFinite(value) && value > most ? value : most), least)
  return niceCeil(farthest * ROOM)
}

const tracesOf = remember((data: TripletDiagramData, ranges: Ranges, palette: Palette): readonly Trace[] => {
  const { points, selected, margin } = data
  return [
    ...regionTraces(margin, ranges, palette),
    pointsTrace(points, palette),
    ...selectedTraces(points.positive[selected] ?? NaN, points.negative[selected] ?? NaN, ranges.x, palette),
  ]
})

const layoutOf = remember((ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  hovermode: 'closest',
  xaxis: acrossAxis(ranges.x, size, palette),
  yaxis: { ...upAxis(ranges.y, size, palette), showgrid: false },
}))

const figureOf = (data: TripletDiagramData, { ranges, size, palette }: Frame): Figure => ({
  traces: tracesOf(data, ranges, palette),
  layout: layoutOf(ranges, size, palette),
  labels: tripletDiagramLabels(data, ranges, size),
  ranges,
  size,
  sentence: tripletDiagramSentence(data),
  marker: null,
  marks: () => tripletDiagramMarks(data, ranges),
  table: () => tableOf(data),
})

const tableOf = ({ rows }: TripletDiagramData): Table => ({
  columns: ['triplet', 'd(A,P)', 'd(A,N)', 'regime'],
  rows: rows.map(({ index, positiveDistance, negativeDistance, regime }) => [
    index + 1,
    positiveDistance,
    negativeDistance,
    regime,
  ]),
})

export const tripletDiagramChart = defineChart({
  id: 'triplet-diagram',
  label: 'Triplet diagram',
  name: 'Triplet diagram',
  select: selectTripletDiagram,
  ranges: rangesOf,
  figure: figureOf,
})
