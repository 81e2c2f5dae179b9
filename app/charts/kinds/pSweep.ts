import { conventionOf } from '../../../src/loss/conventions/registry'
import { distance } from '../../../src/loss/distance'
import { hingeOf } from '../../../src/loss/hinge'
import type { SceneLoss } from '../../../src/scene/scene'
import type { ChartsText } from '../../messages/charts'
import { formatAmount, formatShort } from '../../ui/format'
import { remember } from '../../ui/remember'
import { acrossAxis, axisLabels, baseLayout, niceCeil, pixelsOf, upAxis } from '../axes'
import type { Label, Ranges, Size } from '../axes'
import { defineChart, type Marker } from '../chart'
import type { Table } from '../csv'
import type { Mark } from '../mark'
import { withAlpha, type Palette } from '../palette'
import type { Layout, Trace } from '../Plotly'

/** The degrees shown, and how many steps one of them is parted into. */
const LEAST_DEGREE = 1
const LARGEST_DEGREE = 10
const STEPS = 10

const DEGREES = Array.from(
  { length: (LARGEST_DEGREE - LEAST_DEGREE) * STEPS + 1 },
  (_, i) => (LEAST_DEGREE * STEPS + i) / STEPS,
)

/** A triplet under one degree. */
type AtDegree = {
  readonly positive: number
  /** d(A,N), under swap the smaller of it and d(P,N). */
  readonly negative: number
  readonly loss: number
}

/** The selected triplet at each degree, in float64; what does not change while p does: the very same object then. */
type Curves = { readonly degrees: readonly number[] } & Readonly<Record<keyof AtDegree, readonly number[]>>

type Data = {
  readonly curves: Curves
  /** Index of the selected triplet, and of how many. */
  readonly selected: number
  readonly count: number
  /** The degree in force, and the selected triplet under it. */
  readonly p: number
  readonly present: AtDegree
  /** At any degree. */
  readonly at: (p: number) => AtDegree
}

/** The selected triplet's distances and loss against the degree of the norm. */
export const pSweepChart = defineChart<Data>({ id: 'p-sweep', label: (text) => text.pSweep, letter: true }, (text) => {
  const atDegree = remember(atDegreeOf)
  const curvesFor = remember(curvesOf)
  const data = remember((at: Data['at'], selected: number, count: number, p: number): Data => {
    return { curves: curvesFor(at), selected, count, p, present: at(p), at }
  })
  const traces = remember((curves: Curves, palette: Palette) => tracesOf(text, curves, palette))
  const layout = remember((ranges: Ranges, size: Size, palette: Palette) => layoutOf(text, ranges, size, palette))
  const labels = remember((curves: Curves, ranges: Ranges, size: Size) => labelsOf(text, curves, ranges, size))
  const marker = remember((at: Data['at']) => markerOf(text, at))
  const marks = remember((of: Data) => marksOf(text, of))
  return {
    select: ({ points, loss: { convention, margin, eps, swap, p }, selected, count }) => {
      const { anchor, positive, negative } = points()
      return data(atDegree(anchor, positive, negative, convention, margin, eps, swap), selected, count, p)
    },
    ranges: ({ curves: { positive, negative, loss } }) => ({
      x: [LEAST_DEGREE, LARGEST_DEGREE],
      y: [0, niceCeil(Math.max(0, ...[...positive, ...negative, ...loss].filter(Number.isFinite)))],
    }),
    figure: (of, { ranges, size, palette }) => ({
      traces: traces(of.curves, palette),
      layout: layout(ranges, size, palette),
      labels: labels(of.curves, ranges, size),
      ranges,
      size,
      sentence: sentenceOf(text, of),
      marker: isOnAxis(of.p) ? marker(of.at) : null,
      marks: () => marks(of),
      table: () => tableOf(text, of.curves),
    }),
  }
})

const isOnAxis = (p: number) => p >= LEAST_DEGREE && p <= LARGEST_DEGREE

// The curves

type Vector = readonly number[]

const atDegreeOf = (
  anchor: Vector,
  positive: Vector,
  negative: Vector,
  convention: SceneLoss['convention'],
  margin: number,
  eps: number,
  swap: boolean,
) => {
  const { hinge } = conventionOf(convention)
  return (p: number): AtDegree => {
    const options = { convention, p, eps }
    const toPositive = distance(anchor, positive, options)
    const apart = distance(anchor, negative, options)
    const toNegative = swap ? Math.min(apart, distance(positive, negative, options)) : apart
    const loss = Math.max(hingeOf(hinge, toPositive, toNegative, margin), 0)
    return { positive: toPositive, negative: toNegative, loss }
  }
}

const curvesOf = (at: Data['at']): Curves => {
  const points = DEGREES.map(at)
  return {
    degrees: DEGREES,
    positive: points.map(({ positive }) => positive),
    negative: points.map(({ negative }) => negative),
    loss: points.map(({ loss }) => loss),
  }
}

// The figure

/** Diameter of the mark on a degree whose neighbours give no number, in pixels. */
const LONE = 5

