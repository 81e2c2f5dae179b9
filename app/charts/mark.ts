import { isOfTriplet, isShared, type Lit } from '../state/litSlice'
import { pixelsOf, type Ranges, type Size } from './axes'

/** A place on the chart, in CSS pixels from its top left corner. */
export type Spot = { readonly x: number; readonly y: number }

/** Where a mark is drawn, in the units of the axes. */
type Shape =
  | { readonly kind: 'bar'; readonly x: number; readonly width: number; readonly height: number }
  /** Its radius is in pixels. */
  | { readonly kind: 'point'; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly kind: 'line'; readonly x: readonly number[]; readonly y: readonly number[] }

/** A part of a chart that stands for a part of the scene: both light up together. */
export type Mark = {
  readonly shape: Shape
  readonly tone: 'p' | 'n' | 'loss' | 'ink'
  /** What it lights; null for what is to be seen nowhere else, such as a state of the past. */
  readonly lit: Lit | null
  /** It stands for its triplet, and is lit with any term of it. */
  readonly whole?: boolean
  /** What it says to the one who walks over the marks by keyboard; null for a mark that is passed over. */
  readonly text: (() => string) | null
  /** It is the selected triplet, or the present state. */
  readonly current?: boolean
  /** The customdata of the point that Plotly draws for it: what a click, and Enter, pick. Null where there is nothing to pick. */
  readonly customdata: number | null
}

/** Whether what is lit elsewhere is what a mark stands for. */
export const isTwin = ({ lit: own, whole }: Mark, lit: Lit | null): boolean => {
  if (!lit || !own) return false
  if (isShared(own.term)) return own.term === lit.term
  const sameTriplet = isOfTriplet(lit, own.triplet) || own.among?.has(lit.triplet) === true
  return !isShared(lit.term) && sameTriplet && (whole === true || own.term === lit.term)
}

/** The corners of a line in pixels; places without a number are left out. */
export const cornersOf = (
  { x, y }: Pick<Extract<Shape, { kind: 'line' }>, 'x' | 'y'>,
  ranges: Ranges,
  size: Size,
): readonly Spot[] => {
  const { across, up } = pixelsOf(ranges, size)
  return x
    .map((value, i) => ({ x: across(value), y: up(y[i] ?? NaN) }))
    .filter((corner) => Number.isFinite(corner.x + corner.y))
}

/** Where a mark's words point to: the top of a bar, a point, the middle of a line. */
export const spotOf = ({ shape }: Mark, ranges: Ranges, size: Size): Spot => {
  const { across, up } = pixelsOf(ranges, size)
  if (shape.kind === 'bar') return { x: across(shape.x), y: up(shape.height) }
  if (shape.kind === 'point') return { x: across(shape.x), y: up(shape.y) }
  const corners = cornersOf(shape, ranges, size)
  const [first, last] = [corners[0], corners.at(-1)]
  if (!first || !last) return { x: across(ranges.x[0]), y: up(ranges.y[0]) }
  return corners[corners.length >> 1] && corners.length > 2
    ? corners[corners.length >> 1]!
    : { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 }
}

/** So near to a line, in pixels, the pointer is on it. */
const REACH = 8

/** The index of the line under the pointer; null where there is none. */
export const lineAt = (marks: readonly Mark[], at: Spot, ranges: Ranges, size: Size): number | null => {
  let nearest: number | null = null
  let least = REACH
  for (const [index, { shape }] of marks.entries()) {
    if (shape.kind !== 'line') continue
    const away = distanceTo(cornersOf(shape, ranges, size), at)
    if (away >= least) continue
    least = away
    nearest = index
  }
  return nearest
}

const distanceTo = (corners: readonly Spot[], at: Spot): number => {
  let least = Infinity
  for (let i = 1; i < corners.length; i++) least = Math.min(least, distanceToPiece(corners[i - 1]!, corners[i]!, at))
  return least
}

const distanceToPiece = (from: Spot, to: Spot, at: Spot): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(from.x + share * dx - at.x, from.y + share * dy - at.y)
}

/** How far a page of marks goes. */
const PAGE = 10

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
}

/** Where a key leads from a place in a list of `count` marks, not beyond its ends; null for a key that leads nowhere. */
export const stepOver = (key: string, place: number, count: number): number | null => {
  const step = STEPS[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, place + step))
}
