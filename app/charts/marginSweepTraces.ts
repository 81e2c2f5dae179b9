import { sweepBetween } from '../../src/loss/marginSweep'
import { remember } from '../state/selectors'
import { violetOf, type MarginSweepCurves } from './marginSweepData'
import { withAlpha, type Palette } from './palette'
import type { Trace } from './Plotly'
import type { Ranges } from './range'

/** Diameters of the marks at the kinks, in pixels. */
const KINK = 5.5
const SELECTED_KINK = 9

/** The fraction active, the violet loss, the kinks on it, and the selected triplet's loss where that is another. */
export const marginSweepTraces = remember(
  (curves: MarginSweepCurves, { x: [from, to] }: Ranges, palette: Palette): readonly Trace[] => {
    const violet = sweepBetween(violetOf(curves), from, to)
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
      kinksOf(curves, from, to, palette),
      ...(curves.alone ? [] : [ownLine(curves, from, to, palette)]),
    ]
  },
)

const LINE = { type: 'scatter', mode: 'lines', yaxis: 'y2', hoverinfo: 'skip' } as const

// the fraction active jumps: it holds from one vertex to the next
const dotted = (color: string) => ({ color, width: 1.25, dash: 'dot', shape: 'hv' }) as const

const ownLine = ({ own }: MarginSweepCurves, from: number, to: number, palette: Palette): Trace => {
  const { margins, losses } = sweepBetween(own, from, to)
  return { ...LINE, x: margins, y: losses, line: { color: palette.loss, width: 1 } }
}

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
