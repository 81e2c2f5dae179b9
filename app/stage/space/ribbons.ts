import type { Ink, Stroke } from './strokes'

/** Numbers of a vertex: place on the stage 2, across 1, half width 1, along 1, dash and period 2, colour 4. */
export const STRIDE = 11

/** Pixels beyond a stroke's edge in which it fades out. */
const FEATHER = 1

/** A joint sharper than this is not extended to its point. */
const LONGEST_MITER = 2

/** Strokes as triangles: two vertices for each point of a line, one on either side. */
export type Ribbons = {
  readonly vertices: Float32Array
  readonly indices: Uint32Array
  /** How many numbers of the two arrays are in use. */
  readonly vertexCount: number
  readonly indexCount: number
}

/** Red, green, blue and opacity from 0 to 1. */
export type Paint = readonly [number, number, number, number]
export type Inks = Readonly<Record<Ink, Paint>>

const NO_DASH = [0, 1] as const

/**
 * Turns strokes into triangles in the order in which they are drawn.
 * @param last its arrays are used again where they are large enough
 */
export const ribbonsOf = (strokes: readonly Stroke[], inks: Inks, last: Ribbons | null): Ribbons => {
  const points = strokes.reduce((sum, stroke) => sum + stroke.points.length / 2 + 1, 0)
  const fits = last !== null && last.vertices.length >= 2 * STRIDE * points
  const vertices = fits ? last.vertices : new Float32Array(3 * STRIDE * points)
  const indices = fits ? last.indices : new Uint32Array(9 * points)
  let vertexCount = 0
  let indexCount = 0
  for (const stroke of strokes) {
    const first = vertexCount
    vertexCount = putStroke(vertices, vertexCount, stroke, inks[stroke.ink])
    for (let left = first; left + 3 < vertexCount; left += 2) {
      indices.set([left, left + 1, left + 2, left + 1, left + 3, left + 2], indexCount)
      indexCount += 6
    }
  }
  return { vertices, indices, vertexCount, indexCount }
}

const putStroke = (
  vertices: Float32Array,
  start: number,
  { points, closed, width, opacity, dash = NO_DASH }: Stroke,
  [red, green, blue, alpha]: Paint,
): number => {
  const count = points.length / 2
  const drawn = closed ? count + 1 : count
  const [from, to] = typeof width === 'number' ? [width, width] : width
  let vertex = start
  let along = 0
  for (let i = 0; i < drawn; i++) {
    const x = points[2 * (i % count)]!
    const y = points[2 * (i % count) + 1]!
    if (i > 0) along += Math.hypot(x - points[2 * (i - 1)]!, y - points[2 * (i - 1) + 1]!)
    const half = (from + ((to - from) * i) / Math.max(1, drawn - 1)) / 2
    const [across, up] = joint(points, i, closed)
    for (const side of [-1, 1]) {
      const reach = side * (half + FEATHER)
      vertices.set(
        [
          x + across * reach,
          y + up * reach,
          reach,
          half,
          along,
          dash[0],
          dash[0] + dash[1],
          red,
          green,
          blue,
          alpha * opacity,
        ],
        STRIDE * vertex++,
      )
    }
  }
  return vertex
}

/** From a point of a line to its edge: upright on both of its neighbours as far as that goes, for a width of 1. */
const joint = (points: readonly number[], i: number, closed: boolean): readonly [number, number] => {
  const count = points.length / 2
  const before = directionTo(points, i - 1, i, closed, count) ?? directionTo(points, i, i + 1, closed, count)
  const after = directionTo(points, i, i + 1, closed, count) ?? before
  if (!before || !after) return [0, 0]
  const x = before[0] + after[0]
  const y = before[1] + after[1]
  const length = Math.hypot(x, y)
  if (length < 1e-6) return [-after[1], after[0]]
  const miter = Math.min(2 / length, LONGEST_MITER) / length
  return [-y * miter, x * miter]
}

/** The direction, of length 1, between two points of a line; null beyond its ends and between equal points. */
const directionTo = (points: readonly number[], a: number, b: number, closed: boolean, count: number) => {
  if (!closed && (a < 0 || b >= count)) return null
  const [i, j] = [2 * ((a + count) % count), 2 * ((b + count) % count)]
  const x = points[j]! - points[i]!
  const y = points[j + 1]! - points[i + 1]!
  const length = Math.hypot(x, y)
  return length > 1e-9 ? ([x / length, y / length] as const) : null
}
