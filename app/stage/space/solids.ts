import type { Vector } from '../../../src/worker/space'
import type { TripletRole } from '../../../src/scene/scene'
import type { Pixel } from '../plane/transform'
import { dot, type Projection } from './projection'
import type { Stroke } from './strokes'

/** The solids' sizes in CSS pixels: a ball's and an octahedron's radius, half of a cube's edge. They keep them at every depth. */
export const SOLID_SIZE: Readonly<Record<TripletRole, number>> = { anchor: 12.5, positive: 10.25, negative: 18 }

const SIGNS = [-1, 1] as const

const CORNERS: Readonly<Record<Exclude<TripletRole, 'anchor'>, readonly Vector[]>> = {
  positive: SIGNS.flatMap((x) => SIGNS.flatMap((y) => SIGNS.map((z): Vector => [x, y, z]))),
  negative: SIGNS.flatMap((sign): Vector[] => [
    [sign, 0, 0],
    [0, sign, 0],
    [0, 0, sign],
  ]),
}

const CIRCLE = Array.from({ length: 40 }, (_, i) => {
  const angle = (2 * Math.PI * i) / 40
  return { x: Math.cos(angle), y: Math.sin(angle) }
})

/** The casing of paper around a solid: its width, and how far its middle is outside of the solid, in CSS pixels. */
const CASING = { width: 3, outside: 1.3 }

/** How far a solid's middle is at least from its outline, as a share of its size. */
const INNER: Readonly<Record<TripletRole, number>> = { anchor: 1, positive: 1, negative: 0.6 }

/**
 * A solid's casing: its outline as the camera sees it. It also covers the edge of the solid itself, which nothing else
 * smooths: multisampling would cost two thirds of a frame where WebGL is software.
 */
export const casingOf = (role: TripletRole, at: Pixel, scale: number, { right, up }: Projection): Stroke => {
  const size = SOLID_SIZE[role] * scale
  const corners =
    role === 'anchor'
      ? CIRCLE
      : convexHull(CORNERS[role].map((corner) => ({ x: dot(corner, right), y: -dot(corner, up) })))
  const grown = size * (1 + CASING.outside / (INNER[role] * size))
  return {
    points: corners.flatMap(({ x, y }) => [at.x + grown * x, at.y + grown * y]),
    closed: true,
    ink: 'paper',
    width: CASING.width,
    opacity: 1,
  }
}

/** The corners of the smallest convex polygon around some points, by Andrew's monotone chain. */
export const convexHull = (points: readonly Pixel[]): Pixel[] => {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const turn = (a: Pixel, b: Pixel, c: Pixel) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  const chain = (along: readonly Pixel[]) => {
    const kept: Pixel[] = []
    for (const point of along) {
      while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 1e-12) kept.pop()
      kept.push(point)
    }
    return kept.slice(0, -1)
  }
  return [...chain(sorted), ...chain(sorted.toReversed())]
}
