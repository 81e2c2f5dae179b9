import type { Ball } from './ball'
import { extentAlong, type Extent } from './extent'

/** A cube in space: what the view shows and the field is computed in. */
export type Box = { readonly center: readonly [number, number, number]; readonly half: number }

/** A ball this many times as large as what the points span is shown only in part. */
const LARGEST_BALL = 3
/** The box's room around what it holds. */
const ROOM = 1.1
/** What points that lie on one place are taken to span; where coordinates are large, this share of them. */
const SMALLEST_SPAN = 1
const SMALLEST_SHARE = 1e-6
/** How fine a box follows what it holds: so many steps to a half, so that it stands still under small moves. */
const STEPS = 16

/** What points of space span along each axis. Coordinates that are not finite are left out. */
export const extentsOf = (points: readonly (readonly number[])[]): readonly Extent[] =>
  [0, 1, 2].map((axis) => extentAlong(axis, points))

/**
 * A box that holds what spans so much along each axis and a ball (one far larger than that only in part), with some room
 * around and rounded outward to a few steps. It is always finite.
 */
export const fitBox = (extents: readonly Extent[], ball: Ball | null): Box => {
  const spanned = Math.max(...extents.map(([low, high]) => high - low))
  const least = SMALLEST_SHARE * Math.max(SMALLEST_SPAN, ...extents.flat().map(Math.abs))
  const span = spanned > least ? spanned : Math.max(SMALLEST_SPAN, least)
  const radius = ball === null ? 0 : Math.min(ball.radius, LARGEST_BALL * span)
  const grown = extents.map(([low, high], axis) => {
    const center = ball?.center[axis]
    return Number.isFinite(center) ? [Math.min(low, center! - radius), Math.max(high, center! + radius)] : [low, high]
  })
  const half = Math.max(span, ...grown.map(([low, high]) => high! - low!)) / 2
  const step = roundStep((ROOM * half) / STEPS)
  const middle = grown.map(([low, high]) => Math.round((low! + high!) / 2 / step) * step)
  const reach = Math.max(...grown.flatMap(([low, high], axis) => [middle[axis]! - low!, high! - middle[axis]!]))
  return {
    center: [middle[0]!, middle[1]!, middle[2]!],
    half: Math.ceil((ROOM * Math.max(reach, span / 2)) / step - 1e-9) * step,
  }
}

/** The smallest box, about the middle of both, that holds two boxes; the first itself if it holds the second. */
export const joinBoxes = (a: Box, b: Box): Box => {
  const holds = a.center.every((center, axis) => Math.abs(b.center[axis]! - center) + b.half <= a.half)
  if (holds) return a
  const low = (axis: 0 | 1 | 2) => Math.min(a.center[axis] - a.half, b.center[axis] - b.half)
  const high = (axis: 0 | 1 | 2) => Math.max(a.center[axis] + a.half, b.center[axis] + b.half)
  const middle = (axis: 0 | 1 | 2) => (low(axis) + high(axis)) / 2
  return {
    center: [middle(0), middle(1), middle(2)],
    half: Math.max(high(0) - low(0), high(1) - low(1), high(2) - low(2)) / 2,
  }
}

/** The next 1, 2 or 5 times a power of ten from `size` up. */
const roundStep = (size: number): number => {
  const power = 10 ** Math.floor(Math.log10(size))
  return [1, 2, 5, 10].map((mantissa) => mantissa * power).find((step) => step >= size * (1 - 1e-9)) ?? size
}
