import { conventionOf } from '../loss/conventions/registry'
import { addedOf, shiftOf } from '../loss/distance'
import type { ConventionId } from '../loss/options'

/** A ball of the plain p-norm: {x : ‖x − center‖_p ≤ radius}. */
export type Ball = { readonly center: readonly number[]; readonly radius: number }

/** R·(1 − eps/R^q)^(1/p), where R^q alone may overflow: what eps takes from a radius. */
const withoutEps = (radius: number, eps: number, q: number, p: number): number => {
  const share = Math.sign(eps) * Math.exp(Math.log(Math.abs(eps)) - q * Math.log(radius))
  return radius ** (q / p) * Math.exp(Math.log1p(-share) / p)
}

/**
 * The points within a distance of a center under a convention, {x : d(center, x) ≤ radius}, as a ball of the plain
 * p-norm: MLX's eps makes it smaller, PyTorch's moves it. Null where there is no such ball: it holds no point or all of
 * them, p is not above 0, or (mlx-0.31) p is not an even whole number.
 */
export function ball(
  convention: ConventionId,
  p: number,
  eps: number,
  center: readonly number[],
  radius: number,
): Ball | null {
  if (!(p > 0) || !(radius > 0)) return null
  const rule = conventionOf(convention).distance
  const isSigned = rule.kind === 'signed-root'
  // only an even p makes signed powers those of |u|
  if (isSigned && p % 2 !== 0) return null
  // Σ|u|^p = R^p − c, or R² − c under a square root
  const q = isSigned ? 2 : p
  const added = addedOf(rule, eps)
  const shrunk = added === 0 && q === p ? radius : withoutEps(radius, added, q, p)
  // u = center − x + eps: the ball is moved, not made smaller
  const shift = shiftOf(rule, eps)
  return shrunk > 0 && shrunk < Infinity ? { center: center.map((x) => x + shift), radius: shrunk } : null
}

/**
 * The outline of a ball in the plane: at least `segments` points [x0, y0, x1, y1, …], anticlockwise from angle 0 where y
 * points up, the first not repeated. The points crowd where the outline bends: the corners of squares (large p), the
 * corners of diamonds (p = 1) and the tips of spikes (p < 1) are among them. p in (0, 100] or Infinity.
 */
export function ballOutline({ center, radius }: Ball, p: number, segments: number): Float64Array {
  const [x = 0, y = 0] = center
  const quarter = 2 * Math.max(1, Math.ceil(segments / 8))
  const points = new Float64Array(8 * quarter)
  for (let k = 0; k < quarter; k++) {
    const along = radius * coordinate(quarter - k, quarter, p)
    const up = radius * coordinate(k, quarter, p)
    // a quarter turn takes (a, b) to (−b, a)
    const turns = [along, up, -up, along, -along, -up, up, -along]
    for (let turn = 0; turn < 4; turn++) {
      points[2 * (turn * quarter + k)] = x + turns[2 * turn]!
      points[2 * (turn * quarter + k) + 1] = y + turns[2 * turn + 1]!
    }
  }
  return points
}

/**
 * sin^(2/p) of k quarters' share of a right angle: with cos^(2/p) beside it, a point of |x|^p + |y|^p = 1.
 * Both ends are exact: at p = 100 a rounded cosine of 6e-17 would count as 0.47.
 */
function coordinate(k: number, quarter: number, p: number): number {
  if (k === 0) return 0
  if (k === quarter) return 1
  // the limit of large p: the side that is reached last rises evenly, the other stays 1
  if (p === Infinity) return Math.min(1, (2 * k) / quarter)
  return Math.sin((k / quarter) * (Math.PI / 2)) ** (2 / p)
}
