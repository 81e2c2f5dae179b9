import type { Bounds } from '../../state/viewSlice'
import { toWorld, type Pixel, type PlaneTransform } from './transform'

/** Nothing closer can be told apart in float32 around 1, nothing farther is worth a look. */
const SMALLEST_SPAN = 1e-3
const LARGEST_SPAN = 1e7

/** The bounds after zooming by `factor` (above 1: nearer) about a pixel, which keeps its place in the plane. */
export const zoomed = (bounds: Bounds, transform: PlaneTransform, about: Pixel, factor: number): Bounds => {
  const [left, bottom, right, top] = bounds
  const span = Math.max(right - left, top - bottom)
  const [x, y] = toWorld(transform, about)
  // a span that is out of range already (points typed far away) may come back, not go on
  const shrink = Math.min(Math.max(1 / factor, Math.min(1, SMALLEST_SPAN / span)), Math.max(1, LARGEST_SPAN / span))
  return [x + (left - x) * shrink, y + (bottom - y) * shrink, x + (right - x) * shrink, y + (top - y) * shrink]
}

/** The bounds after the ground was pulled by so many pixels. */
export const panned = ([left, bottom, right, top]: Bounds, { scale }: PlaneTransform, by: Pixel): Bounds => {
  const dx = by.x / scale
  const dy = -by.y / scale
  return [left - dx, bottom - dy, right - dx, top - dy]
}

/** The bounds a share of the way from one to another. */
export const between = (from: Bounds, to: Bounds, share: number): Bounds => {
  const mix = (i: 0 | 1 | 2 | 3) => from[i] + (to[i] - from[i]) * share
  return [mix(0), mix(1), mix(2), mix(3)]
}

/** A place that is brought into view stands off the edge by this share of the view. */
const ROOM = 0.1

/** The bounds grown by as much as it takes to show a place, off the edge. */
export const withPlace = ([left, bottom, right, top]: Bounds, [x = 0, y = 0]: readonly number[]): Bounds => {
  const room = ROOM * Math.max(Math.max(right, x) - Math.min(left, x), Math.max(top, y) - Math.min(bottom, y))
  return [
    Math.min(left, x < left ? x - room : left),
    Math.min(bottom, y < bottom ? y - room : bottom),
    Math.max(right, x > right ? x + room : right),
    Math.max(top, y > top ? y + room : top),
  ]
}
