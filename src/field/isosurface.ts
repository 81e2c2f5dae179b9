import { crossing } from './crossing'
import { CUBE_CASES, EDGE_STARTS } from './cube-cases'

/** A triangle mesh in cell coordinates: cell (i, j, k) lies at (i, j, k). */
export type Isosurface = {
  /** [x, y, z] of each vertex. */
  readonly positions: Float32Array
  /** Unit vectors that point to where the values are below the level; 0 where the slope is not known. */
  readonly normals: Float32Array
  /** Three vertices of each triangle, counter-clockwise as seen from where the values are below the level. */
  readonly indices: Uint32Array
}

type GridSize = readonly [number, number, number]

/**
 * The surface on which `values` pass through `level`, by marching cubes: closed inside the grid, its vertices exactly on
 * the crossings of the grid's edges: the linear ones, or those of `valueAt`, a function of cell coordinates, where it is given.
 * Cells with a NaN corner are left out; an infinite value counts as very far.
 * @param values on a grid of `size` = [nx, ny, nz] places, x runs fastest
 */
export const isosurface = (
  values: ArrayLike<number>,
  size: GridSize,
  level: number,
  valueAt: ((cell: readonly number[]) => number) | null = null,
): Isosurface => {
  const [nx, ny, nz] = size
  const strides = [1, nx, nx * ny] as const
  const corners = Int32Array.from({ length: 8 }, (_, c) => (c & 1) + ((c >> 1) & 1) * nx + (c >> 2) * nx * ny)
  const edgeStarts = Int32Array.from(EDGE_STARTS, (corner) => corners[corner]!)
  // a vertex is known by the place where its edge starts and by the edge's axis; 0 means there is none yet
  const known = new Uint32Array(3 * nx * ny * nz)
  const positions: number[] = []
  const slopes: number[] = []
  const indices: number[] = []
  const slopeAt = slopesOf(values, size, strides)

  const crossingOn = (start: number, axis: number, cell: readonly number[]): number => {
    const [from, to] = [values[start]!, values[start + strides[axis]!]!]
    if (!Number.isFinite(from)) return Number.isFinite(to) ? 1 : 0.5
    if (!valueAt || !Number.isFinite(to)) return (level - from) / (to - from)
    return crossing((t) => valueAt(cell.with(axis, cell[axis]! + t)), from, to, level)
  }

  const addVertex = (start: number, axis: number): number => {
    const end = start + strides[axis]!
    const cell = strides.map((stride, k) => Math.floor(start / stride) % size[k]!)
    const t = crossingOn(start, axis, cell)
    for (let k = 0; k < 3; k++) {
      positions.push(cell[k]! + (k === axis ? t : 0))
      const near = slopeAt(start, k)
      slopes.push(near + (slopeAt(end, k) - near) * t)
    }
    return positions.length / 3
  }

  for (let z = 0; z < nz - 1; z++) {
    for (let y = 0; y < ny - 1; y++) {
      for (let x = 0, cell = (z * ny + y) * nx; x < nx - 1; x++, cell++) {
        let mask = 0
        for (let c = 0; c < 8; c++) if (values[cell + corners[c]!]! > level) mask |= 1 << c
        if (mask === 0 || mask === 255) continue
        if (corners.some((offset) => Number.isNaN(values[cell + offset]!))) continue
        for (const edge of CUBE_CASES[mask]!) {
          const start = cell + edgeStarts[edge]!
          indices.push((known[3 * start + (edge >> 2)] ||= addVertex(start, edge >> 2)) - 1)
        }
      }
    }
  }
  return {
    positions: Float32Array.from(positions),
    normals: downhill(slopes),
    indices: Uint32Array.from(indices),
  }
}

/** Central differences along an axis, one-sided at the border; 0 where a neighbour is not a finite number. */
const slopesOf = (values: ArrayLike<number>, size: GridSize, strides: GridSize) => (place: number, axis: number) => {
  const stride = strides[axis]!
  const at = Math.floor(place / stride) % size[axis]!
  const before = at > 0 ? 1 : 0
  const after = at < size[axis]! - 1 ? 1 : 0
  const slope = (values[place + after * stride]! - values[place - before * stride]!) / (before + after)
  return Number.isFinite(slope) ? slope : 0
}

const downhill = (slopes: readonly number[]): Float32Array => {
  const normals = new Float32Array(slopes.length)
  for (let i = 0; i < slopes.length; i += 3) {
    const [x, y, z] = [slopes[i]!, slopes[i + 1]!, slopes[i + 2]!]
    const scale = -1 / (Math.hypot(x, y, z) || 1)
    normals.set([x * scale, y * scale, z * scale], i)
  }
  return normals
}
