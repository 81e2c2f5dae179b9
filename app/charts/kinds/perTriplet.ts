import type { Reduction } from '../../../src/loss/options'
import type { ChartsText } from '../../messages/charts'
import { formatAmount, formatNumber } from '../../ui/format'
import { remember } from '../../ui/remember'
import { acrossAxis, axisLabels, baseLayout, niceCeil, pixelsOf, plotSize, upAxis } from '../axes'
import type { Label, Range, Ranges, Size } from '../axes'
import { defineChart, normUnits, shareText, type ChartResults, type TripletNumbers } from '../chart'
import type { Table } from '../csv'
import type { Mark } from '../mark'
import { blend, type Palette } from '../palette'
import type { Layout, Trace } from '../Plotly'

type Data = {
  readonly rows: readonly TripletNumbers[]
  /** Index of the selected triplet. */
  readonly selected: number
  readonly reduction: Reduction
  /** The mean or the sum, from the active backend; null for reduction none. */
  readonly reduced: number | null
  /** Each triplet's part of the sum of all losses, from 0 to 1: of the mean it has the same part. NaN where there is none. */
  readonly shares: readonly number[]
  /** What the losses are measured in. */
  readonly units: string
}

/** The loss of each triplet, and what they are reduced to. */
export const perTripletChart = defineChart<Data>(
  { id: 'per-triplet', label: (text) => text.perTriplet, name: (text) => text.perTripletName },
  (text) => {
    const data = remember(
      (rows: ChartResults['rows'], reduced: number | null, loss: ChartResults['loss'], selected: number): Data => {
        const sum = rows.reduce((total, row) => total + row.loss, 0)
        const shares = rows.map((row) => row.loss / sum)
        return { rows, selected, reduction: loss.reduction, reduced, shares, units: normUnits(text, loss) }
      },
    )
    const traces = remember((of: Data, ranges: Ranges, size: Size, palette: Palette) =>
      tracesOf(text, of, ranges, size, palette),
    )
    const layout = remember((count: number, ranges: Ranges, size: Size, palette: Palette) =>
      layoutOf(text, count, ranges, size, palette),
    )
    const labels = remember((of: Data, ranges: Ranges, size: Size) => labelsOf(text, of, ranges, size))
    const marks = remember((of: Data, ranges: Ranges, size: Size) => marksOf(text, of, ranges, size))
    return {
      select: ({ results, selected }) => {
        const { rows = [], reduced = null, loss } = results() ?? {}
        // a triplet just added has no result yet
        return loss && rows.length > 0 ? data(rows, reduced, loss, Math.min(selected, rows.length - 1)) : null
      },
      ranges: rangesOf,
      figure: (of, { ranges, size, palette }) => ({
        traces: traces(of, ranges, size, palette),
        layout: layout(of.rows.length, ranges, size, palette),
        labels: labels(of, ranges, size),
        ranges,
        size,
        sentence: sentenceOf(text, of),
        marker: null,
        marks: () => marks(of, ranges, size),
        table: () => tableOf(text, of),
      }),
    }
  },
)

// The figure

/** Room for so many bars at least, so that a single one is no wall. */
const FEWEST_PLACES = 6

/** How much violet the bars have that are not selected. */
const QUIET = 0.45

/** A bar is at most this wide, in pixels, and at most this part of its place. */
const WIDEST_BAR = 48
const PART_OF_PLACE = 0.68

/** The width of a bar, in places. */
const barWidth = (x: Range, size: Size): number =>
  Math.min(PART_OF_PLACE, WIDEST_BAR / (plotSize(size).width / (x[1] - x[0])))

const rangesOf = ({ rows, reduced }: Data): Ranges => {
  const heights = [...rows.map(({ loss }) => loss), reduced ?? 0].filter(Number.isFinite)
  return {
    x: [0.5, Math.max(FEWEST_PLACES, rows.length) + 0.5],
    y: [0, niceCeil(Math.max(0, ...heights))],
  }
}

const tracesOf = (text: ChartsText, data: Data, { x }: Ranges, size: Size, palette: Palette): readonly Trace[] => {
  const bars = barsOf(text, data, barWidth(x, size), palette)
  return data.reduced === null ? [bars] : [bars, reducedLine(data.reduced, x, palette)]
}

const barsOf = (text: ChartsText, { rows, selected, shares }: Data, width: number, palette: Palette): Trace => ({
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
  text: rows.map(({ index, loss }) => `${text.lossIs({ loss: formatAmount(loss) })}${shareText(text, shares[index])}`),
  textposition: 'none',
  hovertemplate: '%{text}<extra></extra>',
})

