// A cell (i, j) lies between four samples, whose bits are 1 where the sample is at the level or above:
//   1 (i, j)      2 (i+1, j)                 edge 0 on top
//   8 (i, j+1)    4 (i+1, j+1)       edge 3 at left,  edge 1 at right
//                                          edge 2 below
// A line that enters by an edge leaves by EXIT[bits · 4 + edge]; −1 where none enters.
// Bits 5 and 10 are saddles: two lines, which cut off either pair of opposite corners (rows 16 and 17).
const NONE = -1
const SADDLE_TOP_RIGHT = 16
const SADDLE_TOP_LEFT = 17
// prettier-ignore
const EXIT = Int8Array.of(
  -1, -1, -1, -1,   3, -1, -1,  0,   1,  0, -1, -1,  -1,  3, -1,  1,
  -1,  2,  1, -1,  -1, -1, -1, -1,   2, -1,  0, -1,  -1, -1,  3,  2,
  -1, -1,  3,  2,   2, -1,  0, -1,  -1, -1, -1, -1,  -1,  2,  1, -1,
  -1,  3, -1,  1,   1,  0, -1, -1,   3, -1, -1,  0,  -1, -1, -1, -1,
   1,  0,  3,  2,   3,  2,  1,  0,
)
/** The neighbour across each edge. */
const ACROSS_X = Int8Array.of(0, 1, 0, -1)
const ACROSS_Y = Int8Array.of(-1, 0, 1, 0)
const opposite = (edge: number) => edge ^ 2

/** Four bits a cell: the edges by which a line has come or gone. Kept from call to call: new memory costs more than clearing. */
let visited = new Uint8Array(0)

/**
 * The lines along which a sampled field has a level, by marching squares with linear interpolation.
 *
 * @param values samples [height, width], row after row.
 * @returns polylines [x0, y0, x1, y1, …] in cell coordinates: x = i and y = j at sample (i, j). A closed one ends on its
 *   first point; cells with a sample that is not finite have none. At a saddle the mean of the four decides.
 * Source: Lorensen and Cline's marching cubes, 1987, in the plane.
 */
export function isolines(values: ArrayLike<number>, width: number, height: number, level: number): Float32Array[] {
  const columns = width - 1
  const rows = height - 1
  if (columns < 1 || rows < 1) return []
  if (visited.length < columns * rows) visited = new Uint8Array(columns * rows)
  else visited.fill(0, 0, columns * rows)
  const lines: Float32Array[] = []

  const exitOf = (i: number, j: number, edge: number): number => {
    const at = j * width + i
    const a = values[at]!
    const b = values[at + 1]!
    const c = values[at + width + 1]!
    const d = values[at + width]!
    // infinity − infinity is NaN as well: no line passes a sample that is not finite
    const sum = a + b + c + d
    if (sum - sum !== 0) return NONE
    let row = Number(a >= level) + 2 * Number(b >= level) + 4 * Number(c >= level) + 8 * Number(d >= level)
    if (row === 5 || row === 10) {
      const above = sum / 4 >= level
      row = above === (row === 5) ? SADDLE_TOP_RIGHT : SADDLE_TOP_LEFT
    }
    return EXIT[row * 4 + edge]!
  }

  /** Appends where the level crosses an edge of a cell. The two cells of an edge find the same point. */
  const pushCrossing = (i: number, j: number, edge: number, points: number[]) => {
    const x = edge === 1 ? i + 1 : i
    const y = edge === 2 ? j + 1 : j
    const upright = (edge & 1) === 1
    const at = y * width + x
    const first = values[at]!
    const t = (level - first) / (values[upright ? at + width : at + 1]! - first)
    points.push(upright ? x : x + t, upright ? y + t : y)
  }

  /** Follows a line from the edge by which it enters a cell, to where it ends or meets itself. True if it does. */
  const follow = (i: number, j: number, edge: number, points: number[]): boolean => {
    while (i >= 0 && j >= 0 && i < columns && j < rows) {
      const cell = j * columns + i
      if (((visited[cell]! >> edge) & 1) === 1) return true
      const exit = exitOf(i, j, edge)
      if (exit === NONE) return false
      visited[cell] = visited[cell]! | (1 << edge) | (1 << exit)
      pushCrossing(i, j, exit, points)
      i += ACROSS_X[exit]!
      j += ACROSS_Y[exit]!
      edge = opposite(exit)
    }
    return false
  }

  const startAt = (i: number, j: number) => {
    for (let edge = 0; edge < 4; edge++) {
      if (((visited[j * columns + i]! >> edge) & 1) === 1 || exitOf(i, j, edge) === NONE) continue
      const ahead: number[] = []
      pushCrossing(i, j, edge, ahead)
      const closed = follow(i, j, edge, ahead)
      const behind: number[] = []
      if (!closed) follow(i + ACROSS_X[edge]!, j + ACROSS_Y[edge]!, opposite(edge), behind)
      lines.push(joined(behind, ahead))
    }
  }

  for (let j = 0; j < rows; j++) forEachCrossed(values, j * width, width, level, (i) => startAt(i, j))
  return lines
}

/** Calls `visit` with every cell of a row whose samples lie on both sides of the level. Nearly all lie on one. */
function forEachCrossed(
  values: ArrayLike<number>,
  row: number,
  width: number,
  level: number,
  visit: (i: number) => void,
): void {
  // two bits a column: 1 where the upper sample is at the level or above, 2 the lower
  let before = Number(values[row]! >= level) + 2 * Number(values[row + width]! >= level)
  for (let i = 1; i < width; i++) {
    const sides = Number(values[row + i]! >= level) + 2 * Number(values[row + width + i]! >= level)
    if (sides !== before || sides === 1 || sides === 2) visit(i - 1)
    before = sides
  }
}

/** One line from two that start at the same place: the first backwards, then the second. Points that repeat are left out. */
function joined(behind: readonly number[], ahead: readonly number[]): Float32Array {
  const line = new Float32Array(behind.length + ahead.length)
  let length = 0
  const push = (x: number, y: number) => {
    line[length] = x
    line[length + 1] = y
    const repeats = length > 0 && line[length - 2] === line[length] && line[length - 1] === line[length + 1]
    if (!repeats) length += 2
  }
  for (let k = behind.length - 2; k >= 0; k -= 2) push(behind[k]!, behind[k + 1]!)
  for (let k = 0; k < ahead.length; k += 2) push(ahead[k]!, ahead[k + 1]!)
  return length === line.length ? line : line.slice(0, length)
}