const tracesOf = (text: ChartsText, curves: Curves, palette: Palette): readonly Trace[] => {
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
      ...line(text.loss, curves.loss, palette.loss, 2.25),
      fill: 'tozeroy',
      fillcolor: withAlpha(palette.loss, 0.08),
    } as Trace,
    line(text.positiveDistance, curves.positive, palette.p, 1.75),
    line(text.negativeDistance, curves.negative, palette.n, 1.75),
  ]
}

/** A whole degree between two that are none, as MLX ≤ 0.31 has them: a line would not show it. */
const standsAlone = (values: readonly number[], i: number) =>
  Number.isFinite(values[i]) && !Number.isFinite(values[i - 1]) && !Number.isFinite(values[i + 1])

const layoutOf = (text: ChartsText, ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  xaxis: {
    ...acrossAxis(ranges.x, size, palette, 1),
    unifiedhovertitle: { text: text.pIs({ value: '%{x:.1f}' }) },
  },
  yaxis: upAxis(ranges.y, size, palette),
})

const markerOf = (text: ChartsText, at: Data['at']): Marker => ({
  name: text.marker,
  parameter: 'p',
  label: (p) => text.pIs({ value: formatShort(p) }),
  height: (p) => at(p).loss,
})

/** The three lines; each says its number at the present degree. */
const marksOf = (text: ChartsText, { curves, selected, p, present }: Data): readonly Mark[] => {
  const line = (of: keyof AtDegree, looks: Pick<Mark, 'tone' | 'lit'>): Mark => ({
    ...looks,
    shape: { kind: 'line', x: curves.degrees, y: curves[of] },
    text: () => text.pSweepMark({ line: of, p: formatShort(p), value: formatAmount(present[of]) }),
    customdata: null,
  })
  return [
    line('loss', { tone: 'loss', lit: { term: 'loss', triplet: selected } }),
    line('positive', { tone: 'p', lit: { term: 'positive-distance', triplet: selected } }),
    line('negative', { tone: 'n', lit: { term: 'negative-distance', triplet: selected } }),
  ]
}

// The labels

/** Two names need so many pixels between their lines. */
const LINE_HEIGHT = 14

/** The names of the axes, and of the lines at their right ends. */
const labelsOf = (text: ChartsText, curves: Curves, ranges: Ranges, size: Size): readonly Label[] => [
  ...axisLabels(size, {
    left: { text: text.pSweepAxisBefore, variable: 'p', rest: text.pSweepAxisAfter, tone: 'ink2' },
    bottom: { text: text.normDegree, variable: 'p', tone: 'ink2' },
  }),
  ...lineNames(text, curves, ranges, size),
]

const lineNames = (text: ChartsText, { positive, negative, loss }: Curves, ranges: Ranges, size: Size): Label[] => {
  const { across, up } = pixelsOf(ranges, size)
  const names = [
    { text: text.positiveDistance, tone: 'p-t', values: positive },
    { text: text.negativeDistance, tone: 'n-t', values: negative },
    { text: text.loss, tone: 'loss-t', values: loss },
  ] as const
  const placed = names
    .map(({ values, ...name }) => ({ ...name, y: up(values.at(-1) ?? NaN) + 4 }))
    .filter(({ y }) => Number.isFinite(y))
    .toSorted((a, b) => b.y - a.y)
  // from the lowest up, each at least a line above the one before
  let ceiling = Infinity
  return placed.map(({ y, ...name }) => {
    const free = Math.min(y, ceiling)
    ceiling = free - LINE_HEIGHT
    return { ...name, x: across(ranges.x[1]) + 8, y: free, anchor: 'start' as const }
  })
}

// In words and numbers

/** What the norm degree does to the selected triplet. */
const sentenceOf = (text: ChartsText, { curves, selected, count, p, present }: Data): string =>
  [
    text.pSweepNow({
      p: formatShort(p),
      triplet: count === 1 ? text.theTriplet : text.tripletNumber({ number: selected + 1 }),
      positive: formatAmount(present.positive),
      negative: formatAmount(present.negative),
      loss: formatAmount(present.loss),
    }),
    trend(text, curves.loss),
    ...(isOnAxis(p) ? [] : [text.pSweepOffAxis]),
  ].join(' ')

const trend = (text: ChartsText, loss: readonly number[]): string => {
  const [from, to] = [loss[0] ?? NaN, loss.at(-1) ?? NaN]
  if (loss.some(Number.isNaN)) return text.pSweepGaps
  if (loss.every((value) => value === 0)) return text.pSweepNoLoss
  if (loss.every((value) => value === from)) return text.pSweepSame
  return text.pSweepTrend({
    least: LEAST_DEGREE,
    largest: LARGEST_DEGREE,
    from: formatAmount(from),
    to: formatAmount(to),
  })
}

const tableOf = (text: ChartsText, { degrees, positive, negative, loss }: Curves): Table => ({
  columns: ['p', text.positiveDistance, text.negativeDistance, text.loss],
  rows: degrees.map((degree, i) => [degree, positive[i] ?? NaN, negative[i] ?? NaN, loss[i] ?? NaN]),
})
