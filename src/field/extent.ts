/** Least and largest along an axis. */
export type Extent = readonly [number, number]

/** Least and largest of the points' finite coordinates along an axis; 0 where there are none. */
export const extentAlong = (axis: number, points: Iterable<readonly number[]>): Extent => {
  let low = Infinity
  let high = -Infinity
  for (const point of points) {
    const value = point[axis] ?? 0
    if (!Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low === Infinity ? [0, 0] : [low, high]
}
