import type { Ball } from '../../../src/field/ball'
import { boxesOverlap } from '../boxes'
import type { Candidate, LabelRequest } from '../labels'
import type { Region } from '../plane/ballLabels'
import type { Pixel } from '../plane/transform'
import type { SpaceBalls } from './figure'
import type { SliceSquare } from './grids'
import { project, type Projection } from './projection'

export type RegionName = Pixel & { readonly region: Region }

/** A region narrower than this on the stage has no room for its name: CSS pixels. */
const NARROWEST = 26

/** A slice that is seen as a line has no ground to write on. */
const EDGE_ON = 0.15

/**
 * How far from the eye's own direction the names may stand, in degrees, the first free one is taken: on the side of the
 * anchor that is towards the eye, but not under the anchor's name.
 */
const ASIDE = [30, 45, 60, 15, -30, -45, -60, 75, -75, 90, -90, 120, -120, 150]

/** Half of what a name takes on the stage. */
const NAME_WIDTH = { hard: 32, 'semi-hard': 66, easy: 32 }
const NAME_HEIGHT = 18

/** How far a ball reaches on the slice in a direction of it; 0 where the slice misses the ball. */
const reachOn = (of: Ball | null, p: number, square: SliceSquare, direction: readonly [number, number]): number => {
  if (!of) return 0
  const share = Math.abs(square.center[square.normal]! - of.center[square.normal]!) / of.radius
  if (!(share < 1)) return 0
  const [a, b] = [Math.abs(direction[0]), Math.abs(direction[1])]
  if (p === Infinity) return of.radius / Math.max(a, b)
  return (of.radius * (1 - share ** p) ** (1 / p)) / (a ** p + b ** p) ** (1 / p)
}

/** The names of the regions on the slice, on a ray from the anchor so many degrees off the one towards the eye. */
export const namesAt = (
  { inner, outer, p }: SpaceBalls,
  square: SliceSquare,
  projection: Projection,
  aside: number,
): readonly RegionName[] => {
  if (!outer || Math.abs(projection.forward[square.normal]!) < EDGE_ON) return []
  const [u, v] = square.sides
  const towards = Math.atan2(projection.eye[v]! - outer.center[v]!, projection.eye[u]! - outer.center[u]!)
  const angle = towards + (aside * Math.PI) / 180
  const direction = [Math.cos(angle), Math.sin(angle)] as const
  const at = (reach: number) => {
    const place = [...square.center]
    place[u] = outer.center[u]! + reach * direction[0]
    place[v] = outer.center[v]! + reach * direction[1]
    return project(projection, place)
  }
  const near = reachOn(inner, p, square, direction)
  const far = reachOn(outer, p, square, direction)
  const room = (from: number, to: number) => Math.hypot(at(to).x - at(from).x, at(to).y - at(from).y)
  const named = (region: Region, reach: number, from: number, to: number): RegionName[] =>
    to > from && room(from, to) >= NARROWEST && at(reach).depth > 0 ? [{ region, x: at(reach).x, y: at(reach).y }] : []
  return [
    ...named('hard', near * 0.72, 0, near),
    ...named('semi-hard', (near + far) / 2, near, far),
    ...named('easy', far + square.half * 0.085, far, far + square.half * 0.4),
  ]
}

/** The names together, all on one ray. */
export const regionsRequest = (balls: SpaceBalls, square: SliceSquare, projection: Projection): LabelRequest | null => {
  const candidates = ASIDE.flatMap((aside): Candidate[] => {
    const names = namesAt(balls, square, projection, aside)
    const boxes = names.map(({ region, x, y }) => ({ x, y, width: NAME_WIDTH[region], height: NAME_HEIGHT }))
    // on a small stage the rings are narrower than their names
    const crowded = boxes.some((box, k) => boxes.slice(0, k).some((other) => boxesOverlap(other, box)))
    return names.length === 0 || crowded ? [] : [{ key: aside, boxes }]
  })
  return candidates.length > 0 ? { id: 'regions', candidates } : null
}
