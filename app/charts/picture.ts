import { marginsOf, plotSize, type Label, type Margins, type Size } from './axes'
import type { ChartParameter, Figure } from './chart'
import { placeMarker } from './markerPlace'
import { FONT, type Palette } from './palette'
import type { Annotation, Layout, Shape, Trace } from './Plotly'

/** Radius of the marker's dot, in pixels. */
const DOT = 5

/** The figure as a picture that stands by itself: on the page's ground, with the labels and the marker that the page sets over it. */
export const pictureOfFigure = (
  { traces, layout, labels, marker, ranges, size }: Figure,
  /** The parameters in force, of which a marker shows one. */
  parameters: Readonly<Record<ChartParameter, number>>,
  palette: Palette,
): { traces: readonly Trace[]; layout: Partial<Layout> } => {
  const place = marker && placeMarker(marker, parameters[marker.parameter], ranges, size)
  return {
    traces,
    layout: {
      ...layout,
      paper_bgcolor: palette.chrome,
      annotations: [...labels, ...(place?.labels ?? [])].map((label) =>
        annotationOf(label, size, palette, marginsIn(layout, size)),
      ),
      shapes: place ? markerShapes(place, size, palette) : [],
    },
  }
}

/** The figure's own: one in space fills its picture. */
const marginsIn = ({ margin = {} }: Partial<Layout>, size: Size): Margins => {
  const usual = marginsOf(size)
  return { l: margin.l ?? usual.l, r: margin.r ?? usual.r, t: margin.t ?? usual.t, b: margin.b ?? usual.b }
}

const markerShapes = (
  { lineX, top, bottom, y }: ReturnType<typeof placeMarker>,
  size: Size,
  palette: Palette,
): Shape[] => {
  const { l, t } = marginsOf(size)
  const { width, height } = plotSize(size)
  const box = (left: number, upper: number, right: number, lower: number) => ({
    xref: 'paper' as const,
    yref: 'paper' as const,
    x0: (left - l) / width,
    x1: (right - l) / width,
    y0: 1 - (upper - t) / height,
    y1: 1 - (lower - t) / height,
  })
  const line: Shape = { type: 'line', ...box(lineX, top, lineX, bottom), line: { color: palette.ink, width: 1.25 } }
  if (y === null) return [line]
  return [
    line,
    {
      type: 'circle',
      ...box(lineX - DOT, y - DOT, lineX + DOT, y + DOT),
      fillcolor: palette.loss,
      line: { color: palette.chrome, width: 2 },
    },
  ]
}

const ANCHORS = { start: 'left', middle: 'center', end: 'right' } as const

/** From the baseline to the middle of a line of text, in pixels. */
const HALF_LINE = 4

/**
 * A label as Plotly has it, for a picture that stands by itself.
 * @param margins those of the figure's layout, in pixels
 */
const annotationOf = (
  { text, variable, rest = '', x, y, anchor, tone, strong, rise = 0 }: Label,
  size: Size,
  palette: Palette,
  { l, r, t, b }: Margins,
): Annotation => {
  const [width, height] = [size.width - l - r, size.height - t - b]
  const words = `${text}${variable ? `<i>${variable}</i>` : ''}${rest}`
  return {
    text: strong ? `<b>${words}</b>` : words,
    xref: 'paper',
    yref: 'paper',
    x: (x - l) / width,
    y: 1 - (y - HALF_LINE - t) / height,
    xanchor: ANCHORS[anchor],
    yanchor: 'middle',
    borderpad: 0,
    showarrow: false,
    textangle: -rise,
    font: { family: FONT, size: 12, color: palette[tone] },
  }
}
