import type { Regime } from '../../../src/loss/regime'
import type { ChartsText } from '../../messages/charts'
import { formatAmount, formatCompared } from '../../ui/format'
import { remember, rememberNumbers } from '../../ui/remember'
import { acrossAxis, axisLabels, baseLayout, marginsOf, niceCeil, pixelsOf, plotSize, upAxis } from '../axes'
import type { Label, Range, Ranges, Size } from '../axes'
import { defineChart, normUnits, type ChartResults, type TripletNumbers } from '../chart'
import type { Table } from '../csv'
import type { Mark } from '../mark'
import { blend, withAlpha, type Palette } from '../palette'
import type { Layout, Trace } from '../Plotly'

/** What does not change while the margin does: the very same object then. */
type Points = {
  /** d(A,P) and d(A,N) of each triplet, from the active backend. */
  readonly positive: readonly number[]
  readonly negative: readonly number[]
}

type Data = {
  readonly points: Points
  readonly rows: readonly TripletNumbers[]
  /** Index of the selected triplet. */
  readonly selected: number
  /** The margin that the rows were computed with. */
  readonly margin: number
  /** What both axes are measured in. */
  readonly units: string
}

/** Each triplet as a point at its two distances, among the regions of hard, semi-hard and easy. */
export const tripletDiagramChart = defineChart<Data>(
  { id: 'triplet-diagram', label: (text) => text.tripletDiagram },
  (text) => {
    const keepPositive = rememberNumbers()
    const keepNegative = rememberNumbers()
    const points = remember((positive: readonly number[], negative: readonly number[]): Points => {
      return { positive, negative }
    })
    const data = remember((rows: ChartResults['rows'], loss: ChartResults['loss'], selected: number): Data => ({
      points: points(
        keepPositive(rows.map(({ positiveDistance }) => positiveDistance)),
        keepNegative(rows.map(({ negativeDistance }) => negativeDistance)),
      ),
      rows,
      selected,
      margin: loss.margin,
      units: normUnits(text, loss),
    }))
    const regions = remember(regionTraces)
    const names = remember((count: number) =>
      Array.from({ length: count }, (_, index) => text.tripletNumber({ number: index + 1 })),
    )
    const pointsTrace = remember((of: Points, palette: Palette) =>
      pointsTraceOf(text, of, names(of.positive.length), palette),
    )
    const own = remember(selectedTraces)
    const traces = remember(
      ({ points: of, selected, margin }: Data, ranges: Ranges, palette: Palette): readonly Trace[] => [
        ...regions(margin, ranges, palette),
        pointsTrace(of, palette),
        ...own(of.positive[selected] ?? NaN, of.negative[selected] ?? NaN, ranges.x, palette),
      ],
    )
    const layout = remember(layoutOf)
    const labels = remember((of: Data, ranges: Ranges, size: Size) => labelsOf(text, of, ranges, size))
    const marks = remember((of: Data, ranges: Ranges) => marksOf(text, of, ranges))
    return {
      select: ({ results, selected }) => {
        const { rows = [], loss } = results() ?? {}
        // a triplet just added has no result yet
        return loss && rows.length > 0 ? data(rows, loss, Math.min(selected, rows.length - 1)) : null
      },
      ranges: rangesOf,
      figure: (of, { ranges, size, palette }) => ({
        traces: traces(of, ranges, palette),
        layout: layout(ranges, size, palette),
        labels: labels(of, ranges, size),
        ranges,
        size,
        sentence: sentenceOf(text, of),
        marker: null,
        marks: () => marks(of, ranges),
        table: () => tableOf(text, of),
      }),
    }
  },
)

// The figure

/** The farthest point stands off the edge by this part of its distance. */
const ROOM = 1.15

const rangesOf = ({ points, margin }: Data): Ranges => ({
  x: [0, endOf(points.positive, 0)],
  y: [0, endOf(points.negative, margin)],
})

const endOf = (distances: readonly number[], least: number): number => {
  // a loop: thousands of arguments are too many for Math.max
  const farthest = distances.reduce((most, value) => (Number.isFinite(value) && value > most ? value : most), least)
  return niceCeil(farthest * ROOM)
}

/** Diameters in pixels: one of all points, the selected one and its ring. */
const POINT = 7
const CORE = 11
const RING = 22

/** How much violet lies over the ground where a negative is nearer than the positive, and in the band of the margin. */
const HARD = 0.24
const SEMI_HARD = 0.12

const LINE = { type: 'scatter', mode: 'lines', hoverinfo: 'skip' } as const

