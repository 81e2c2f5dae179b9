import { readField } from '../../../src/field/read'
import type { TripletRole } from '../../../src/scene/scene'
import type { PlaneField } from '../../../src/worker/protocol'
import type { ChartsText } from '../../messages/charts'
import { formatNumber, formatShort } from '../../ui/format'
import { remember } from '../../ui/remember'
import { baseLayout, nameAbove, niceCeil, tickStep, type Label, type Range, type Ranges, type Size } from '../axes'
import { viewOf } from '../camera'
import { defineChart, normUnits, type Cure, type Figure } from '../chart'
import { blend, FONT, type Palette } from '../palette'
import type { Layout, Trace } from '../Plotly'

type Surface = {
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** The loss at (x, y), a row for each y. */
  readonly loss: readonly (readonly number[])[]
}

type Data = Surface & {
  /** The moving point's place and the loss there; null outside of the field. */
  readonly point: { readonly x: number; readonly y: number; readonly loss: number } | null
  /** "Negative 1". */
  readonly of: string
  readonly units: string
}

/** The loss as a surface over the places of one point. */
export const landscapeChart = defineChart<Data>(
  { id: 'landscape', label: (text) => text.landscape, load: () => import('../surface'), turns: true },
  (text) => {
    const decimated = remember(decimate)
    const data = remember(
      (
        field: PlaneField,
        x: number,
        y: number,
        loss: number | null,
        role: TripletRole,
        selected: number,
        units: string,
      ): Data => ({
        ...decimated(field),
        point: loss !== null && readField(field, [x, y]) !== null ? { x, y, loss } : null,
        of: text.handle({ role, number: selected + 1 }),
        units,
      }),
    )
    const drawable = remember(isDrawable)
    const ranges = remember(rangesOf)
    const traces = remember((of: Data, palette: Palette) => tracesOf(text, of, palette))
    const layout = remember(layoutOf)
    const labels = remember((units: string, size: Size) => labelsOf(text, units, size))
    const sentence = remember((of: Data) => sentenceOf(text, of))
    const flatten: Cure = { label: text.flatten, apply: (actions) => actions.flatten() }
    /** The last landscape at rest. */
    let rested: Data | null = null
    return {
      lacks: ({ dimensions, field }) => {
        if (dimensions === 3) return text.lacksPlane
        return field && !drawable(field) ? text.lacksNumbers : null
      },
      // points keep their z for the way back
      cure: ({ dimensions }) => (dimensions === 3 ? flatten : null),
      select: ({ field, fieldPoint, moving, loss: norm, selected }) => {
        // drawing it takes longer than a frame
        if (moving && rested) return rested
        if (!field) return null
        const { role, at, loss } = fieldPoint()
        const [x = NaN, y = NaN] = at
        rested = data(field, x, y, loss, role, selected, normUnits(text, norm))
        return rested
      },
      ranges,
      figure: (of, { ranges: within, size, palette }) => ({
        traces: traces(of, palette),
        layout: layout(within, size, palette),
        labels: labels(of.units, size),
        ranges: within,
        size,
        sentence: sentence(of),
        marker: null,
        marks: () => NO_MARKS,
        table: () => ({
          columns: ['x', 'y', text.loss],
          rows: of.y.flatMap((y, row) => of.x.map((x, column) => [x, y, of.loss[row]?.[column] ?? NaN])),
        }),
      }),
    }
  },
)

// The surface

/** The most places along an axis of the surface. */
export const MOST_PLACES = 96

/** Every so many cells of the field, so that at most `MOST_PLACES` are left along each axis. */
export const decimate = ({ grid, loss }: PlaneField): Surface => {
  const [columns, rows] = grid.size
  const places = (count: number, origin: number, step: number) => {
    const stride = Math.ceil(count / MOST_PLACES)
    return Array.from({ length: Math.ceil(count / stride) }, (_, i) => ({
      cell: i * stride,
      at: origin + i * stride * step,
    }))
  }
  const across = places(columns, grid.origin[0], grid.step[0])
  const up = places(rows, grid.origin[1], grid.step[1])
  return {
    x: across.map(({ at }) => at),
    y: up.map(({ at }) => at),
    loss: up.map((row) => across.map((column) => loss[row.cell * columns + column.cell] ?? NaN)),
  }
}

