import { marginsOf, type Margins, type Size } from './axes'
import { FONT, type Palette } from './palette'
import type { Annotation } from './Plotly'

/** A word on a chart. The page sets it over the drawing itself: words are what Plotly is slowest at. */
export type Label = {
  readonly text: string
  /** A letter of mathematics after the text. */
  readonly variable?: string
  /** After the letter. */
  readonly rest?: string
  /** Baseline and anchor, in pixels from the chart's top left corner. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly tone: 'ink' | 'ink2' | 'ink3' | 'p-t' | 'n-t' | 'loss-t' | 'warn'
  /** Degrees by which the words rise, about their place. */
  readonly rise?: number
  readonly strong?: boolean
}

const ANCHORS = { start: 'left', middle: 'center', end: 'right' } as const

/** From the baseline to the middle of a line of text, in pixels. */
const HALF_LINE = 4

/**
 * A label as Plotly has it, for a picture that stands by itself.
 * @param margins those of the figure's layout, in pixels
 */
export const annotationOf = (
  { text, variable, rest = '', x, y, anchor, tone, strong, rise = 0 }: Label,
  size: Size,
  palette: Palette,
  margins: Margins = marginsOf(size),
): Annotation => {
  const { l, r, t, b } = margins
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
