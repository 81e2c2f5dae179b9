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

/** Whether a line, with what it keeps clear, crosses a box: the box grown by its radius is cut by the line's middle. */
export const lineCrosses = ({ x1, y1, x2, y2, radius }: Line, box: Box): boolean => {
  const halfWidth = box.width / 2 + radius
  const halfHeight = box.height / 2 + radius
  // the part of the line, from 0 to 1, that is within the box's columns and rows
  let from = 0
  let to = 1
  for (const [start, step, middle, half] of [
    [x1, x2 - x1, box.x, halfWidth],
    [y1, y2 - y1, box.y, halfHeight],
  ] as const) {
    if (step === 0) {
      if (Math.abs(start - middle) >= half) return false
      continue
    }
    const enters = (middle - half - start) / step
    const leaves = (middle + half - start) / step
    from = Math.max(from, Math.min(enters, leaves))
    to = Math.min(to, Math.max(enters, leaves))
  }
  return from < to
}
