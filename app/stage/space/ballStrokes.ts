import { ballOutline, type Ball } from '../../../src/field/ball'
import { silhouette } from '../../../src/field/silhouette'
import { remember } from '../../ui/remember'
import type { SpaceBalls } from './figure'
import type { SliceSquare } from './grids'
import type { Projection } from './projection'
import { strokesOfLine, type Stroke, type StrokeStyle } from './strokes'

/** Points of a rim and of a circle on the slice. */
const SAMPLES = 180

const DASHES = { rim: [6, 5], circle: [5, 4] } as const

/** A rim whose twins are lit: a wider line, in a halo, as in the plane. */
const LIT = 2.25
const HALO: StrokeStyle = { ink: 'fieldInk', width: 9, opacity: 0.1 }

/** The outlines of a ball: what the eye sees as its rim; of a star (p below 1) its three ridges. */
const outlinesOf = (of: Ball, p: number, eye: readonly number[]): readonly ArrayLike<number>[] => {
  if (p < 1) return [0, 1, 2].map((axis) => circleOn(of, p, axis, of.center[axis]!) ?? [])
  const rim = silhouette(of, p, eye, SAMPLES)
  return rim ? [rim] : []
}

/** Between these degrees a ball is round and has no edges to draw. */
const EDGED = { below: 1.15, above: 3 }

/** The edges of a ball: where the octahedron of p = 1 has them, or where the cube of large p has them. */
const ridgesOf = (of: Ball, p: number): readonly { readonly line: readonly number[]; readonly closed: boolean }[] => {
  if (p <= EDGED.below) {
    return [0, 1, 2].map((axis) => ({ line: circleOn(of, p, axis, of.center[axis]!) ?? [], closed: true }))
  }
  return p < EDGED.above ? [] : cubeEdges(of, p).map((line) => ({ line, closed: false }))
}

const SIGNS = [-1, 1] as const
const EDGE_POINTS = 16

/** The twelve arcs on which two coordinates are equal and the largest. */
const cubeEdges = ({ center, radius }: Ball, p: number): number[][] =>
  [0, 1, 2].flatMap((axis) =>
    SIGNS.flatMap((signU) =>
      SIGNS.map((signV) => {
        const [u, v] = [(axis + 1) % 3, (axis + 2) % 3]
        const corner = p === Infinity ? 1 : 3 ** (-1 / p)
        return Array.from({ length: EDGE_POINTS + 1 }, (_, i) => {
          const along = corner * ((2 * i) / EDGE_POINTS - 1)
          const across = p === Infinity ? 1 : ((1 - Math.abs(along) ** p) / 2) ** (1 / p)
          const place = [...center]
          place[axis]! += radius * along
          place[u]! += radius * across * signU
          place[v]! += radius * across * signV
          return place
        }).flat()
      }),
    ),
  )

/** Where a plane upright on an axis cuts a ball: a closed curve, [x, y, z] of each point; null if it misses it. */
const circleOn = ({ center, radius }: Ball, p: number, axis: number, at: number): number[] | null => {
  const share = Math.abs(at - center[axis]!) / radius
  if (!(share < 1)) return null
  const [u, v] = [(axis + 1) % 3, (axis + 2) % 3]
  const reach = p === Infinity ? radius : radius * (1 - share ** p) ** (1 / p)
  const outline = ballOutline({ center: [center[u]!, center[v]!], radius: reach }, p, SAMPLES)
  const points: number[] = []
  for (let i = 0; i < outline.length; i += 2) {
    const place = [0, 0, 0]
    place[axis] = at
    place[u] = outline[i]!
    place[v] = outline[i + 1]!
    points.push(...place)
  }
  return points
}

/** A triplet's balls as lines: rims, edges, and where the slice cuts them. */
export const ballStrokesOf = remember(
  (
    balls: SpaceBalls,
    square: SliceSquare,
    projection: Projection,
    innerLit: boolean,
    outerLit: boolean,
  ): readonly Stroke[] => {
    const { inner, outer, p } = balls
    const normal = square.normal
    const draw = (lines: readonly (ArrayLike<number> | null)[], style: StrokeStyle) =>
      lines.flatMap((line) => (line ? strokesOfLine(projection, line, true, style) : []))
    const rims = (of: Ball | null, style: StrokeStyle) => (of ? draw(outlinesOf(of, p, projection.eye), style) : [])
    const ridges = (of: Ball | null, style: StrokeStyle) =>
      of && p >= 1 ? ridgesOf(of, p).flatMap(({ line, closed }) => strokesOfLine(projection, line, closed, style)) : []
    const cut = (of: Ball | null, style: StrokeStyle) =>
      of ? draw([circleOn(of, p, normal, square.center[normal]!)], style) : []
    return [
      ...ridges(outer, { ink: 'fieldInk', width: 1, opacity: 0.14 }),
      ...ridges(inner, { ink: 'fieldInk', width: 1, opacity: 0.26 }),
      ...(outerLit ? rims(outer, HALO) : []),
      ...(innerLit ? rims(inner, HALO) : []),
      ...rims(outer, { ink: 'fieldInk', width: outerLit ? LIT : 1.5, opacity: 0.85, dash: DASHES.rim }),
      ...rims(inner, { ink: 'fieldInk', width: innerLit ? LIT : 1.5, opacity: 0.9 }),
      ...cut(outer, { ink: 'fieldInk', width: 1, opacity: 0.55, dash: DASHES.circle }),
      ...cut(inner, { ink: 'fieldInk', width: 1, opacity: 0.55 }),
    ]
  },
)
