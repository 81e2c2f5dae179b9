import { marginSweep, sweepBetween, sweptActive, sweptLoss, type MarginSweep } from '../../../src/loss/margin-sweep'
import type { Reduction } from '../../../src/loss/options'
import type { ChartsText } from '../../messages/charts'
import { formatAmount, formatNumber, formatShort } from '../../ui/format'
import { remember, rememberNumbers } from '../../ui/remember'
import { acrossAxis, axisLabels, baseLayout, marginsOf, niceCeil, pixelsOf, upAxis } from '../axes'
import type { Label, Range, Ranges, Size } from '../axes'
import { defineChart, normUnits, type Marker, type TripletNumbers } from '../chart'
import type { Table } from '../csv'
import type { Mark } from '../mark'
import { withAlpha, type Palette } from '../palette'
import type { Layout, Trace } from '../Plotly'

/** What does not change while the margin does: the very same object then. */
type Curves = {
  readonly count: number
  /** Index of the selected triplet. */
  readonly selected: number
  readonly reduction: Reduction
  /** d(A,N) − d(A,P) of each triplet, from the active backend. */
  readonly gaps: readonly number[]
  /** The selected triplet's loss over the margin. */
  readonly own: MarginSweep
  /** The reduction's, of all triplets; for none the sum, whose fraction active is what is read from it. */
  readonly all: MarginSweep
  /** Whether the selected triplet's loss is the only curve: there is one triplet, or nothing is reduced. */
  readonly alone: boolean
}

type Data = {
  readonly curves: Curves
  /** The margin in force. */
  readonly margin: number
  /** What both axes are measured in. */
  readonly units: string
}

/** Loss against margin, exact at every margin, and the fraction of triplets that have a loss. */
export const marginSweepChart = defineChart<Data>(
  { id: 'margin-sweep', label: (text) => text.marginSweep, name: (text) => text.marginSweepName },
  (text) => {
    const keepGaps = rememberNumbers()
    const gapsOf = remember((rows: readonly TripletNumbers[]) => keepGaps(rows.map(({ gap }) => gap)))
    const curvesFor = remember(curvesOf)
    const data = remember((curves: Curves, margin: number, units: string): Data => ({ curves, margin, units }))
    const traces = remember((curves: Curves, ranges: Ranges, palette: Palette) =>
      tracesOf(text, curves, ranges, palette),
    )
    const layout = remember((ranges: Ranges, size: Size, palette: Palette) => layoutOf(text, ranges, size, palette))
    const labels = remember((curves: Curves, units: string, ranges: Ranges, size: Size) =>
      labelsOf(text, curves, units, ranges, size),
    )
    const marker = remember((curves: Curves) => markerOf(text, curves))
    const marks = remember((curves: Curves, ranges: Ranges) => marksOf(text, curves, ranges))
    return {
      select: ({ results, loss: { reduction, margin }, selected }) => {
        const { rows = [], loss } = results() ?? {}
        if (!loss || rows.length === 0) return null
        // a triplet just added has no result yet
        const curves = curvesFor(gapsOf(rows), Math.min(selected, rows.length - 1), reduction)
        return data(curves, margin, normUnits(text, loss))
      },
      ranges: rangesOf,
      figure: ({ curves, margin, units }, { ranges, size, palette }) => ({
        traces: traces(curves, ranges, palette),
        layout: layout(ranges, size, palette),
        labels: labels(curves, units, ranges, size),
        ranges,
        size,
        sentence: curves.alone ? ownSentence(text, curves) : reducedSentence(text, curves, margin),
        marker: marker(curves),
        marks: () => marks(curves, ranges),
        table: () => tableOf(text, curves, ranges),
      }),
    }
  },
)

// The curves

const curvesOf = (gaps: readonly number[], selected: number, reduction: Reduction): Curves => ({
  count: gaps.length,
  selected,
  reduction,
  gaps,
  own: marginSweep([gaps[selected] ?? NaN], 'sum'),
  all: marginSweep(gaps, reduction === 'none' ? 'sum' : reduction),
  alone: gaps.length === 1 || reduction === 'none',
})

/** The sweep of the violet line: the reduction's, or the selected triplet's where that is the only curve. */
const violetOf = ({ alone, own, all }: Curves) => (alone ? own : all)

/** Where the violet line bends: at a triplet's gap. Both are NaN where that lies off the axis. */
type Kink = { readonly triplet: number; readonly margin: number; readonly loss: number }

/** Of every triplet that the violet line is made of, in their order. */
const kinksOn = (curves: Curves, [from, to]: Range): readonly Kink[] => {
  const { alone, selected, gaps } = curves
  return (alone ? [selected] : [...gaps.keys()]).map((triplet) => {
    const gap = gaps[triplet] ?? NaN
    return gap >= from && gap <= to
      ? { triplet, margin: gap, loss: sweptLoss(violetOf(curves), gap) }
      : { triplet, margin: NaN, loss: NaN }
  })
}

// The figure

/** The axis ends here unless a gap or the margin asks for more, or all are so small that nothing could be seen. */
const USUAL_END = 2
const SMALL = 0.1

