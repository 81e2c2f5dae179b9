import type { Vector } from '../../../src/worker/space'
import { remember } from '../../ui/remember'
import type { State } from '../../state/store'
import { boxContains, boxesOverlap, type Box } from '../boxes'
import { labelArea } from '../furniture'
import { niceStep, ticksBetween } from '../plane/ticks'
import type { Pixel, Size } from '../plane/transform'
import { selectSquare } from './drawing'
import type { SliceSquare } from './grids'
import { project, selectProjection, type Projection } from './projection'
import { strokesOfLine, type Stroke } from './strokes'

/** A number or a letter beside the slice's frame. */
type FrameText = Pixel & { readonly text: 'x' | 'y' | 'z' | number; readonly digits: number }

export type Frame = { readonly strokes: readonly Stroke[]; readonly texts: readonly FrameText[] }

const LETTERS = ['x', 'y', 'z'] as const

/** About how many ticks a side has. */
const TICKS = 6

/** In CSS pixels: a tick, its number and the axis's letter beyond the frame; the least room between two ticks. */
const BEYOND = { tick: 8, number: 22, letter: 50 }
const LEAST_SPACING = 14

/** An edge that runs away from the eye is seen shorter than this share of its length, and its numbers crowd. */
const LEAST_SEEN = 0.2

/** The slice's outline, the axes that lie in it, and ticks along the two edges that are nearer to the eye. */
const frameOf = remember((square: SliceSquare, projection: Projection): Frame => {
  const { center, half, sides } = square
  const [u, v] = sides
  const at = (alongU: number, alongV: number): number[] => {
    const place = [...center]
    place[u] = alongU
    place[v] = alongV
    return place
  }
  const [uLow, uHigh, vLow, vHigh] = [center[u]! - half, center[u]! + half, center[v]! - half, center[v]! + half]
  const line = (ends: readonly number[], closed: boolean, opacity: number) =>
    strokesOfLine(projection, ends, closed, { ink: 'frame', width: 1, opacity })
  const corners = [...at(uLow, vLow), ...at(uHigh, vLow), ...at(uHigh, vHigh), ...at(uLow, vHigh)]
  // where the eye is on the far side of an edge, the other edge is nearer
  const nearU = projection.eye[v]! > center[v]! ? vHigh : vLow
  const nearV = projection.eye[u]! > center[u]! ? uHigh : uLow
  const edges = [
    edgeOf(projection, center, u, (value) => at(value, nearU), half, unitVector(v, Math.sign(nearU - center[v]!))),
    edgeOf(projection, center, v, (value) => at(nearV, value), half, unitVector(u, Math.sign(nearV - center[u]!))),
  ]
  return {
    strokes: [
      ...line(corners, true, 1),
      ...(Math.abs(center[v]!) < half ? line([...at(uLow, 0), ...at(uHigh, 0)], false, 0.6) : []),
      ...(Math.abs(center[u]!) < half ? line([...at(0, vLow), ...at(0, vHigh)], false, 0.6) : []),
      ...edges.flatMap(({ strokes }) => strokes),
    ],
    texts: edges.flatMap(({ texts }) => texts),
  }
})
export const selectFrame = (state: State): Frame => frameOf(selectSquare(state), selectProjection(state))

/** About the room that a number or a letter takes, in CSS pixels. */
const TEXT = { width: 24, height: 12 }

/** The numbers and letters that are whole where labels may stand, with no furniture over them. */
export const textsInSight = (texts: Frame['texts'], size: Size, furniture: readonly Box[]) => {
  const area = labelArea(size)
  return texts.filter(({ x, y }) => {
    const box = { x, y, ...TEXT }
    return boxContains(area, box) && !furniture.some((other) => boxesOverlap(other, box))
  })
}

const unitVector = (axis: number, sign: number): Vector => [
  axis === 0 ? sign : 0,
  axis === 1 ? sign : 0,
  axis === 2 ? sign : 0,
]

/** The ticks, numbers and letter along one edge; none where the edge is seen too short. */
const edgeOf = (
  projection: Projection,
  center: Vector,
  axis: number,
  at: (value: number) => readonly number[],
  half: number,
  outward: Vector,
): Frame => {
  const middle = center[axis]!
  const step = niceStep((2 * half) / TICKS)
  const from = project(projection, at(middle - half))
  const to = project(projection, at(middle + half))
  const perUnit = Math.hypot(to.x - from.x, to.y - from.y) / (2 * half)
  const seen = (perUnit * project(projection, at(middle)).depth) / projection.scale
  if (!(perUnit * step >= LEAST_SPACING) || !(seen >= LEAST_SEEN)) return { strokes: [], texts: [] }
  if (!(from.depth > 0) || !(to.depth > 0)) return { strokes: [], texts: [] }
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const strokes: Stroke[] = []
  const texts: FrameText[] = []
  for (const value of ticksBetween(middle - half, middle + half, step)) {
    if (value === 0) continue
    const foot = project(projection, at(value))
    const out = outwardFrom(projection, at(value), outward, from, to)
    const beyond = (by: number): Pixel => ({ x: foot.x + out.x * by, y: foot.y + out.y * by })
    const end = beyond(BEYOND.tick)
    strokes.push({ points: [foot.x, foot.y, end.x, end.y], closed: false, ink: 'rule', width: 1, opacity: 1 })
    texts.push({ ...beyond(BEYOND.number), text: value, digits })
  }
  const foot = project(projection, at(middle))
  const out = outwardFrom(projection, at(middle), outward, from, to)
  texts.push({ x: foot.x + out.x * BEYOND.letter, y: foot.y + out.y * BEYOND.letter, text: LETTERS[axis]!, digits: 0 })
  return { strokes, texts }
}

/** The direction on the stage in which the plane goes on beyond an edge; upright on the edge where it is seen edge-on. */
const outwardFrom = (
  projection: Projection,
  place: readonly number[],
  outward: Vector,
  from: Pixel,
  to: Pixel,
): Pixel => {
  const foot = project(projection, place)
  const small = 1e-3 * foot.depth
  const next = project(
    projection,
    place.map((value, k) => value + small * outward[k]!),
  )
  const x = next.x - foot.x
  const y = next.y - foot.y
  const length = Math.hypot(x, y)
  const edge = Math.hypot(to.x - from.x, to.y - from.y)
  const upright = { x: (from.y - to.y) / edge, y: (to.x - from.x) / edge }
  const down = upright.y < 0 ? { x: -upright.x, y: -upright.y } : upright
  // edge-on the plane has no outside on the stage: below the edge is where numbers are looked for
  const isEdgeOn = length < 0.05 * (1e-3 * projection.scale)
  return isEdgeOn ? down : { x: x / length, y: y / length }
}
