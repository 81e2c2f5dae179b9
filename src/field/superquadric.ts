/** A triangle mesh: [x, y, z] of each vertex and of its unit normal, three vertices a triangle, outward counter-clockwise. */
export type Mesh = {
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly indices: Uint32Array
}

const SIGNS = [1, -1] as const

/** A step between two vertices is flat while their normals are apart by no more than this: the cosine of 6°. */
const FLAT = Math.cos((6 * Math.PI) / 180)

/**
 * The unit ball of the p-norm in space, {x : Σ|x_k|^p ≤ 1}: a star below p = 1, an octahedron at 1, a sphere at 2, a cube
 * at Infinity. The surface is put together of 24 patches, three in each octant, one around each axis: edges and corners of
 * all these shapes run along the seams, where each patch has vertices and normals of its own.
 * @param p in (0, 100] or Infinity
 * @param divisions the most steps along a patch's side, an even number
 */
export const superquadric = (p: number, divisions = 16): Mesh => {
  const knots = seamKnots(p, divisions)
  const across = knots.length
  const patches = 24
  const positions = new Float32Array(3 * patches * across * across)
  const normals = new Float32Array(positions.length)
  const indices = new Uint32Array(6 * patches * (across - 1) ** 2)
  let vertex = 0
  let index = 0
  for (const signX of SIGNS) {
    for (const signY of SIGNS) {
      for (const signZ of SIGNS) {
        const signs = [signX, signY, signZ]
        const mirrored = signX * signY * signZ < 0
        for (let axis = 0; axis < 3; axis++) {
          index = joinPatch(indices, index, vertex, across, mirrored)
          for (const v of knots) {
            for (const u of knots) putVertex(positions, normals, 3 * vertex++, axis, u, v, signs, p)
          }
        }
      }
    }
  }
  return { positions, normals, indices }
}

/**
 * Where a patch has its vertices, as the ratio of a coordinate to the axis's own, from 0 to 1. Equal angles keep round
 * shapes even; equal shares of |x|^p crowd where the surface bends: at the tips of stars and the edges of rounded cubes.
 * Of both, those stay past which it turns.
 */
const seamKnots = (p: number, divisions: number): number[] => {
  const half = divisions / 2
  const knots = new Set<number>()
  for (let i = 0; i <= half; i++) {
    knots.add(i === half ? 1 : Math.tan(((i / half) * Math.PI) / 4))
    if (p !== Infinity) knots.add((i / half) ** (1 / p))
  }
  const kept: number[] = []
  const sorted = [...knots].toSorted((a, b) => a - b)
  for (const [i, knot] of sorted.entries()) {
    const last = kept.at(-1)
    const next = sorted[i + 1]
    if (last === undefined || next === undefined || turnsBetween(last, next, p)) kept.push(knot)
  }
  return kept
}

/** Whether the surface turns by more than one flat step between two knots: along a patch's middle or along its seam. */
const turnsBetween = (from: number, to: number, p: number): boolean =>
  [0, 1].some((v) => {
    const [a, b] = [normalAt([1, from, v], p), normalAt([1, to, v], p)]
    return a.reduce((sum, part, k) => sum + part * b[k]!, 0) < FLAT
  })

/** One vertex: the direction (1, u, v) from the patch's axis on, brought to length 1 in the p-norm, and mirrored. */
const putVertex = (
  positions: Float32Array,
  normals: Float32Array,
  at: number,
  axis: number,
  u: number,
  v: number,
  signs: readonly number[],
  p: number,
) => {
  const sides = [1, u, v]
  const length = p === Infinity ? 1 : (1 + u ** p + v ** p) ** (1 / p)
  const normal = normalAt(sides, p)
  for (let k = 0; k < 3; k++) {
    const to = at + ((axis + k) % 3)
    const sign = signs[(axis + k) % 3]!
    positions[to] = (sign * sides[k]!) / length
    normals[to] = sign * normal[k]!
  }
}

/** The unit normal of the surface in a direction whose first coordinate is the largest, all three from 0 up. */
const normalAt = (sides: readonly number[], p: number): readonly number[] => {
  const slopes = sides.map((side, k) => normalPart(side, p, k === 0))
  // two slopes of a star may be infinite: both count alike
  const steepest = Math.max(...slopes)
  const shares = slopes.map((slope) => (slope === steepest ? 1 : slope / steepest))
  const size = Math.hypot(...shares)
  return shares.map((share) => share / size)
}

/** |x|^(p − 1), the gradient of the norm up to a factor; of a cube's face only its own axis counts. */
const normalPart = (side: number, p: number, isAxis: boolean): number => {
  if (p === 1) return 1
  if (p === Infinity) return isAxis ? 1 : 0
  return side ** (p - 1)
}

/** Two triangles for each cell of a patch, turned outward also where the octant mirrors it. */
const joinPatch = (indices: Uint32Array, start: number, first: number, across: number, mirrored: boolean): number => {
  let index = start
  for (let row = 0; row < across - 1; row++) {
    for (let column = 0; column < across - 1; column++) {
      const a = first + row * across + column
      const b = a + 1
      const c = a + across
      const d = c + 1
      indices.set(mirrored ? [a, d, b, a, c, d] : [a, b, d, a, d, c], index)
      index += 6
    }
  }
  return index
}
