import type { Pixel } from './plane/transform'

/** A rectangle on the stage by its middle, in CSS pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A line that keeps `radius` pixels clear on both sides. */
export type Line = {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly radius: number
}

/** A rectangle by its edges. */
export const boxFromEdges = (left: number, top: number, right: number, bottom: number): Box => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
  width: right - left,
  height: bottom - top,
})

export const boxesOverlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height

export const boxContains = (outer: Box, inner: Box): boolean =>
  Math.abs(outer.x - inner.x) * 2 <= outer.width - inner.width &&
  Math.abs(outer.y - inner.y) * 2 <= outer.height - inner.height

/**
 * The part of a line that is within a box, as two shares of the way along it; the first is the larger where no part is.
 * A line without length is all there or not at all.
 */
const sharesWithin = (
  { x1, y1, x2, y2 }: Omit<Line, 'radius'>,
  { x, y, width, height }: Box,
): readonly [from: number, to: number] => {
  let from = 0
  let to = 1
  for (const [start, step, middle, half] of [
    [x1, x2 - x1, x, width / 2],
    [y1, y2 - y1, y, height / 2],
  ] as const) {
    if (step === 0) {
      if (Math.abs(start - middle) >= half) return [1, 0]
      continue
    }
    const enters = (middle - half - start) / step
    const leaves = (middle + half - start) / step
    from = Math.max(from, Math.min(enters, leaves))
    to = Math.min(to, Math.max(enters, leaves))
  }
  return [from, to]
}

/** Whether a line, with what it keeps clear, crosses a box: the box grown by its radius is cut by the line's middle. */
export const lineCrosses = (line: Line, { x, y, width, height }: Box): boolean => {
  const [from, to] = sharesWithin(line, { x, y, width: width + 2 * line.radius, height: height + 2 * line.radius })
  return from < to
}

/** The ends of the part of a line that is within a box; those of the whole line where no part is. */
export const partWithin = (start: Pixel, end: Pixel, box: Box): { readonly from: Pixel; readonly to: Pixel } => {
  const [from, to] = sharesWithin({ x1: start.x, y1: start.y, x2: end.x, y2: end.y }, box)
  if (from >= to) return { from: start, to: end }
  const at = (share: number) => ({
    x: start.x + share * (end.x - start.x),
    y: start.y + share * (end.y - start.y),
  })
  return { from: at(from), to: at(to) }
}
