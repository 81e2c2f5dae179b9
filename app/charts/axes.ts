import { FONT, type Palette } from './palette'
import type { Annotation, Layout, LayoutAxis } from './Plotly'
import { decimalsOf, tickStep, type Range } from './range'

/** In CSS pixels. */
export type Size = { readonly width: number; readonly height: number }

const NARROW = 520

/** Room around the plot for ticks and names, in pixels. */
export const marginsOf = ({ width }: Size) =>
  width < NARROW ? { l: 44, r: 52, t: 26, b: 38 } : { l: 56, r: 72, t: 26, b: 38 }

export const plotSize = (size: Size): Size => {
  const { l, r, t, b } = marginsOf(size)
  return { width: Math.max(1, size.width - l - r), height: Math.max(1, size.height - t - b) }
}

/** What every chart's layout begins with. No legend: lines are named where they are. */
export const baseLayout = (size: Size, palette: Palette): Partial<Layout> => ({
  width: size.width,
  height: size.height,
  margin: marginsOf(size),
  paper_bgcolor: 'transparent',
  plot_bgcolor: 'transparent',
  font: { family: FONT, size: 11, color: palette.ink3 },
  showlegend: false,
  dragmode: false,
  hovermode: 'x unified',
  hoverlabel: {
    bgcolor: palette.raised,
    bordercolor: palette.raised,
    font: { family: FONT, size: 12, color: palette.ink },
  },
})

/** A horizontal axis with round ticks outside, at most one for every 80 pixels. */
export const acrossAxis = (range: Range, size: Size, palette: Palette, smallestStep = 0): LayoutAxis => {
  const step = Math.max(smallestStep, tickStep(range[1] - range[0], Math.max(1, plotSize(size).width / 80)))
  return {
    range: [...range],
    fixedrange: true,
    showgrid: false,
    zeroline: false,
    ...ticksEvery(step, palette),
    tickcolor: palette.rule,
    // the hover's own line would stand beside the marker's
    showspikes: false,
  }
}

/** A vertical axis at the left with hairlines across and a rule at 0, at most one tick for every 30 pixels. */
export const upAxis = (range: Range, size: Size, palette: Palette): LayoutAxis => ({
  range: [...range],
  fixedrange: true,
  showgrid: true,
  gridcolor: palette.hair,
  gridwidth: 1,
  zeroline: true,
  zerolinecolor: palette.rule,
  zerolinewidth: 1,
  ...ticksEvery(tickStep(range[1] - range[0], Math.max(2, plotSize(size).height / 30)), palette),
  ticks: '',
  ticklabelstandoff: 6,
})

const ticksEvery = (step: number, palette: Palette) => ({
  tick0: 0,
  dtick: step,
  tickformat: `.${decimalsOf(step)}f`,
  ticks: 'outside' as const,
  ticklen: 4,
  tickcolor: palette.rule,
  tickfont: { size: 11, color: palette.ink3 },
  automargin: false,
})

type End = 'left' | 'right' | 'bottom'

const ENDS: Record<End, Annotation> = {
  left: { x: 0, xanchor: 'right', xshift: -8, y: 1, yanchor: 'bottom', yshift: 6 },
  right: { x: 1, xanchor: 'left', xshift: 8, y: 1, yanchor: 'bottom', yshift: 6 },
  bottom: { x: 1, xanchor: 'right', xshift: 1, y: 0, yanchor: 'top', yshift: -18 },
}

/** An axis' name at the end of the axis. */
export const axisName = (end: End, text: string, color: string): Annotation => ({
  ...ENDS[end],
  text,
  xref: 'paper',
  yref: 'paper',
  showarrow: false,
  font: { family: FONT, size: 12, color },
})
