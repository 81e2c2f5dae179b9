/** What of a field is read: the loss of each cell, row by row from its origin, which is the middle of the first. */
type Readable = {
  readonly grid: {
    readonly origin: readonly [number, number]
    readonly step: readonly [number, number]
    /** Columns and rows. */
    readonly size: readonly [number, number]
  }
  readonly loss: Float32Array
}

/** The loss that a field has at a place of the plane, between the cells around it; null outside of its grid. */
export const readField = ({ grid, loss }: Readable, [x, y]: readonly [number, number]): number | null => {
  const [columns, rows] = grid.size
  const column = (x - grid.origin[0]) / grid.step[0]
  const row = (y - grid.origin[1]) / grid.step[1]
  // the outermost half cells have no neighbour to one side: they count as flat
  if (!(column >= -0.5 && row >= -0.5 && column <= columns - 0.5 && row <= rows - 0.5)) return null
  const i = Math.min(Math.max(column, 0), columns - 1)
  const j = Math.min(Math.max(row, 0), rows - 1)
  const left = Math.floor(i)
  const top = Math.floor(j)
  const right = Math.min(left + 1, columns - 1)
  const bottom = Math.min(top + 1, rows - 1)
  const along = (from: number, to: number, share: number) => (share === 0 ? from : from + (to - from) * share)
  return along(
    along(loss[top * columns + left]!, loss[top * columns + right]!, i - left),
    along(loss[bottom * columns + left]!, loss[bottom * columns + right]!, i - left),
    j - top,
  )
}
