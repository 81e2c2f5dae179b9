import { FONT, type Palette } from './palette'
import type { Layout, LayoutAxis } from './Plotly'

/** In CSS pixels. */
export type Size = { readonly width: number; readonly height: number }

export type Range = readonly [number, number]
export type Ranges = { readonly x: Range; readonly y: Range }

const MANTISSAS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10]
const STEPS = [1, 2, 5, 10]

/** Rounding that must not push a number to the next round one. */
const SLACK = 1 - 1e-9

const roundUp = (value: number, mantissas: readonly number[]): number => {
  const unit = 10 ** Math.floor(Math.log10(value))
  const mantissa = mantissas.find((candidate) => candidate >= (value / unit) * SLACK) ?? 10
  // 3 times 0.1 has digits that no axis should show
  return Number((mantissa * unit).toPrecision(2))
}

/** The smallest round number from `value` up; 1 for what no axis can end at. */
export const niceCeil = (value: number): number => (value > 0 && value < Infinity ? roundUp(value, MANTISSAS) : 1)

/** The distance between ticks: 1, 2 or 5 times a power of ten, so that at most `most` of them fit into `span`. */
export const tickStep = (span: number, most: number): number => roundUp(span / most, STEPS)

/** Beyond them `toFixed` throws. */
const MOST_DECIMALS = 99

/** Decimals that tell multiples of `step` apart. */
export const decimalsOf = (step: number): number =>
  Math.min(MOST_DECIMALS, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))

const sameRange = (a: Range, b: Range) => a[0] === b[0] && a[1] === b[1]
const join = (a: Range, b: Range): Range => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]

/** The ranges to draw: at rest those wanted, under a moving hand those held, grown where they no longer suffice. */
export const holdRanges = (held: Ranges | null, wanted: Ranges, moving: boolean): Ranges => {
  if (!held) return wanted
  const next = moving ? { x: join(held.x, wanted.x), y: join(held.y, wanted.y) } : wanted
  return sameRange(held.x, next.x) && sameRange(held.y, next.y) ? held : next
}

const NARROW = 520

/** Pixels at the left, right, top and bottom. */
export type Margins = { readonly l: number; readonly r: number; readonly t: number; readonly b: number }

/** Room around the plot for ticks and names, in pixels. */
export const marginsOf = ({ width }: Size): Margins =>
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

/** From values on the axes to pixels from the chart's top left corner. */
export const pixelsOf = ({ x, y }: Ranges, size: Size) => {
  const { l, t } = marginsOf(size)
  const { width, height } = plotSize(size)
  return {
    across: (value: number) => l + ((value - x[0]) / (x[1] - x[0])) * width,
    up: (value: number) => t + height - ((value - y[0]) / (y[1] - y[0])) * height,
  }
}

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

type AxisNames = { readonly left: Name; readonly right?: Name; readonly bottom: Name }
type Name = Pick<Label, 'text' | 'variable' | 'rest' | 'tone'>

/** Where the first tab's name begins, above the plot. */
const TAB_INSET = 24

/** Letters of a name that fit beside the plot. */
const LONGEST_BESIDE = 5

/** A name in the corner over the plot. */
export const nameAbove = ({ width }: Size, name: Name): Label => ({
  ...name,
  x: width < NARROW ? 4 : TAB_INSET,
  y: 12,
  anchor: 'start',
})

/** The names of the axes, each at the end of its axis. */
export const axisLabels = (size: Size, { left, right, bottom }: AxisNames): Label[] => {
  const { l, r } = marginsOf(size)
  return [
    // a long name has more room over the plot than beside it
    left.text.length > LONGEST_BESIDE ? nameAbove(size, left) : { ...left, x: l - 10, y: 12, anchor: 'end' },
    ...(right ? [{ ...right, x: size.width - r + 10, y: 12, anchor: 'start' as const }] : []),
    { ...bottom, x: size.width - r, y: size.height - 6, anchor: 'end' },
  ]
}
