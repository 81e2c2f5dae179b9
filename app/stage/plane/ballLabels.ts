import type { Box } from '../boxes'
import type { Candidate, LabelRequest, Obstacles } from '../labels'
import { ballPoint, type StageBall, type StageBalls } from './balls'
import { CLEAR_OF_ANCHOR, type Level } from './levels'
import { firstOnRay } from './polyline'
import type { Pixel } from './transform'

const RADIANS = Math.PI / 180

/** A name that follows a ball: which one, how far outside of it (negative: inside), and its width in CSS pixels. */
type Ringed = { readonly ball: StageBall; readonly beyond: number; readonly width: number }

/** About the room that a text along a ball takes: wide where the ball runs level, high where it stands. */
const ringBox = ({ ball, beyond, width }: Ringed, degrees: number): Box => {
  const level = Math.abs(Math.sin(degrees * RADIANS))
  return {
    ...ballPoint(ball, degrees * RADIANS, beyond),
    width: Math.max(24, width * (0.45 + 0.55 * level)),
    height: Math.max(20, width * (1 - level) * 0.9),
  }
}

const BALL_NAME = { beyond: 17, width: 128, angles: [-35, -50, -60, 35, 50, 145, 215, 235] }

/** How far outside of the dashed ball its name runs. */
export const ballNameBeyond = BALL_NAME.beyond

/** The dashed ball's name, outside of it. A ball with p below 1 has no side to write on. */
export const ballNameRequest = ({ outer }: StageBalls, soft: Obstacles): LabelRequest | null =>
  outer && outer.p >= 1
    ? {
        id: 'ball',
        candidates: BALL_NAME.angles.map((degrees) => ({
          key: degrees,
          boxes: [ringBox({ ball: outer, ...BALL_NAME }, degrees)],
        })),
        soft,
      }
    : null

/** First where circles and diamonds have room; squares have it at the middles of their edges. */
const ROUND_ANGLES = [225, 240, 255, 285, 300, 315, 210, 200, 330, 345, 150, 135, 120, 60, 45, 30, 105, 75]
const SQUARE_ANGLES = [250, 200, 290, 340, 160, 110, 20, 70, 225, 315, 135, 45]
const SQUARE_FROM = 2.6

/** Under this width of the ring "semi-hard" does not fit into it. */
const NARROWEST_RING = 32

/** Under this radius the solid ball holds no name. */
const SMALLEST_HARD = 52

export type RegionNames = {
  /** The names that follow their balls. */
  readonly names: readonly (Ringed & { readonly text: string })[]
  /** Where the ring has room for them: degrees. */
  readonly angles: readonly number[]
}

/** The three regions' names, set along the balls; no angles where the ring is too narrow everywhere. */
export const regionNames = ({ inner, outer }: StageBalls, small: boolean): RegionNames | null => {
  if (!outer) return null
  const inside = small ? 15 : 19
  const names = [
    ...(inner && inner.radius > SMALLEST_HARD ? [{ text: 'hard', ball: inner, beyond: -inside, width: 32 }] : []),
    { text: 'semi-hard', ball: outer, beyond: -inside, width: 66 },
    { text: 'easy', ball: outer, beyond: inside + 3, width: 32 },
  ]
  const ringAt = (degrees: number) => {
    const from = inner ? ballPoint(inner, degrees * RADIANS) : outer.center
    const to = ballPoint(outer, degrees * RADIANS)
    return Math.hypot(to.x - from.x, to.y - from.y)
  }
  const angles = (outer.p > SQUARE_FROM ? SQUARE_ANGLES : ROUND_ANGLES).filter((a) => ringAt(a) >= NARROWEST_RING)
  return { names, angles }
}

/** Where the ring is too narrow for its name, those of its two sides stand level. */
export const levelRegionPlaces = (
  { inner, outer }: StageBalls,
  degrees: number,
): { readonly hard: Pixel | null; readonly easy: Pixel } | null => {
  if (!outer) return null
  const hasHard = inner !== null && inner.radius > SMALLEST_HARD
  return {
    hard: hasHard ? ballPoint({ ...inner, radius: inner.radius * 0.62 }, degrees * RADIANS) : null,
    easy: ballPoint(outer, degrees * RADIANS, 26),
  }
}

/** One angle for all names of regions: along the balls, or level where the ring is narrow. */
export const regionsRequest = (balls: StageBalls, small: boolean, soft: Obstacles): LabelRequest | null => {
  const regions = regionNames(balls, small)
  if (!regions) return null
  const { names, angles } = regions
  if (angles.length > 0) {
    const candidates = angles.map((degrees) => ({ key: degrees, boxes: names.map((name) => ringBox(name, degrees)) }))
    return { id: 'regions', candidates, soft }
  }
  const candidates = ROUND_ANGLES.map((degrees): Candidate => {
    const places = levelRegionPlaces(balls, degrees)
    const boxes = [places?.hard, places?.easy].flatMap((at) => (at ? [{ ...at, width: 34, height: 18 }] : []))
    return { key: degrees, boxes }
  })
  return { id: 'level regions', candidates, soft }
}

const LEVEL_ANGLES = [-78, -65, -90, -100, -52, -110, -40, -120, 70, 80, 100, 110, 160, 170, 190, 200, 55, 40]

/** Where a ray from A meets the levels, in their order; null where it misses one. */
export const levelPlaces = (levels: readonly Level[], anchor: Pixel, degrees: number): readonly (Pixel | null)[] =>
  levels.map(({ lines }) => firstOnRay(lines, anchor, degrees * RADIANS, CLEAR_OF_ANCHOR))

export const levelWidth = (text: string) => 8 + 6.2 * text.length

/** The levels' numbers on one ray: the first that meets most of them. */
export const levelsRequest = (
  levels: readonly Level[],
  texts: readonly string[],
  anchor: Pixel,
  soft: Obstacles,
): LabelRequest | null => {
  if (levels.length === 0) return null
  const candidates = LEVEL_ANGLES.map((degrees): Candidate => {
    const boxes = levelPlaces(levels, anchor, degrees).flatMap((at, i) =>
      at ? [{ ...at, width: levelWidth(texts[i] ?? ''), height: 16 }] : [],
    )
    return { key: degrees, boxes }
  })
    .filter(({ boxes }) => boxes.length > 0)
    .sort((a, b) => b.boxes.length - a.boxes.length)
  return { id: 'levels', candidates, soft }
}
