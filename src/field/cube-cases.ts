/**
 * How a surface passes through one cell of a grid, for each way its corners can lie inside or outside.
 *
 * Corner c stands at x = c & 1, y = c >> 1 & 1, z = c >> 2. Edge 4·axis + k joins corner `EDGE_STARTS[edge]` to the
 * corner one step along `axis`.
 */

const AXES = [0, 1, 2] as const

/** The lower corner of each of the twelve edges: four along x, four along y, four along z. */
export const EDGE_STARTS: readonly number[] = AXES.flatMap((axis) =>
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

const corners = (edge: number) => [EDGE_STARTS[edge]!, EDGE_STARTS[edge]! | (1 << (edge >> 2))]
const shareFace = (a: number, b: number) =>
  FACES.some((face) => [...corners(a), ...corners(b)].every((corner) => face.includes(corner)))

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
