import type { Ball } from './ball'
import { extentAlong, type Extent } from './extent'

/** A ball this many times as large as what the handles span is shown only in part. */
const LARGEST_BALL = 3
/** The view's room around what it holds, as a share of its larger side. */
const ROOM = 0.1
/** What handles that lie on one place are taken to span; where coordinates are large, this share of them. */
const SMALLEST_SPAN = 1
const SMALLEST_SHARE = 1e-6
/** Handles nearer to each other than this lie on one place: a link can hold coordinates of 1e-300. */
const ONE_PLACE = 1e-12

/**
 * Bounds [x0, y0, x1, y1] of a view that holds points of the plane and a ball, with some room around: a ball far larger
 * than what the points span counts only up to three times that. Coordinates that are not finite are left out; the
 * bounds are always finite and wide.
 */
export function fitBounds(points: readonly (readonly number[])[], ball: Ball | null): [number, number, number, number] {
  const [left, right] = extentAlong(0, points)
  const [bottom, top] = extentAlong(1, points)
  const largest = Math.max(Math.abs(left), Math.abs(right), Math.abs(bottom), Math.abs(top))
  const spanned = Math.max(right - left, top - bottom)
  const span =
    spanned > Math.max(ONE_PLACE, largest * SMALLEST_SHARE)
      ? spanned
      : Math.max(SMALLEST_SPAN, largest * SMALLEST_SHARE)

  const radius = ball === null ? 0 : Math.min(ball.radius, LARGEST_BALL * span)
  const across = around([left, right], ball?.center[0], radius, span)
  const upright = around([bottom, top], ball?.center[1], radius, span)
  const room = ROOM * Math.max(across[1] - across[0], upright[1] - upright[0])
  return [across[0] - room, upright[0] - room, across[1] + room, upright[1] + room]
}

/** An extent grown to hold a ball, and to at least half the span: points in a row still get a view of some height. */
function around([low, high]: Extent, center: number | undefined, radius: number, span: number): [number, number] {
  const [from, to] = Number.isFinite(center)
    ? [Math.min(low, center! - radius), Math.max(high, center! + radius)]
    : [low, high]
  const missing = Math.max(0, span / 2 - (to - from)) / 2
  return [from - missing, to + missing]
}