/** Plotly draws in float32, and gives up where it does not reach. */
const FARTHEST = 1e30

const isDrawable = ({ grid: { origin, step, size }, loss }: PlaneField): boolean => {
  const ends = [0, 1].flatMap((k) => [origin[k]!, origin[k]! + step[k]! * size[k]!])
  return ends.every((end) => Math.abs(end) < FARTHEST) && loss.some((value) => Math.abs(value) < FARTHEST)
}

// The figure

/** How much violet the lowest place has. */
const LOWEST_TINT = 0.1

const lossesOf = ({ loss }: Data) => loss.flat().filter(Number.isFinite)
/** The point may lie on a tip that no place of the surface meets. */
const heightsOf = (data: Data) => [...lossesOf(data), data.point?.loss ?? NaN].filter(Number.isFinite)
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

const rangesOf = (data: Data): Ranges => ({
  x: [least(data.x), largest(data.x)],
  y: axisFor(heightsOf(data)),
})

const tracesOf = (text: ChartsText, { x, y, loss, point }: Data, palette: Palette): readonly Trace[] => [
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
    hovertemplate: `${text.landscapeHover({ x: '%{x:.2f}', y: '%{y:.2f}' })}<br>${text.lossIs({ loss: '%{z:.3f}' })}<extra></extra>`,
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
]

/** At most so many numbers along an axis; fewer up one of a chart lower than so many pixels. */
const TICKS = 4
const LOW = 240

/** The numbers up the axis, but for the lowest: at the foot those of the ground's edge end. */
const upwardNumbers = ([low, high]: Range, size: Size): number[] => {
  const step = tickStep(high - low, size.height < LOW ? 2 : TICKS - 1)
  const count = Math.floor((high - low) / step + 1e-9)
  return Array.from({ length: count }, (_, i) => low + (i + 1) * step)
}

const layoutOf = (ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => {
  const { box, camera } = viewOf(size)
  const axis = (title: string, nticks: number) => ({
    title: { text: title, font: { family: FONT, size: 12, color: palette.ink2 } },
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
      zaxis: { ...axis('', TICKS), range: [...ranges.y], tickvals: upwardNumbers(ranges.y, size) },
      // the numbers along the edges stand where there is room, at every width
      camera: { ...camera, projection: { type: 'orthographic' } },
      aspectmode: 'manual',
      aspectratio: box,
      dragmode: 'turntable',
    },
  }
}

/** Across the corner above the axis: up along it the words would be cut off in a low chart. */
const labelsOf = (text: ChartsText, units: string, size: Size): readonly Label[] => [
  nameAbove(size, { text: text.lossIn({ units }), tone: 'loss-t' }),
]

/** A surface has no parts to go over one by one: the sentence says its extremes, the table every place. */
const NO_MARKS: ReturnType<Figure['marks']> = []

// In words

const sentenceOf = (text: ChartsText, data: Data): string => {
  const losses = lossesOf(data)
  const { of, point } = data
  if (losses.length === 0) return text.landscapeUndefined({ of })
  const heights = heightsOf(data)
  const flat = losses.filter((loss) => loss === 0).length / losses.length
  return [
    text.landscapeRange({ of, low: formatNumber(least(heights)), high: formatNumber(largest(heights)) }),
    point
      ? text.landscapeAt({ of, x: formatShort(point.x), y: formatShort(point.y), loss: formatNumber(point.loss) })
      : text.landscapeOutside({ of }),
    ...(flat === 0 ? [] : [text.landscapeZero({ percent: Math.round(100 * flat) })]),
  ].join(' ')
}
