import { sweepBetween, sweptLoss } from '../../src/loss/marginSweep'
import { remember } from '../state/selectors'
import { violetOf, type MarginSweepCurves } from './marginSweepData'
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

/**
 * A mark on the violet line for every kink on the axis, in the order of the triplets. One that lies off the axis has no place:
 * Plotly would hide it, but write where it lies all the same, and SVG takes no number beyond float32.
 */
const kinksOf = (curves: MarginSweepCurves, from: number, to: number, palette: Palette): Trace => {
  const { selected, alone, gaps } = curves
  const triplets = alone ? [selected] : [...gaps.keys()]
  const margins = triplets.map((triplet) => {
    const gap = gaps[triplet] ?? NaN
    return gap >= from && gap <= to ? gap : NaN
  })
  return {
    type: 'scatter',
    mode: 'markers',
    yaxis: 'y2',
    x: margins,
    y: margins.map((margin) => sweptLoss(violetOf(curves), margin)),
    customdata: triplets,
    text: triplets.map((triplet) => `gap of triplet ${triplet + 1}`),
    marker: {
      color: palette.chrome,
      size: triplets.map((triplet) => (triplet === selected ? SELECTED_KINK : KINK)),
      line: { color: palette.loss, width: 1.75 },
      opacity: 1,
    },
    cliponaxis: false,
    hovertemplate: '%{text}<extra></extra>',
  }
}
