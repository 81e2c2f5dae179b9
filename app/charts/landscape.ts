import { remember } from '../state/selectors'
import { formatNumber, formatShort } from '../ui/format'
import { baseLayout, nameAbove, type Size } from './axes'
import { viewOf } from './boxCamera'
import { defineChart, type Figure, type Frame } from './chart'
import { flatten, lacksPlane, selectLandscape, type LandscapeData } from './landscapeData'
import { blend, FONT, type Palette } from './palette'
import type { Layout, Trace } from './Plotly'
import { niceCeil, tickStep, type Range, type Ranges } from './range'

/** How much violet the lowest place has. */
const LOWEST_TINT = 0.1

const lossesOf = ({ loss }: LandscapeData) => loss.flat().filter(Number.isFinite)
/** The point may lie on a tip that no place of the surface meets. */
const heightsOf = (data: LandscapeData) => [...lossesOf(data), data.point?.loss ?? NaN].filter(Number.isFinite)
const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity)
const largest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity)

/** A relief that is a smaller part than this of its height above 0 would look flat: the axis then begins near its foot. */
const LEAST_RELIEF = 0.25
/** A smaller part is float32's rounding. */
const ROUNDING = 1e-5

/** What the upward axis shows, from one round number to another. */
const axisFor = (losses: readonly number[]): Range => {
  const [low, high] = [least(losses), largest(losses)]
  const relief = high - low
  if (!(relief > ROUNDING * high && relief < LEAST_RELIEF * high)) return [0, niceCeil(high)]
  const step = tickStep(relief, 3)
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step]
}

const rangesOf = remember((data: LandscapeData): Ranges => ({
  x: [least(data.x), largest(data.x)],
  y: axisFor(heightsOf(data)),
}))

const tracesOf = remember(({ x, y, loss, point }: LandscapeData, palette: Palette): readonly Trace[] => [
  {
    type: 'surface',
    x: [...x],
    y: [...y],
    z: loss.map((row) => [...row]),
    colorscale: [
      [0, blend(palette.loss, palette.chrome, LOWEST_TINT)],
      [1, palette.loss],
    ],
    showscale: false,
    hovertemplate: 'x %{x:.2f}, y %{y:.2f}<br>loss %{z:.3f}<extra></extra>',
  },
  {
    type: 'scatter3d',
    mode: 'markers',
    // outside no place may be named either: the axes would reach for it
    x: [point?.x ?? NaN],
    y: [point?.y ?? NaN],
    z: [point?.loss ?? NaN],
    marker: { color: palette.ink, size: 6, line: { color: palette.chrome, width: 2 } },
    hoverinfo: 'skip',
  },
])

/** At most so many numbers along an axis; fewer up one of a chart lower than so many pixels. */
const TICKS = 4
const LOW = 240

const layoutOf = remember((ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => {
  const { box, camera } = viewOf(size)
  const axis = (text: string, nticks: number) => ({
    title: { text, font: { family: FONT, size: 12, color: palette.ink2 } },
    tickfont: { family: FONT, size: 11, color: palette.ink3 },
    gridcolor: palette.hair,
    zerolinecolor: palette.rule,
    showbackground: false,
    showspikes: false,
    nticks,
    tickangle: 0,
  })
  return {
    ...baseLayout(size, palette),
    margin: { l: 0, r: 0, t: 0, b: 0 },
    hovermode: 'closest',
    scene: {
      xaxis: axis('x', Math.round(TICKS * (box.x / box.y))),
      yaxis: axis('y', TICKS),
      zaxis: { ...axis('', size.height < LOW ? 3 : TICKS), range: [...ranges.y] },
      // the numbers along the edges stand where there is room, at every width
      camera: { ...camera, projection: { type: 'orthographic' } },
      aspectmode: 'manual',
      aspectratio: box,
      dragmode: 'turntable',
    },
  }
})

/** Across the corner above the axis: up along it the words would be cut off in a low chart. */
const labelsOf = remember((units: string, size: Size): Figure['labels'] => [
  nameAbove(size, { text: `loss in the ${units}`, tone: 'loss-t' }),
])

/** A surface has no parts to go over one by one: the sentence says its extremes, the table every place. */
const NO_MARKS: ReturnType<Figure['marks']> = []

const figureOf = (data: LandscapeData, { ranges, size, palette }: Frame): Figure => ({
  traces: tracesOf(data, palette),
  layout: layoutOf(ranges, size, palette),
  labels: labelsOf(data.units, size),
  ranges,
  size,
  sentence: sentenceOf(data),
  marker: null,
  marks: () => NO_MARKS,
  table: () => ({
    columns: ['x', 'y', 'loss'],
    rows: data.y.flatMap((y, row) => data.x.map((x, column) => [x, y, data.loss[row]?.[column] ?? NaN])),
  }),
})

const sentenceOf = remember((data: LandscapeData): string => {
  const losses = lossesOf(data)
  const { of, point } = data
  if (losses.length === 0) return `The loss is undefined wherever ${of} stands.`
  const heights = heightsOf(data)
  const [low, high] = [least(heights), largest(heights)]
  const flat = losses.filter((loss) => loss === 0).length / losses.length
  const basin = flat === 0 ? '' : ` It is 0 on ${Math.round(100 * flat)} % of the plane shown.`
  const own = point
    ? `${of} stands at (${formatShort(point.x)}, ${formatShort(point.y)}), where it is ${formatNumber(point.loss)}`
    : `${of} stands outside`
  return `The loss over the places of ${of}, from ${formatNumber(low)} to ${formatNumber(high)}. ${own}.${basin}`
})

export const landscapeChart = defineChart({
  id: 'landscape',
  label: 'Landscape',
  name: 'Landscape',
  load: () => import('./surface'),
  turns: true,
  lacks: lacksPlane,
  cure: flatten,
  select: selectLandscape,
  ranges: rangesOf,
  figure: figureOf,
})
