import { sweepBetween, sweptLoss } from '../../src/loss/marginSweep'
import { remember } from '../state/selectors'
import { formatNumber } from '../ui/format'
import { plotSize, type Size } from './axes'
import { violetOf, type MarginSweepCurves } from './marginSweepData'
import { withAlpha, type Palette } from './palette'
import type { Trace } from './Plotly'
import type { Ranges } from './range'

/** Where along the axis the lines are named, as a fraction of it. */
const NAMES_AT = 0.8

/** Pixels that "gap 0.184" needs at the left of its kink, and how far it stands above the axis. */
const GAP_NAME_WIDTH = 64
const GAP_NAME_RISE = 5

/** Diameters of the marks at the kinks, in pixels. */
const KINK = 5.5
const SELECTED_KINK = 9

/** Name of the violet line: "mean of 32". */
const lineName = ({ count, reduction, selected }: MarginSweepCurves) =>
  reduction === 'none' ? `triplet ${selected + 1}` : `${reduction} of ${count}`

/** The fraction active, the two losses, the kinks and the names: always five traces in this order. */
export const marginSweepTraces = remember(
  (curves: MarginSweepCurves, ranges: Ranges, size: Size, palette: Palette): readonly Trace[] => {
    const [from, to] = ranges.x
    const violet = sweepBetween(violetOf(curves), from, to)
    const thin = curves.alone ? { margins: [], losses: [] } : sweepBetween(curves.own, from, to)
    const { margins, active } = sweepBetween(curves.all, from, to)
    return [
      { ...LINE, yaxis: 'y', x: margins, y: active, line: dotted(palette.ink3) },
      {
        ...LINE,
        x: violet.margins,
        y: violet.losses,
        line: { color: palette.loss, width: 2.25 },
        fill: 'tozeroy',
        fillcolor: withAlpha(palette.loss, 0.08),
      },
      { ...LINE, x: thin.margins, y: thin.losses, line: { color: palette.loss, width: 1 } },
      kinksOf(curves, from, to, palette),
      {
        ...LINE,
        mode: 'text',
        cliponaxis: false,
        textfont: { size: 12, color: palette.ink2 },
        ...namesOf(curves, ranges, size),
      },
    ]
  },
)

const LINE = { type: 'scatter', mode: 'lines', yaxis: 'y2', hoverinfo: 'skip' } as const

// the fraction active jumps: it holds from one vertex to the next
const dotted = (color: string) => ({ color, width: 1.25, dash: 'dot', shape: 'hv' }) as const

/** A mark on the violet line for every kink on the axis. */
const kinksOf = (curves: MarginSweepCurves, from: number, to: number, palette: Palette): Trace => {
  const { margins, losses, triplets } = violetOf(curves)
  const shown = [...margins.keys()].filter((i) => margins[i]! >= from && margins[i]! <= to)
  const owners = shown.map((i) => (curves.alone ? curves.selected : triplets[i]!))
  return {
    type: 'scatter',
    mode: 'markers',
    yaxis: 'y2',
    x: shown.map((i) => margins[i]!),
    y: shown.map((i) => losses[i]!),
    customdata: owners,
    text: owners.map((triplet) => `gap of triplet ${triplet + 1}`),
    marker: {
      color: palette.chrome,
      size: owners.map((triplet) => (triplet === curves.selected ? SELECTED_KINK : KINK)),
      line: { color: palette.loss, width: 1.75 },
      opacity: 1,
    },
    cliponaxis: false,
    hovertemplate: '%{text}<extra></extra>',
  }
}

/** The names of the lines, each on the side away from the other; for one triplet its gap, at the kink. */
const namesOf = (curves: MarginSweepCurves, ranges: Ranges, size: Size): Names => {
  if (curves.count === 1) return gapName(curves.own.margins[0] ?? NaN, ranges, size)
  const [from, to] = ranges.x
  const at = from + NAMES_AT * (to - from)
  const violet = sweptLoss(violetOf(curves), at)
  if (curves.alone) return { x: [at], y: [violet], text: [`  ${lineName(curves)}`], textposition: ['bottom right'] }
  const thin = sweptLoss(curves.own, at)
  return {
    x: [at, at],
    y: [violet, thin],
    text: [`  ${lineName(curves)}  `, `  triplet ${curves.selected + 1}  `],
    textposition: violet > thin ? ['top left', 'bottom right'] : ['bottom right', 'top left'],
  }
}

type Names = {
  x: number[]
  y: number[]
  text: string[]
  textposition: ('top left' | 'middle right' | 'bottom right')[]
}

const gapName = (gap: number, { x: [from, to], y }: Ranges, size: Size): Names => {
  if (!(gap > from && gap < to)) return { x: [], y: [], text: [], textposition: [] }
  const text = `gap ${formatNumber(gap)}`
  const fits = ((gap - from) / (to - from)) * plotSize(size).width > GAP_NAME_WIDTH
  // else high up beside the dotted line, where the loss is still low
  return fits
    ? { x: [gap], y: [(GAP_NAME_RISE * y[1]) / plotSize(size).height], text: [`${text}  `], textposition: ['top left'] }
    : { x: [gap], y: [0.85 * y[1]], text: [` ${text}`], textposition: ['middle right'] }
}
