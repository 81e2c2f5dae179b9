import { formatNumber } from '../ui/format'
import { decimalsOf, marginsOf, plotSize, tickStep, type Label, type Range, type Ranges, type Size } from './axes'
import type { Marker } from './chart'

/** The marker's line begins so far above the plot, and its grip ends there. */
const ABOVE = 4

/** The grip must not cover the axes' names. */
const GRIP_INSET = 10

/** Pixels that the label beside the grip, and the number beside the dot, need. */
const LABEL_ROOM = 76
const HEIGHT_ROOM = 64

/** Where everything of a marker stands, in pixels from the chart's top left corner. `y` is null where the curve has no number. */
export const placeMarker = (marker: Marker, value: number, ranges: Ranges, size: Size) => {
  const { l, t } = marginsOf(size)
  const plot = plotSize(size)
  const right = l + plot.width
  const bottom = t + plot.height
  const x = l + fraction(value, ranges.x) * plot.width
  const gripX = Math.min(right - GRIP_INSET, Math.max(l + GRIP_INSET, x))
  const height = marker.height?.(value) ?? NaN
  const y = Number.isFinite(height) ? bottom - fraction(height, ranges.y) * plot.height : null
  return {
    x,
    // on whole pixels, so that the line is crisp
    lineX: Math.round(x) + 0.5,
    top: t - ABOVE,
    bottom,
    gripX,
    y,
    labels: [
      valueLabel(marker.label(value), gripX, t, right),
      ...(y === null ? [] : [heightLabel(formatNumber(height), x, y, right, bottom)]),
    ],
  }
}

const valueLabel = (text: string, gripX: number, top: number, right: number): Label => {
  const fits = gripX + LABEL_ROOM < right
  return { text, x: gripX + (fits ? 22 : -22), y: top - 9, anchor: fits ? 'start' : 'end', tone: 'ink', strong: true }
}

/** A rising curve leaves room below at its right and above at its left. */
const heightLabel = (text: string, x: number, y: number, right: number, bottom: number): Label => {
  const fits = x + HEIGHT_ROOM < right
  const below = fits && y + 26 < bottom
  return {
    text,
    x: x + (fits ? 12 : -12),
    y: y + (below ? 18 : -9),
    anchor: fits ? 'start' : 'end',
    tone: 'loss-t',
    strong: true,
  }
}

const fraction = (value: number, [from, to]: Range): number => Math.min(1, Math.max(0, (value - from) / (to - from)))

/** The value under a pixel, on the axis and rounded to what a pixel can tell: 0.37, not 0.36849710982. */
export const valueAt = (x: number, range: Range, size: Size): number => {
  const { width } = plotSize(size)
  const at = range[0] + fraction(x - marginsOf(size).l, [0, width]) * (range[1] - range[0])
  return roundTo(at, tickStep(range[1] - range[0], width))
}

type Key = { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean }

const DIRECTIONS: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }
const PAGES: Record<string, number> = { PageUp: 1, PageDown: -1 }

/** Where a key moves the marker: arrows by a fortieth of the axis, with Shift ten times as far, with Alt a fifth; null for other keys. */
export const keyStep = ({ key, shiftKey, altKey }: Key, value: number, [from, to]: Range): number | null => {
  if (key === 'Home') return from
  if (key === 'End') return to
  const step = tickStep(to - from, 40)
  const steps = (DIRECTIONS[key] ?? 0) * (shiftKey ? 10 : altKey ? 0.2 : 1) + (PAGES[key] ?? 0) * 10
  if (steps === 0) return null
  return Math.min(to, Math.max(from, roundTo(value + steps * step, step / 5)))
}

/** A multiple of `step`, without the digits that binary fractions add. */
const roundTo = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toFixed(decimalsOf(step) + 1))
