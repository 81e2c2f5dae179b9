import { ball, ballOutline, type Ball } from '../../../src/field/ball'
import type { ConventionId } from '../../../src/loss/options'
import { distancesAt, selectedIndex, selectedTriplet, selectPositions } from '../../state/selectors'
import { remember } from '../../ui/remember'
import type { State } from '../../state/store'
import { selectTransform } from './geometry'
import { toPixels, type Pixel, type PlaneTransform, type Size } from './transform'

/** A ball of the p-norm on the stage, in CSS pixels. */
export type StageBall = { readonly center: Pixel; readonly radius: number; readonly p: number }

/** The two balls around the selected anchor; null where a convention has none. */
export type Balls = {
  /** Radius d(A,P): what is no farther is hard. */
  readonly inner: Ball | null
  /** Radius d(A,P) + margin: from there on is easy, between the two is semi-hard. */
  readonly outer: Ball | null
  readonly p: number
  /** d(A,P) + margin, as the label says it. */
  readonly reach: number
}

// numbers only, so that a drag of N leaves the balls the same objects
const ballsOf = remember(
  (convention: ConventionId, p: number, eps: number, x: number, y: number, positive: number, reach: number): Balls => ({
    inner: ball(convention, p, eps, [x, y], positive),
    outer: ball(convention, p, eps, [x, y], reach),
    p,
    reach,
  }),
)
export const selectBalls = (state: State): Balls => {
  const { convention, p, eps, margin } = state.scene.loss
  const [x = 0, y = 0] = selectPositions(state).get(selectedTriplet(state).anchor) ?? []
  const positive = distancesAt(state.scene, selectedIndex(state))?.positive ?? NaN
  return ballsOf(convention, p, eps, x, y, positive, positive + margin)
}

export type StageBalls = { readonly inner: StageBall | null; readonly outer: StageBall | null; readonly reach: number }

const stageBallsOf = remember(({ inner, outer, p, reach }: Balls, transform: PlaneTransform): StageBalls => {
  const onStage = (of: Ball | null): StageBall | null =>
    of && { center: toPixels(transform, of.center), radius: of.radius * transform.scale, p }
  return { inner: onStage(inner), outer: onStage(outer), reach }
})
export const selectStageBalls = (state: State) => stageBallsOf(selectBalls(state), selectTransform(state))

/** The norm of degree p of a vector in the plane. */
const norm = (x: number, y: number, p: number) => {
  const large = Math.max(Math.abs(x), Math.abs(y))
  const small = Math.min(Math.abs(x), Math.abs(y))
  return large === 0 || p === Infinity ? large : large * (1 + (small / large) ** p) ** (1 / p)
}

/** The point of a ball's outline in a direction (radians, anticlockwise as seen), `beyond` pixels farther out. */
export const ballPoint = ({ center, radius, p }: StageBall, angle: number, beyond = 0): Pixel => {
  const x = Math.cos(angle)
  const y = Math.sin(angle)
  const out = (radius + beyond) / norm(x, y, p)
  return { x: center.x + out * x, y: center.y - out * y }
}

/** How far, in the ball's own norm, a pixel lies beyond the outline; about CSS pixels, negative inside. */
export const beyondBall = ({ center, radius, p }: StageBall, x: number, y: number) =>
  norm(x - center.x, y - center.y, p) - radius

/** Fewer points on small balls, enough on huge ones that their chords cannot be seen. */
const segmentsFor = (radius: number) => Math.min(4096, Math.max(96, Math.ceil(3 * Math.sqrt(radius) * Math.PI)))

/** A line that leaves the stage is cut this far outside, where no line width and no dash shows. */
const OUTSIDE = 64

/** The outline as an SVG path; what lies outside of the stage is left out. */
export const ballPath = (of: Ball, p: number, transform: PlaneTransform, size: Size): string => {
  const outline = ballOutline(of, p, segmentsFor(of.radius * transform.scale))
  const { scale, origin } = transform
  const points = outline.length / 2
  let path = ''
  let whole = true
  let drawing = false
  for (let i = 0; i < points; i++) {
    const j = (i + 1) % points
    const x = origin.x + outline[2 * i]! * scale
    const y = origin.y - outline[2 * i + 1]! * scale
    const nextX = origin.x + outline[2 * j]! * scale
    const nextY = origin.y - outline[2 * j + 1]! * scale
    const visible =
      Math.max(x, nextX) >= -OUTSIDE &&
      Math.min(x, nextX) <= size.width + OUTSIDE &&
      Math.max(y, nextY) >= -OUTSIDE &&
      Math.min(y, nextY) <= size.height + OUTSIDE
    if (!visible) {
      whole = false
      drawing = false
      continue
    }
    if (!drawing) path += `M${x.toFixed(1)} ${y.toFixed(1)}`
    if (j > 0 || !whole) path += `L${nextX.toFixed(1)} ${nextY.toFixed(1)}`
    drawing = true
  }
  return whole ? `${path}Z` : path
}

const ARC_HALF = Math.PI / 3
const ARC_POINTS = 48

/** A stretch of outline for a text to follow: it reads from left to right with its middle at `angle`. */
export const ballArc = (
  of: StageBall,
  angle: number,
  beyond: number,
): { readonly path: string; readonly middle: number } => {
  // in the lower half the text would stand on its head unless the path runs the other way
  const direction = Math.sin(angle) < 0 ? 1 : -1
  let path = ''
  let length = 0
  let middle = 0
  let last: Pixel | null = null
  for (let i = 0; i <= ARC_POINTS; i++) {
    const point = ballPoint(of, angle + direction * ARC_HALF * ((2 * i) / ARC_POINTS - 1), beyond)
    path += `${last ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`
    if (last) length += Math.hypot(point.x - last.x, point.y - last.y)
    if (2 * i === ARC_POINTS) middle = length
    last = point
  }
  return { path, middle }
}