/** The two lines that part the regions, which are filled below them. */
const regionTraces = (margin: number, { x }: Ranges, palette: Palette): readonly Trace[] => {
  const hard: Trace = {
    ...LINE,
    x: [...x],
    y: [...x],
    line: { color: palette.ink, width: 1.25 },
    fill: 'tozeroy',
    fillcolor: blend(palette.loss, palette.chrome, HARD),
  }
  const easy: Trace = {
    ...LINE,
    x: [...x],
    y: x.map((value) => value + margin),
    line: { color: palette.ink, width: 1.25, dash: 'dash' },
    // without a margin there is no band
    ...(margin > 0 ? { fill: 'tonexty', fillcolor: blend(palette.loss, palette.chrome, SEMI_HARD) } : {}),
  }
  return [hard, easy]
}

/** A point for every triplet. */
const pointsTraceOf = (text: ChartsText, { positive, negative }: Points, names: string[], palette: Palette): Trace => ({
  type: 'scatter',
  mode: 'markers',
  x: [...positive],
  y: [...negative],
  customdata: [...positive.keys()],
  text: names,
  marker: { color: withAlpha(palette.ink2, 0.75), size: POINT, line: { color: palette.chrome, width: 1 }, opacity: 1 },
  hovertemplate: `%{text}<br>${text.positiveDistance} %{x:.3f}<br>${text.negativeDistance} %{y:.3f}<extra></extra>`,
})

/** The selected triplet's guides to both axes, and its point in a ring. */
const selectedTraces = (positive: number, negative: number, from: Range, palette: Palette): readonly Trace[] => [
  {
    ...LINE,
    x: [from[0], positive, positive],
    y: [negative, negative, 0],
    line: { color: palette.ink, width: 1.25, dash: 'dot' },
  },
  {
    type: 'scatter',
    mode: 'markers',
    x: [positive, positive],
    y: [negative, negative],
    hoverinfo: 'skip',
    marker: {
      color: [withAlpha(palette.chrome, 0.6), palette.loss],
      size: [RING, CORE],
      line: { color: [palette.ink, palette.chrome], width: [1.75, 1] },
      opacity: 1,
    },
    cliponaxis: false,
  },
]

const layoutOf = (ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  hovermode: 'closest',
  xaxis: acrossAxis(ranges.x, size, palette),
  yaxis: { ...upAxis(ranges.y, size, palette), showgrid: false },
})

/** Radius of the mark of a point, in pixels. */
const RADIUS = POINT / 2

/** A point for each triplet, the selected one's guides to the axes, and the line of the margin. */
const marksOf = (text: ChartsText, { rows, selected, margin }: Data, { x }: Ranges): readonly Mark[] => [
  ...rows
    .filter(({ gap }) => Number.isFinite(gap))
    .map(({ index, positiveDistance, negativeDistance, regime }): Mark => ({
      shape: {
        kind: 'point',
        x: positiveDistance,
        y: negativeDistance,
        radius: index === selected ? RING / 2 : RADIUS,
      },
      tone: 'ink',
      lit: { term: 'triplet', triplet: index },
      whole: true,
      text: () =>
        text.tripletPlaceMark({
          number: index + 1,
          regime: regimeName(text, regime),
          positive: formatAmount(positiveDistance),
          negative: formatAmount(negativeDistance),
        }),
      current: index === selected,
      customdata: index,
    })),
  ...guidesOf(rows[selected], selected),
  {
    ...PASSED_OVER,
    shape: { kind: 'line', x: [...x], y: x.map((value) => value + margin) },
    tone: 'ink',
    lit: { term: 'margin', triplet: selected },
  },
]

// what the lines say stands in the text of the point
const PASSED_OVER = { text: null, customdata: null } as const

const guidesOf = (row: TripletNumbers | undefined, triplet: number): readonly Mark[] => {
  const { positiveDistance: across = NaN, negativeDistance: up = NaN } = row ?? {}
  return [
    {
      ...PASSED_OVER,
      shape: { kind: 'line', x: [0, across], y: [up, up] },
      tone: 'p',
      lit: { term: 'positive-distance', triplet },
    },
    {
      ...PASSED_OVER,
      shape: { kind: 'line', x: [across, across], y: [0, up] },
      tone: 'n',
      lit: { term: 'negative-distance', triplet },
    },
  ]
}

// The labels

/** Pixels that a region needs for its name, and that "triplet 23" needs beside its ring. */
const NAME_HEIGHT = 20
const NAME_WIDTH = 70
const OWN_ROOM = 80
const RING_ROOM = 18

/** Where along the band its name stands, as a fraction of what is seen of it. */
const NAME_AT = 0.72

/** The names of the axes and the regions, and the selected triplet's where there are others. */
const labelsOf = (text: ChartsText, data: Data, ranges: Ranges, size: Size): readonly Label[] => [
  ...axisLabels(size, {
    left: { text: text.negativeIn({ units: data.units }), tone: 'n-t' },
    bottom: { text: text.positiveIn({ units: data.units }), tone: 'p-t' },
  }),
  ...regionNames(text, data.margin, ranges, size),
  ...ownName(text, data, ranges, size),
]