/** Beyond the largest gap every triplet is active and nothing new happens: half as much again shows that. */
const BEYOND_LARGEST_GAP = 1.5

const rangesOf = ({ curves, margin }: Data): Ranges => {
  const { alone, own, all, gaps } = curves
  const largest = Math.max(0, ...gaps.filter(Number.isFinite)) * BEYOND_LARGEST_GAP
  const end = endOf(Math.max(largest, margin))
  const highest = Math.max(
    0,
    ...(alone ? [own] : [all, own]).map((sweep) => sweptLoss(sweep, end)).filter(Number.isFinite),
  )
  return { x: [margin < 0 ? -niceCeil(-margin) : 0, end], y: [0, niceCeil(highest)] }
}

const endOf = (needed: number) => {
  if (needed > USUAL_END) return niceCeil(needed)
  return needed === 0 || needed >= SMALL ? USUAL_END : niceCeil(2 * needed)
}

const LINE = { type: 'scatter', mode: 'lines', yaxis: 'y2', hoverinfo: 'skip' } as const

/** The violet loss, the fraction active, the kinks on the loss, and the selected triplet's loss where that is another. */
const tracesOf = (text: ChartsText, curves: Curves, { x: [from, to] }: Ranges, palette: Palette): readonly Trace[] => {
  const violet = sweepBetween(violetOf(curves), from, to)
  const { margins, active } = sweepBetween(curves.all, from, to)
  return [
    {
      ...LINE,
      x: violet.margins,
      y: violet.losses,
      line: { color: palette.loss, width: 2.25 },
      fill: 'tozeroy',
      fillcolor: withAlpha(palette.loss, 0.08),
    },
    // the fraction active jumps: it holds from one vertex to the next
    {
      ...LINE,
      yaxis: 'y',
      x: margins,
      y: active,
      line: { color: palette.ink3, width: 1.25, dash: 'dot', shape: 'hv' },
    },
    kinksTrace(text, kinksOn(curves, [from, to]), curves.selected, palette),
    ...(curves.alone ? [] : [ownLine(curves, from, to, palette)]),
  ]
}

const ownLine = ({ own }: Curves, from: number, to: number, palette: Palette): Trace => {
  const { margins, losses } = sweepBetween(own, from, to)
  return { ...LINE, x: margins, y: losses, line: { color: palette.loss, width: 1 } }
}

/** Diameters of the marks at the kinks, in pixels. */
const KINK = 5.5
const SELECTED_KINK = 9

/**
 * A mark for every kink. One off the axis has no place: Plotly would hide it, but write where it lies all the same, and SVG takes
 * no number beyond float32.
 */
const kinksTrace = (text: ChartsText, kinks: readonly Kink[], selected: number, palette: Palette): Trace => ({
  type: 'scatter',
  mode: 'markers',
  yaxis: 'y2',
  x: kinks.map(({ margin }) => margin),
  y: kinks.map(({ loss }) => loss),
  customdata: kinks.map(({ triplet }) => triplet),
  text: kinks.map(({ triplet }) => text.gapOfTriplet({ number: triplet + 1 })),
  marker: {
    color: palette.chrome,
    size: kinks.map(({ triplet }) => (triplet === selected ? SELECTED_KINK : KINK)),
    line: { color: palette.loss, width: 1.75 },
    opacity: 1,
  },
  cliponaxis: false,
  hovertemplate: '%{text}<extra></extra>',
})

const layoutOf = (text: ChartsText, ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  xaxis: {
    ...acrossAxis(ranges.x, size, palette),
    unifiedhovertitle: { text: text.marginHover({ margin: '%{x:.3f}' }) },
  },
  // the loss lies over the fraction active, not under it
  yaxis: {
    side: 'right',
    range: [0, 1],
    fixedrange: true,
    showgrid: false,
    zeroline: false,
    tickvals: [0, 1],
    ticktext: [text.none, text.every],
    ticklabelstandoff: 6,
    tickfont: { size: 11, color: palette.ink3 },
  },
  yaxis2: { ...upAxis(ranges.y, size, palette), side: 'left', overlaying: 'y' },
})

const markerOf = (text: ChartsText, curves: Curves): Marker => ({
  name: text.marker,
  parameter: 'margin',
  label: (margin) => text.marginIs({ value: formatShort(margin) }),
  height: (margin) => sweptLoss(violetOf(curves), margin),
})

/** How large the marks at the kinks are, in pixels. */
const RADIUS = 4.5

/** The kinks on the axis from left to right, and the lines of the loss: what each line says, the sentence says. */
const marksOf = (text: ChartsText, curves: Curves, { x }: Ranges): readonly Mark[] => {
  const { alone, own, all, selected } = curves
  const line = (sweep: MarginSweep, term: 'loss' | 'reduced'): Mark => {
    const { margins, losses } = sweepBetween(sweep, x[0], x[1])
    const lit = { term, triplet: selected }
    return { shape: { kind: 'line', x: margins, y: losses }, tone: 'loss', lit, text: null, customdata: null }
  }
  const kinks = kinksOn(curves, x)
    .filter(({ loss }) => Number.isFinite(loss))
    .toSorted((a, b) => a.margin - b.margin)
    .map(({ triplet, margin, loss }): Mark => ({
      shape: { kind: 'point', x: margin, y: loss, radius: RADIUS },
      tone: 'loss',
      lit: { term: 'gap', triplet },
      whole: true,
      text: () => text.tripletGapMark({ number: triplet + 1, gap: formatAmount(margin) }),
      current: triplet === selected,
      customdata: triplet,
    }))
  // of the sum or the mean of all triplets, nobody's own
  return [...kinks, ...(alone ? [] : [line(all, 'reduced')]), line(own, 'loss')]
}