const reducedLine = (reduced: number, [from, to]: Range, palette: Palette): Trace => ({
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

const layoutOf = (text: ChartsText, count: number, ranges: Ranges, size: Size, palette: Palette): Partial<Layout> => ({
  ...baseLayout(size, palette),
  xaxis: {
    ...acrossAxis(ranges.x, size, palette, 1),
    ...ticksOf(count),
    unifiedhovertitle: { text: text.tripletNumber({ number: '%{x}' }) },
  },
  yaxis: upAxis(ranges.y, size, palette),
})

/** A bar for each triplet, and the line of the reduced value. */
const marksOf = (text: ChartsText, data: Data, { x }: Ranges, size: Size): readonly Mark[] => {
  const { rows, selected, shares, reduction, reduced } = data
  const width = barWidth(x, size)
  const bars = rows.map(({ index, loss }): Mark => ({
    shape: { kind: 'bar', x: index + 1, width, height: Number.isFinite(loss) ? loss : 0 },
    tone: 'loss',
    lit: { term: 'loss', triplet: index },
    whole: true,
    text: () =>
      text.tripletLossMark({ number: index + 1, loss: formatAmount(loss), share: shareText(text, shares[index]) }),
    current: index === selected,
    customdata: index,
  }))
  if (reduced === null || !Number.isFinite(reduced)) return bars
  const line: Mark = {
    shape: { kind: 'line', x: [...x], y: [reduced, reduced] },
    tone: 'ink',
    lit: { term: 'reduced', triplet: selected },
    text: () => text.reducedMark({ reduction, value: formatAmount(reduced) }),
    customdata: null,
  }
  return [...bars, line]
}

// The labels

/** In pixels. Where the reduced value's line would cross the selected bar's label, the label stands above the line. */
const LABEL_HEIGHT = 18

/** The names of the axes, the reduced value at the end of its line, the selected loss on its bar, and losses that no bar can show. */
const labelsOf = (text: ChartsText, data: Data, ranges: Ranges, size: Size): readonly Label[] => [
  ...axisLabels(size, {
    left: { text: text.lossIn({ units: data.units }), tone: 'loss-t' },
    bottom: { text: text.triplet, tone: 'ink2' },
  }),
  ...reducedLabels(text, data, ranges, size),
  ...barLabels(data, ranges, size),
]

const reducedLabels = (text: ChartsText, { reduction, reduced }: Data, ranges: Ranges, size: Size): Label[] => {
  if (reduced === null || !Number.isFinite(reduced)) return []
  const { across, up } = pixelsOf(ranges, size)
  const place = { x: across(ranges.x[1]) + 8, anchor: 'start', tone: 'ink' } as const
  const y = Math.min(up(reduced), up(0) - LABEL_HEIGHT / 2)
  return [
    { ...place, y: y - 3, text: text.reduction({ reduction }) },
    { ...place, y: y + 12, text: formatNumber(reduced) },
  ]
}

const barLabels = ({ rows, selected, reduced }: Data, ranges: Ranges, size: Size): Label[] => {
  const { across, up } = pixelsOf(ranges, size)
  return rows
    .filter(({ index, loss }) => index === selected || !Number.isFinite(loss))
    .map(({ index, loss }) => {
      const top = up(Number.isFinite(loss) ? loss : 0)
      const line = up(reduced ?? NaN)
      const crossed = line <= top && top - line < LABEL_HEIGHT
      return {
        text: formatNumber(loss),
        x: across(index + 1),
        y: (crossed ? line : top) - 6,
        anchor: 'middle',
        tone: Number.isFinite(loss) ? 'loss-t' : 'warn',
        strong: index === selected,
      }
    })
}

// In words and numbers

const sentenceOf = (text: ChartsText, { rows, selected, reduction, reduced, shares }: Data): string => {
  const loss = rows[selected]?.loss ?? NaN
  const total = reduced === null ? [] : [text.reducedIs({ reduction, value: formatAmount(reduced) })]
  if (rows.length === 1) return [text.onlyLoss({ loss: formatAmount(loss) }), ...total].join(' ')
  const withLoss = rows.filter((row) => row.loss > 0)
  if (withLoss.length === 0) return [text.noLoss({ count: rows.length }), ...total].join(' ')
  const worst = withLoss.reduce((most, row) => (row.loss > most.loss ? row : most))
  const undefinedCount = rows.filter((row) => Number.isNaN(row.loss)).length
  const own = {
    number: selected + 1,
    loss: formatAmount(loss),
    share: shareText(text, shares[selected]),
  }
  return [
    text.withLoss({
      n: withLoss.length,
      count: rows.length,
      largest: formatAmount(worst.loss),
      worst: worst.index + 1,
      share: shareText(text, shares[worst.index]),
    }),
    ...(worst.index === selected ? [] : [text.selectedLoss(own)]),
    ...total,
    ...(undefinedCount === 0 ? [] : [text.undefinedCount({ n: undefinedCount })]),
  ].join(' ')
}

const tableOf = (text: ChartsText, { rows, shares }: Data): Table => ({
  columns: [text.triplet, text.positiveDistance, text.negativeDistance, text.gap, text.loss, text.columnShare],
  rows: rows.map(({ index, positiveDistance, negativeDistance, gap, loss }) => [
    index + 1,
    positiveDistance,
    negativeDistance,
    gap,
    loss,
    shares[index] ?? NaN,
  ]),
})
