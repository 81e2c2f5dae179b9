import type { PlaneGrid } from '../../../src/worker/protocol'
import { clamped, toPixels, type Pixel, type PlaneTransform } from './transform'

/** A line through points on the stage, [x0, y0, x1, y1, …] in CSS pixels. */
export type Polyline = Float32Array | readonly number[]

/** A line given in a grid's cell coordinates, as it lies on the stage. */
export const onStage = (line: Float32Array, { origin, step }: PlaneGrid, transform: PlaneTransform): Float32Array => {
  const from = toPixels(transform, origin)
  const stepX = step[0] * transform.scale
  const stepY = -step[1] * transform.scale
  return line.map((value, i) => clamped(i % 2 === 0 ? from.x + value * stepX : from.y + value * stepY))
}

/** The pieces of a line whose points all pass; pieces of one point are dropped. */
export const piecesWhere = (line: Polyline, passes: (x: number, y: number) => boolean): number[][] => {
  const pieces: number[][] = []
  let piece: number[] = []
  for (let i = 0; i + 1 < line.length; i += 2) {
    const x = line[i]!
    const y = line[i + 1]!
    if (passes(x, y)) piece.push(x, y)
    else {
      if (piece.length > 2) pieces.push(piece)
      piece = []
    }
  }
  if (piece.length > 2) pieces.push(piece)
  return pieces
}

/** The pieces of a line outside of a disc: cut where it enters and where it leaves. */
export const outsideDisc = (line: Polyline, { x, y }: Pixel, radius: number): number[][] => {
  const pieces: number[][] = []
  let piece: number[] = []
  const close = () => {
    if (piece.length > 2) pieces.push(piece)
    piece = []
  }
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [x1, y1, x2, y2] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!]
    const cut = shareWithin(x1 - x, y1 - y, x2 - x, y2 - y, radius)
    if (piece.length === 0 && cut?.from !== 0) piece.push(x1, y1)
    if (cut) {
      if (cut.from > 0) piece.push(x1 + (x2 - x1) * cut.from, y1 + (y2 - y1) * cut.from)
      close()
      if (cut.to < 1) piece.push(x1 + (x2 - x1) * cut.to, y1 + (y2 - y1) * cut.to)
    }
    if (!cut || cut.to < 1) piece.push(x2, y2)
  }
  close()
  return pieces
}

/** Which part of a segment, as shares from 0 to 1, lies within `radius` of the origin. */
const shareWithin = (x1: number, y1: number, x2: number, y2: number, radius: number) => {
  const dx = x2 - x1
  const dy = y2 - y1
  const a = dx * dx + dy * dy
  const b = x1 * dx + y1 * dy
  const c = x1 * x1 + y1 * y1 - radius * radius
  const discriminant = b * b - a * c
  if (a === 0 || discriminant <= 0) return null
  const root = Math.sqrt(discriminant)
  const from = Math.max(0, (-b - root) / a)
  const to = Math.min(1, (-b + root) / a)
  return from < to ? { from, to } : null
}

/** The line without the points it does not need: those less than `tolerance` pixels off the line of their neighbours. */
export const simplified = (line: Polyline, tolerance: number): number[] => {
  const kept = [line[0]!, line[1]!]
  let from = 0
  for (let end = 4; end < line.length; end += 2) {
    if (isStraight(line, from, end, tolerance)) continue
    kept.push(line[end - 2]!, line[end - 1]!)
    from = end - 2
  }
  kept.push(line[line.length - 2]!, line[line.length - 1]!)
  return kept
}

/** A chord over more points is not tried: it would cost their number squared. */
const LONGEST_CHORD = 48

const isStraight = (line: Polyline, from: number, end: number, tolerance: number): boolean => {
  if (end - from > 2 * LONGEST_CHORD) return false
  const x = line[from]!
  const y = line[from + 1]!
  const dx = line[end]! - x
  const dy = line[end + 1]! - y
  const allowed = tolerance * Math.hypot(dx, dy)
  for (let i = from + 2; i < end; i += 2) {
    if (Math.abs((line[i]! - x) * dy - (line[i + 1]! - y) * dx) > allowed) return false
  }
  return true
}

export const lengthOf = (line: Polyline): number => {
  let length = 0
  for (let i = 2; i + 1 < line.length; i += 2) {
    length += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
  }
  return length
}

/** Where a ray first meets one of the lines beyond `least` pixels; null where it meets none. */
export const firstOnRay = (lines: readonly Polyline[], from: Pixel, angle: number, least: number): Pixel | null => {
  const dx = Math.cos(angle)
  const dy = -Math.sin(angle)
  let nearest = Infinity
  for (const line of lines) {
    for (let i = 0; i + 3 < line.length; i += 2) {
      // the two ends' distances from the ray's line tell whether the segment crosses it
      const side1 = (line[i]! - from.x) * dy - (line[i + 1]! - from.y) * dx
      const side2 = (line[i + 2]! - from.x) * dy - (line[i + 3]! - from.y) * dx
      if (side1 < 0 === side2 < 0) continue
      const share = side1 / (side1 - side2)
      const x = line[i]! + (line[i + 2]! - line[i]!) * share - from.x
      const y = line[i + 1]! + (line[i + 3]! - line[i + 1]!) * share - from.y
      const along = x * dx + y * dy
      if (along >= least && along < nearest) nearest = along
    }
  }
  return nearest < Infinity ? { x: from.x + nearest * dx, y: from.y + nearest * dy } : null
}

/** Lines as one SVG path. */
export const pathOf = (lines: readonly Polyline[]): string => {
  let path = ''
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i += 2) {
      path += `${i === 0 ? 'M' : 'L'}${line[i]!.toFixed(1)} ${line[i + 1]!.toFixed(1)}`
    }
  }
  return path
}