// The labels

/** Where along the axis the lines are named, as a fraction of it. */
const NAMES_AT = 0.8

/** Pixels that "gap 0.184" needs at the left of its kink. */
const GAP_ROOM = 64

/** The names of the axes and of the lines; for one triplet its gap, at the kink. */
const labelsOf = (text: ChartsText, curves: Curves, units: string, ranges: Ranges, size: Size): readonly Label[] => [
  ...axisLabels(size, {
    left: { text: text.lossIn({ units }), tone: 'loss-t' },
    right: { text: text.active, tone: 'ink3' },
    bottom: { text: text.marginAxis, variable: 'm', tone: 'ink2' },
  }),
  ...(curves.count === 1
    ? gapLabel(text, curves.gaps[0] ?? NaN, ranges, size)
    : lineLabels(text, curves, ranges, size)),
]

const gapLabel = (text: ChartsText, gap: number, ranges: Ranges, size: Size): Label[] => {
  if (!(gap > ranges.x[0] && gap < ranges.x[1])) return []
  const { across, up } = pixelsOf(ranges, size)
  const { l, t } = marginsOf(size)
  const label = { text: text.gapIs({ gap: formatNumber(gap) }), tone: 'ink2' } as const
  const x = across(gap)
  // else high up beside the dotted line, where the loss is still low
  return x - l > GAP_ROOM
    ? [{ ...label, x: x - 9, y: up(0) - 8, anchor: 'end' }]
    : [{ ...label, x: x + 8, y: t + 18, anchor: 'start' }]
}

/** Each line's name on the side away from the other. */
const lineLabels = (text: ChartsText, curves: Curves, ranges: Ranges, size: Size): Label[] => {
  const at = ranges.x[0] + NAMES_AT * (ranges.x[1] - ranges.x[0])
  const { across, up } = pixelsOf(ranges, size)
  const violet = sweptLoss(violetOf(curves), at)
  const own = sweptLoss(curves.own, at)
  const name = (words: string, loss: number, above: boolean): Label[] => {
    if (!Number.isFinite(loss)) return []
    const place = above ? ({ x: -7, y: -7, anchor: 'end' } as const) : ({ x: 7, y: 16, anchor: 'start' } as const)
    // a line along the axis has no room below
    const y = Math.min(up(loss) + place.y, up(0) - 6)
    return [{ text: words, tone: 'ink2', anchor: place.anchor, x: across(at) + place.x, y }]
  }
  const { alone, reduction, count, selected } = curves
  const triplet = text.tripletNumber({ number: selected + 1 })
  if (alone) return name(triplet, own, false)
  return [...name(text.reducedOf({ reduction, count }), violet, violet > own), ...name(triplet, own, violet <= own)]
}

// In words and numbers

const ownSentence = (text: ChartsText, { count, selected, gaps }: Curves): string => {
  const triplet = count === 1 ? text.thisTriplet : text.tripletNumber({ number: selected + 1 })
  const gap = gaps[selected] ?? NaN
  if (Number.isNaN(gap)) return text.sweepUndefined({ triplet })
  if (gap === Infinity) return text.sweepNegativeInfinite({ triplet })
  if (gap === -Infinity) return text.sweepPositiveInfinite({ triplet })
  if (gap > 0) return text.sweepGap({ gap: formatAmount(gap), triplet })
  return gap === 0 ? text.sweepTied({ triplet }) : text.sweepHard({ triplet, gap: formatAmount(-gap) })
}

const reducedSentence = (text: ChartsText, { count, reduction, all }: Curves, margin: number): string => {
  const active = sweptActive(all, margin)
  const loss = sweptLoss(all, margin)
  if (Number.isNaN(loss)) return text.sweepReducedUndefined({ reduction })
  const now = text.sweepReduced({
    n: Math.round(active * count),
    margin: formatShort(margin),
    count,
    reduction,
    loss: formatAmount(loss),
    slope: formatShort(all.steepness * active),
  })
  const last = all.margins.length === count ? all.margins.at(-1)! : Infinity
  return active === 1 || last === Infinity ? now : `${now} ${text.sweepEnd({ margin: formatAmount(last) })}`
}

/** The vertices on the axis; straight lines between them are exact. */
const tableOf = (text: ChartsText, curves: Curves, { x: [from, to] }: Ranges): Table => {
  const { margins, losses } = sweepBetween(violetOf(curves), from, to)
  return {
    columns: [text.margin, text.loss, text.columnActive],
    rows: margins.map((margin, i) => [margin, losses[i]!, sweptActive(curves.all, margin)]),
  }
}
