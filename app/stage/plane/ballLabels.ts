import type { Regime } from '../../../src/loss/regime'
import { formatExact, formatShort } from '../../ui/format'
import type { stageText } from '../../messages/stage'
import type { Box } from '../boxes'
import type { Candidate, LabelRequest, Obstacles } from '../labels'
import { ballPoint, beyondBall, type StageBall, type StageBalls } from './balls'
import { CLEAR_OF_ANCHOR, type Level } from './levels'
import { firstOnRay } from './polyline'
import type { Pixel } from './transform'

const RADIANS = Math.PI / 180

/** Whether a ball's line runs through a box: some corners lie inside of it and some outside. */
const ballCrosses =
  (ball: StageBall) =>
  ({ x, y, width, height }: Box) => {
    const isInside = (dx: number, dy: number) => beyondBall(ball, x + dx * width, y + dy * height) < 0
    const first = isInside(-0.5, -0.5)
    return [isInside(0.5, -0.5), isInside(-0.5, 0.5), isInside(0.5, 0.5), isInside(0, 0)].some(
      (other) => other !== first,
    )
  }

/** The balls as obstacles to labels. */
export const ballShapes = ({ inner, outer }: StageBalls): readonly ((box: Box) => boolean)[] =>
  [inner, outer].flatMap((ball) => (ball ? [ballCrosses(ball)] : []))

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

/** What the balls part the plane into; no negative is undefined there. */
export type Region = Exclude<Regime, 'undefined'>

export const regionText = (text: typeof stageText.en, region: Region) =>
  ({ hard: text.hard, 'semi-hard': text.semiHard, easy: text.easy })[region]

export type RegionNames = {
  /** The names that follow their balls. */
  readonly names: readonly (Ringed & { readonly region: Region })[]
  /** Where the ring has room for them: degrees. */
  readonly angles: readonly number[]
}

/** The regions' names, set along the balls; no angles where the ring is too narrow for them everywhere. */
export const regionNames = ({ inner, outer }: StageBalls, small: boolean): RegionNames | null => {
  if (!outer) return null
  const inside = small ? 15 : 19
  const hard: RegionNames['names'] =
    inner && inner.radius > SMALLEST_HARD ? [{ region: 'hard', ball: inner, beyond: -inside, width: 32 }] : []
  const easyAround = (ball: StageBall): RegionNames['names'][number] => ({
    region: 'easy',
    ball,
    beyond: inside + 3,
    width: 32,
  })
  const angles = outer.p > SQUARE_FROM ? SQUARE_ANGLES : ROUND_ANGLES
  // a margin below 0 leaves no ring: what is not hard is easy
  if (inner && outer.radius < inner.radius) return { names: [...hard, easyAround(inner)], angles }
  const ringAt = (degrees: number) => {
    const from = inner ? ballPoint(inner, degrees * RADIANS) : outer.center
    const to = ballPoint(outer, degrees * RADIANS)
    return Math.hypot(to.x - from.x, to.y - from.y)
  }
  return {
    names: [...hard, { region: 'semi-hard', ball: outer, beyond: -inside, width: 66 }, easyAround(outer)],
    angles: angles.filter((degrees) => ringAt(degrees) >= NARROWEST_RING),
  }
}

/** How far outside of the dashed ball "easy" stands level. */
const LEVEL_EASY_APART = 28

/** Where the ring is too narrow for its name, those of its two sides stand level. */
export const levelRegionPlaces = (
  { inner, outer }: StageBalls,
  degrees: number,
): { readonly hard: Pixel | null; readonly easy: Pixel } | null => {
  if (!outer) return null
  const hasHard = inner !== null && inner.radius > SMALLEST_HARD
  const edge = ballPoint(outer, degrees * RADIANS)
  return {
    hard: hasHard ? ballPoint({ ...inner, radius: inner.radius * 0.62 }, degrees * RADIANS) : null,
    easy: {
      x: edge.x + LEVEL_EASY_APART * Math.cos(degrees * RADIANS),
      y: edge.y - LEVEL_EASY_APART * Math.sin(degrees * RADIANS),
    },
  }
}

/** One angle for all names of regions: along the balls, or level where the ring is narrow. */
export const regionsRequest = (balls: StageBalls, small: boolean, quiet: Obstacles): LabelRequest | null => {
  const regions = regionNames(balls, small)
  if (!regions) return null
  const { names, angles } = regions
  if (angles.length > 0) {
    const candidates = angles.map((degrees) => ({ key: degrees, boxes: names.map((name) => ringBox(name, degrees)) }))
    return { id: 'regions', candidates, soft: quiet }
  }
  const candidates = ROUND_ANGLES.map((degrees): Candidate => {
    const places = levelRegionPlaces(balls, degrees)
    const boxes = [places?.hard, places?.easy].flatMap((at) => (at ? [{ ...at, width: 34, height: 18 }] : []))
    return { key: degrees, boxes }
  })
  return { id: 'level-regions', candidates, soft: { ...quiet, shapes: ballShapes(balls) } }
}

const LEVEL_ANGLES = [-78, -65, -90, -100, -52, -110, -40, -120, 70, 80, 100, 110, 160, 170, 190, 200, 55, 40]

const LEVEL_HEIGHT = 16

const LARGEST_EXACT = 1000

/** Levels are round numbers; where a batch leaves the field a narrow range, they need more digits than two. */
export const levelText = ({ value }: Pick<Level, 'value'>) =>
  Math.abs(value) < LARGEST_EXACT && Number(value.toFixed(2)) !== value ? formatExact(value) : formatShort(value)

/**
 * The levels' numbers on a ray from A, in the levels' order: where each would stand.
 * Null for a level that the ray does not meet, or meets where a ball runs through its number.
 */
export const levelNumbers = (
  levels: readonly Level[],
  anchor: Pixel,
  balls: StageBalls,
  degrees: number,
): readonly (Box | null)[] => {
  const around = ballShapes(balls)
  return levels.map((level) => {
    const at = firstOnRay(level.lines, anchor, degrees * RADIANS, CLEAR_OF_ANCHOR)
    const box = at && { ...at, width: 8 + 6.2 * levelText(level).length, height: LEVEL_HEIGHT }
    return box && !around.some((crosses) => crosses(box)) ? box : null
  })
}

/** The levels' numbers on one ray: the first that has most of them. */
export const levelsRequest = (
  levels: readonly Level[],
  anchor: Pixel,
  balls: StageBalls,
  soft: Obstacles,
): LabelRequest | null => {
  if (levels.length === 0) return null
  const candidates = LEVEL_ANGLES.map((degrees): Candidate => ({
    key: degrees,
    boxes: levelNumbers(levels, anchor, balls, degrees).flatMap((box) => box ?? []),
  }))
    .filter(({ boxes }) => boxes.length > 0)
    .toSorted((a, b) => b.boxes.length - a.boxes.length)
  return { id: 'levels', candidates, soft }
}
