import { crossing } from './crossing'

/**
 * How a surface passes through one cell of a grid, for each way its corners can lie inside or outside.
 *
 * Corner c stands at x = c & 1, y = c >> 1 & 1, z = c >> 2. Edge 4·axis + k joins corner `EDGE_STARTS[edge]` to the
 * corner one step along `axis`.
 */

const AXES = [0, 1, 2] as const

/** The lower corner of each of the twelve edges: four along x, four along y, four along z. */
const EDGE_STARTS: readonly number[] = AXES.flatMap((axis) =>
  [0, 1, 2, 3, 4, 5, 6, 7].filter((corner) => ((corner >> axis) & 1) === 0),
)

const edgeBetween = (a: number, b: number): number => {
  const start = Math.min(a, b)
  const axis = Math.log2(a ^ b)
  return EDGE_STARTS.findIndex((corner, edge) => corner === start && edge >> 2 === axis)
}

/** The corners of each face, counter-clockwise as seen from outside the cell. */
const FACES: readonly (readonly number[])[] = AXES.flatMap((axis) => {
  const [u, v] = [1 << ((axis + 1) % 3), 1 << ((axis + 2) % 3)]
  const far = 1 << axis
  return [
    [0, v, u | v, u],
    [far, far | u, far | u | v, far | v],
  ]
})

/**
 * The pieces of the surface's outline on one face, each from edge to edge with the inside on its right.
 * A face with two inside corners across a diagonal is ambiguous; its inside corners are always kept apart. The rule
 * looks at nothing but the face, so that both cells that share it agree and the surface has no holes.
 */
const outlineOn = (face: readonly number[], inside: (corner: number) => boolean): [number, number][] => {
  const pieces: [number, number][] = []
  const at = (i: number) => face[i % 4]!
  for (let i = 0; i < 4; i++) {
    // a run of inside corners: the outline comes in before its first corner and goes out after its last
    if (!inside(at(i)) || inside(at(i + 3))) continue
    let last = i
    while (inside(at(last + 1))) last++
    pieces.push([edgeBetween(at(i), at(i + 3)), edgeBetween(at(last), at(last + 1))])
  }
  return pieces
}

/** The outlines of all faces joined into closed loops of edges. */
const loopsOf = (inside: (corner: number) => boolean): number[][] => {
  const next = new Map(FACES.flatMap((face) => outlineOn(face, inside)))
  const loops: number[][] = []
  for (const start of next.keys()) {
    const loop: number[] = []
    for (let edge = start; next.has(edge);) {
      loop.push(edge)
      const following = next.get(edge)!
      next.delete(edge)
      edge = following
    }
    if (loop.length > 0) loops.push(loop)
  }
  return loops
}

const endsOf = (edge: number) => [EDGE_STARTS[edge]!, EDGE_STARTS[edge]! | (1 << (edge >> 2))]
const shareFace = (a: number, b: number) =>
  FACES.some((face) => [...endsOf(a), ...endsOf(b)].every((corner) => face.includes(corner)))

/**
 * A loop cut into triangles, without a cut that lies in a face wherever that can be had: such a cut would coincide with one
 * of the neighbouring cell.
 */
const trianglesOf = (loop: readonly number[]): number[] => {
  const turned = loop.map((_, start) => [...loop.slice(start), ...loop.slice(0, start)])
  const clean = turned.find(([apex, ...rest]) => !rest.slice(1, -1).some((edge) => shareFace(apex!, edge)))
  const [apex, ...rest] = clean ?? loop
  return rest.slice(1).flatMap((edge, i) => [apex!, rest[i]!, edge])
}

/**
 * For each of the 256 cases (bit c set where corner c is inside) the surface's triangles, three edges each,
 * counter-clockwise as seen from outside.
 */
export const CUBE_CASES: readonly Uint8Array[] = Array.from({ length: 256 }, (_, mask) =>
  Uint8Array.from(loopsOf((corner) => ((mask >> corner) & 1) === 1).flatMap(trianglesOf)),
)

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