const regionNames = (text: ChartsText, margin: number, ranges: Ranges, size: Size): Label[] => {
  const { up } = pixelsOf(ranges, size)
  const { l, t } = marginsOf(size)
  const right = l + plotSize(size).width
  const hasEasyRoom = up(Math.max(0, margin)) - t > NAME_HEIGHT
  return [
    ...(hasEasyRoom ? [{ text: text.easy, x: l + 12, y: t + 16, anchor: 'start', tone: 'ink' } as const] : []),
    { text: text.hard, x: right - 10, y: up(0) - 10, anchor: 'end', tone: 'ink' },
    ...bandName(text, margin, ranges, size),
  ]
}

/** Along the middle of the band, where it is wide enough. */
const bandName = (text: ChartsText, margin: number, ranges: Ranges, size: Size): Label[] => {
  const { across, up } = pixelsOf(ranges, size)
  const end = Math.min(ranges.x[1], ranges.y[1] - margin)
  if (!(margin > 0) || end <= 0) return []
  const at = NAME_AT * end
  const rise = (Math.atan2(up(0) - up(end), across(end) - across(0)) * 180) / Math.PI
  const width = (up(0) - up(margin)) * Math.cos((rise * Math.PI) / 180)
  const length = Math.hypot(up(0) - up(end), across(end) - across(0))
  if (width < NAME_HEIGHT || length < 2 * NAME_WIDTH) return []
  return [{ text: text.semiHard, x: across(at), y: up(at + margin / 2) + 4, anchor: 'middle', tone: 'ink', rise }]
}

const ownName = (text: ChartsText, { points, selected }: Data, ranges: Ranges, size: Size): Label[] => {
  const positive = points.positive[selected] ?? NaN
  const negative = points.negative[selected] ?? NaN
  if (points.positive.length === 1 || !Number.isFinite(positive + negative)) return []
  const { across, up } = pixelsOf(ranges, size)
  const x = across(positive)
  const fits = x + OWN_ROOM < size.width
  return [
    {
      text: text.tripletNumber({ number: selected + 1 }),
      x: x + (fits ? RING_ROOM : -RING_ROOM),
      y: up(negative) + 4,
      anchor: fits ? 'start' : 'end',
      tone: 'ink',
      strong: true,
    },
  ]
}

// In words and numbers

const regimeName = (text: ChartsText, regime: Regime): string =>
  ({ hard: text.hard, 'semi-hard': text.semiHard, easy: text.easy, undefined: text.undefined })[regime]

/** Where the points lie. */
const sentenceOf = (text: ChartsText, { rows, selected, margin }: Data): string => {
  const own = rows[selected]
  if (!own) return ''
  return rows.length === 1 ? ownSentence(text, own, margin) : batchSentence(text, rows, own)
}

const ownSentence = (text: ChartsText, { regime, gap }: TripletNumbers, margin: number): string => {
  const [gapText, marginText] = formatCompared(gap, margin)
  switch (regime) {
    case 'hard':
      return gap === 0 ? text.diagramOnLine : text.diagramHard({ gap: formatAmount(-gap) })
    case 'semi-hard':
      return text.diagramSemiHard({ gap: gapText, margin: marginText })
    case 'easy':
      return text.diagramEasy({ gap: gapText, margin: marginText })
    case 'undefined':
      return text.diagramUndefined
    default:
      return regime satisfies never
  }
}

const batchSentence = (text: ChartsText, rows: readonly TripletNumbers[], own: TripletNumbers): string => {
  const hard = rows.filter(({ regime }) => regime === 'hard')
  const undefinedCount = rows.filter(({ regime }) => regime === 'undefined').length
  const farthest = hard
    .filter(({ gap }) => gap < 0)
    .reduce<TripletNumbers | null>((most, row) => (most && most.gap <= row.gap ? most : row), null)
  return [
    text.diagramCount({ n: hard.length, count: rows.length }),
    text.diagramBand({ n: rows.filter(({ regime }) => regime === 'semi-hard').length }),
    ...(farthest ? [text.diagramFarthest({ number: farthest.index + 1 })] : []),
    text.diagramSelected({ number: own.index + 1, regime: regimeName(text, own.regime) }),
    ...(undefinedCount > 0 ? [text.undefinedCount({ n: undefinedCount })] : []),
  ].join(' ')
}

const tableOf = (text: ChartsText, { rows }: Data): Table => ({
  columns: [text.triplet, text.positiveDistance, text.negativeDistance, text.columnRegime],
  rows: rows.map(({ index, positiveDistance, negativeDistance, regime }) => [
    index + 1,
    positiveDistance,
    negativeDistance,
    regimeName(text, regime),
  ]),
})
