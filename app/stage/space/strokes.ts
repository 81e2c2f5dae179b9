import { project, type Projection } from './projection'

/** The colours that lines are drawn in, by what they are for. */
export type Ink = 'frame' | 'rule' | 'fieldInk' | 'ink' | 'paper' | 'anchor' | 'positive' | 'negative'

/** A line on the stage, in CSS pixels. */
export type Stroke = {
  /** [x, y] of each point. */
  readonly points: readonly number[]
  readonly closed: boolean
  readonly ink: Ink
  readonly opacity: number
  /** One width, or those at its two ends. */
  readonly width: number | readonly [number, number]
  /** A dash and the gap after it. */
  readonly dash?: readonly [number, number]
}

export type StrokeStyle = Pick<Stroke, 'ink' | 'opacity' | 'width' | 'dash'>

/** Nothing nearer to the eye than this share of the way to its target is drawn. */
const NEAR = 1e-3

/**
 * A line of space, [x, y, z] of each point, as strokes on the stage: several where parts of it lie behind the eye.
 */
export const strokesOfLine = (
  projection: Projection,
  line: ArrayLike<number>,
  closed: boolean,
  style: StrokeStyle,
): readonly Stroke[] => {
  const count = line.length / 3
  const at = (i: number) => [line[3 * i]!, line[3 * i + 1]!, line[3 * i + 2]!]
  const seen = Array.from({ length: count }, (_, i) => project(projection, at(i)))
  if (seen.every(({ depth }) => depth > NEAR)) {
    return [{ ...style, points: withoutRepeats(seen, closed), closed }]
  }
  const pieces: number[][] = []
  let piece: number[] | null = null
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const ends = visiblePart(projection, at(i), at((i + 1) % count), seen[i]!.depth, seen[(i + 1) % count]!.depth)
    if (!ends) {
      piece = null
      continue
    }
    if (!piece || seen[i]!.depth <= NEAR) pieces.push((piece = [ends[0].x, ends[0].y]))
    piece.push(ends[1].x, ends[1].y)
  }
  return pieces.map((points) => ({ ...style, points, closed: false }))
}

/** Points closer than this, in pixels, count as one: a joint needs two directions. */
const REPEAT = 0.05

/** The points as flat numbers: many planes touch a ball of small or large p in one and the same corner. */
const withoutRepeats = (places: readonly { readonly x: number; readonly y: number }[], closed: boolean): number[] => {
  const points: number[] = []
  const isNew = (x: number, y: number, from: number) =>
    points.length === 0 || Math.abs(x - points.at(from)!) + Math.abs(y - points.at(from + 1)!) > REPEAT
  for (const { x, y } of places) if (isNew(x, y, -2)) points.push(x, y)
  if (closed && points.length > 2 && !isNew(points.at(-2)!, points.at(-1)!, 0)) points.length -= 2
  return points
}

/** The two ends of what of a segment lies before the eye. */
const visiblePart = (projection: Projection, a: number[], b: number[], depthA: number, depthB: number) => {
  if (!(depthA > NEAR || depthB > NEAR)) return null
  const cut = (NEAR - depthA) / (depthB - depthA)
  const crossing = a.map((value, k) => value + (b[k]! - value) * cut * (1 + 1e-9))
  return [project(projection, depthA > NEAR ? a : crossing), project(projection, depthB > NEAR ? b : crossing)] as const
}

/** A stroke's outline as an SVG path. */
export const strokePath = ({ points, closed }: Stroke): string => {
  let path = ''
  for (let i = 0; i < points.length; i += 2) {
    path += `${i === 0 ? 'M' : 'L'}${points[i]!.toFixed(1)} ${points[i + 1]!.toFixed(1)}`
  }
  return closed ? `${path}Z` : path
}
