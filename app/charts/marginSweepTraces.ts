import { sweepBetween } from '../../src/loss/marginSweep'
import { remember } from '../state/selectors'
import { kinksOn, violetOf, type Kink, type MarginSweepCurves } from './marginSweepData'
import { withAlpha, type Palette } from './palette'
import type { Trace } from './Plotly'
import type { Ranges } from './range'

/** Diameters of the marks at the kinks, in pixels. */
const KINK = 5.5
const SELECTED_KINK = 9

/** The violet loss, the fraction active, the kinks on the loss, and the selected triplet's loss where that is another. */
export const marginSweepTraces = remember(
  (curves: MarginSweepCurves, { x: [from, to] }: Ranges, palette: Palette): readonly Trace[] => {
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
      { ...LINE, yaxis: 'y', x: margins, y: active, line: dotted(palette.ink3) },
      marksOf(kinksOn(curves, [from, to]), curves.selected, palette),
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

/**
 * A mark for every kink. One off the axis has no place: Plotly would hide it, but write where it lies all the same, and SVG takes
 * no number beyond float32.
 */
const marksOf = (kinks: readonly Kink[], selected: number, palette: Palette): Trace => ({
  type: 'scatter',
  mode: 'markers',
  yaxis: 'y2',
  x: kinks.map(({ margin }) => margin),
  y: kinks.map(({ loss }) => loss),
  customdata: kinks.map(({ triplet }) => triplet),
  text: kinks.map(({ triplet }) => `gap of triplet ${triplet + 1}`),
  marker: {
    color: palette.chrome,
    size: kinks.map(({ triplet }) => (triplet === selected ? SELECTED_KINK : KINK)),
    line: { color: palette.loss, width: 1.75 },
    opacity: 1,
  },
  cliponaxis: false,
  hovertemplate: '%{text}<extra></extra>',
})
