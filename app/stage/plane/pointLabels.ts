import type { TripletRole } from '../../../src/scene/scene'
import { partWithin, type Box } from '../boxes'
import type { Candidate, LabelRequest, Obstacles } from '../labels'
import { ROLE_LOOKS, ROLE_ORDER } from '../roles'
import type { Arrow } from './arrows'
import { coincide } from './coincidence'
import type { Figure, Segment } from './geometry'
import type { Pixel } from './transform'

/** Points of the triplet that lie in one place, and so have one name: "A = P". */
export type NameGroup = {
  readonly id: string
  readonly name: string
  readonly at: Pixel
  readonly isUndefined: boolean
}

export const nameGroups = (figure: Figure, undefinedAt: readonly TripletRole[]): readonly NameGroup[] => {
  const groups: { at: Pixel; roles: TripletRole[] }[] = []
  for (const role of ROLE_ORDER) {
    const at = figure.points[role]
    const group = groups.find((other) => coincide(other.at, at))
    if (group) group.roles.push(role)
    else groups.push({ at, roles: [role] })
  }
  return groups.map(({ at, roles }) => ({
    id: `name ${roles[0]}`,
    name: roles.map((role) => ROLE_LOOKS[role].letter).join(' = '),
    at,
    isUndefined: roles.some((role) => undefinedAt.includes(role)),
  }))
}

const NAME = { width: 15, height: 17, equals: 19, apart: 27, apartFromGrown: 33, apartFromRing: 38 }
const DIRECTIONS = Array.from({ length: 24 }, (_, i) => i * 15)
const RADIANS = Math.PI / 180

const angleTo = (from: Pixel, to: Pixel) => Math.atan2(from.y - to.y, to.x - from.x)

/** The angle between two directions, 0 to π. */
const angleBetween = (a: number, b: number) => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)))

/** Directions, in radians, in which lines leave a place. */
const incident = (
  at: Pixel,
  segments: readonly Segment[],
  arrows: readonly Arrow[],
  starts: (arrow: Arrow) => Pixel,
) => [
  ...segments.flatMap(({ from, to }) => [
    ...(coincide(from, at) && !coincide(to, at) ? [angleTo(from, to)] : []),
    ...(coincide(to, at) && !coincide(from, at) ? [angleTo(to, from)] : []),
  ]),
  ...arrows.filter((arrow) => coincide(starts(arrow), at)).map(({ along }) => Math.atan2(-along.y, along.x)),
]

/** A point's name: beside its handle, first in the direction farthest from the lines that meet there. */
export const nameRequest = (
  group: NameGroup,
  { segments, points }: Figure,
  arrows: readonly Arrow[],
  scale: number,
  soft: Obstacles,
): LabelRequest => {
  const lines = incident(group.at, segments, arrows, ({ role }) => points[role])
  const clearance = (degrees: number) =>
    Math.min(Math.PI, ...lines.map((line) => angleBetween(degrees * RADIANS, line)))
  const width = NAME.width + NAME.equals * (group.name.length - 1) * 0.5
  const single = group.name.length === 1
  const apart = (group.isUndefined ? NAME.apartFromRing : single ? NAME.apart : NAME.apartFromGrown) * scale
  const candidates = DIRECTIONS.map((degrees) => ({ degrees, clear: clearance(degrees) }))
    .toSorted((a, b) => b.clear - a.clear)
    .map(({ degrees }): Candidate => {
      const x = Math.cos(degrees * RADIANS)
      const y = Math.sin(degrees * RADIANS)
      const box: Box = {
        x: group.at.x + apart * x + (x * (width - NAME.width)) / 2,
        y: group.at.y - apart * y,
        width,
        height: NAME.height,
      }
      return { key: degrees, boxes: [box] }
    })
  return { id: group.id, candidates, soft, required: true }
}

/** A shorter segment has no room for its distance. */
const SHORTEST_SEGMENT = 44
const SHARES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68]
const GAP = 7

/** Where a small stage or other labels leave no room beside the segment: nearer to its ends, and farther off. */
const REMOTE_SHARES = [...SHARES, 0.22, 0.78, 0.1, 0.9]
const REMOTE_GAPS = [GAP, GAP + 12, GAP + 24]

/** Tells a place farther off from one beside the segment, in a candidate's key. */
const FARTHER = 10

const pillSize = (small: boolean) => ({ width: small ? 46 : 50, height: 20 })

/**
 * The distance of a segment: beside the part of it that is on the stage, above before below, about its middle; else
 * wherever there is room on either side. Null where that part is too short.
 * @param area where labels may stand
 */
export const distanceRequest = (
  segment: Segment,
  small: boolean,
  soft: Obstacles,
  textLength: number,
  area: Box,
): LabelRequest | null => {
  const { from, to } = partWithin(segment.from, segment.to, area)
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = Math.hypot(dx, dy)
  if (length < SHORTEST_SEGMENT) return null
  const size = { ...pillSize(small), width: pillWidth(textLength, small) }
  // the side on the left of the way from `from` to `to`; above is where y is smaller
  const left = { x: dy / length, y: -dx / length }
  const leftIsAbove = left.y < 0 || (left.y === 0 && left.x < 0)
  const half = (Math.abs(left.x) * size.width + Math.abs(left.y) * size.height) / 2
  const sides = leftIsAbove ? [1, -1] : [-1, 1]
  const at = (side: number, share: number, gap: number, key: number): Candidate => ({
    key: side * key,
    boxes: [
      {
        x: from.x + dx * share + side * (half + gap) * left.x,
        y: from.y + dy * share + side * (half + gap) * left.y,
        ...size,
      },
    ],
  })
  const candidates = [
    ...sides.flatMap((side) => SHARES.map((share) => at(side, share, GAP, share))),
    ...REMOTE_GAPS.flatMap((gap, k) =>
      sides.flatMap((side) => REMOTE_SHARES.map((share) => at(side, share, gap, share + (k + 1) * FARTHER))),
    ),
  ]
  return { id: `distance ${segment.role}`, candidates, soft, required: true }
}

/** Digits wider than "1.237" widen the pill. */
const pillWidth = (textLength: number, small: boolean) => pillSize(small).width + Math.max(0, textLength - 5) * 7

const UNDEFINED_PILL = { width: 92, height: 24 }
const BELOW = 46

/** The word beside a handle whose gradient is not a number: below it, else above, else at a side. */
export const undefinedRequest = ({ id, at }: NameGroup): LabelRequest => ({
  id: `undefined ${id}`,
  candidates: [
    [0, BELOW],
    [0, -BELOW],
    [82, 0],
    [-82, 0],
    [70, 30],
    [-70, 30],
  ].map(([x = 0, y = 0], key) => ({ key, boxes: [{ x: at.x + x, y: at.y + y, ...UNDEFINED_PILL }] })),
  required: true,
})
