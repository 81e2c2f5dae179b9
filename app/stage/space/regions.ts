import type { Ball } from '../../../src/field/ball'
import { remember } from '../../state/selectors'
import type { State } from '../../state/store'
import type { Pixel } from '../plane/transform'
import { selectSquare } from './drawing'
import { selectSpaceBalls, type SpaceBalls } from './figure'
import type { SliceSquare } from './grids'
import { project, selectProjection, type Projection } from './projection'

export type RegionName = Pixel & { readonly text: 'hard' | 'semi-hard' | 'easy' }

/** Turned away from the eye's own direction by so much, so that the names do not lie under the anchor: radians. */
const ASIDE = 0.5

/** A region narrower than this on the stage has no room for its name: CSS pixels. */
const NARROWEST = 26

/** How far a ball reaches on the slice in a direction of it; 0 where the slice misses the ball. */
const reachOn = (of: Ball | null, p: number, square: SliceSquare, direction: readonly [number, number]): number => {
  if (!of) return 0
  const share = Math.abs(square.center[square.normal]! - of.center[square.normal]!) / of.radius
  if (!(share < 1)) return 0
  const [a, b] = [Math.abs(direction[0]), Math.abs(direction[1])]
  if (p === Infinity) return of.radius / Math.max(a, b)
  return (of.radius * (1 - share ** p) ** (1 / p)) / (a ** p + b ** p) ** (1 / p)
}

/** The names of the regions, on the slice, on the side of the anchor that is towards the eye. */
const regionsOf = remember((balls: SpaceBalls, square: SliceSquare, projection: Projection): readonly RegionName[] => {
  const { inner, outer, p } = balls
  if (!outer) return []
  const [u, v] = square.sides
  const angle =
    Math.atan2(projection.eye[v]! - outer.center[v]!, projection.eye[u]! - outer.center[u]!) + (v > u ? ASIDE : -ASIDE)
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
  const named = (text: RegionName['text'], reach: number, from: number, to: number): RegionName[] =>
    to > from && room(from, to) >= NARROWEST && at(reach).depth > 0 ? [{ text, x: at(reach).x, y: at(reach).y }] : []
  return [
    ...named('hard', near * 0.72, 0, near),
    ...named('semi-hard', (near + far) / 2, near, far),
    ...named('easy', far + square.half * 0.085, far, far + square.half * 0.4),
  ]
})
export const selectRegions = (state: State) =>
  regionsOf(selectSpaceBalls(state), selectSquare(state), selectProjection(state))
