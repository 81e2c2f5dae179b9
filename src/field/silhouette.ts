import type { Ball } from './ball'

type Vector = readonly [number, number, number]

/** Newton's steps at most; three or four are the rule. */
const MOST_STEPS = 40
const TOLERANCE = 1e-10

/**
 * The outline of a ball of the p-norm, 1 ≤ p ≤ Infinity, as seen from `eye`: a closed curve on the ball, [x, y, z] of each
 * of `samples` points, the first not repeated. Null where the eye is not outside the ball.
 *
 * It follows the planes that pass through the eye and touch the ball. Edges and corners come out exactly: there one point
 * serves many planes.
 */
export const silhouette = (
  { center, radius }: Ball,
  p: number,
  eye: readonly number[],
  samples: number,
): Float64Array | null => {
  const away: Vector = [eye[0]! - center[0]!, eye[1]! - center[1]!, eye[2]! - center[2]!]
  if (!(normOf(away, p) > radius)) return null
  const distance = Math.hypot(...away)
  const toEye = scaled(away, 1 / distance)
  const [side, up] = uprightOn(toEye)
  const points = new Float64Array(3 * samples)
  let lean = 0
  for (let i = 0; i < samples; i++) {
    const angle = (2 * Math.PI * i) / samples
    const around = sum(scaled(side, Math.cos(angle)), scaled(up, Math.sin(angle)))
    lean = leanOf(around, toEye, radius / distance, dualOf(p), lean)
    const touching = touchingPoint(sum(around, scaled(toEye, lean)), dualOf(p))
    for (let k = 0; k < 3; k++) points[3 * i + k] = center[k]! + radius * touching[k]!
  }
  return points
}

/** The degree of the dual norm: 1/p + 1/q = 1. */
const dualOf = (p: number): number => {
  if (p === 1) return Infinity
  return p === Infinity ? 1 : p / (p - 1)
}

/**
 * λ such that the plane through the eye with normal around + λ·toEye touches the ball: λ = share·‖normal‖_q.
 * λ − share·‖normal‖_q is concave, so that Newton's steps never pass its zero twice; and as the gradient g of a norm gives
 * back the norm, g·normal, a step needs nothing but g.
 */
const leanOf = (around: Vector, toEye: Vector, share: number, q: number, guess: number): number => {
  let lean = guess
  for (let step = 0; step < MOST_STEPS; step++) {
    const touching = touchingPoint(sum(around, scaled(toEye, lean)), q)
    const next = (share * dot(touching, around)) / (1 - share * dot(touching, toEye))
    if (Math.abs(next - lean) < TOLERANCE * (1 + next)) return next
    lean = next
  }
  return lean
}

/** Where on the unit ball of the p-norm the outward normal is `normal`: the gradient of the dual norm. */
const touchingPoint = (normal: Vector, q: number): Vector => {
  if (q === 2) return scaled(normal, 1 / Math.hypot(...normal))
  const length = normOf(normal, q)
  if (q === Infinity) return cornerTowards(normal, length)
  const part = (n: number) => Math.sign(n) * (Math.abs(n) / length) ** (q - 1)
  return [part(normal[0]), part(normal[1]), part(normal[2])]
}

/** The corner of the octahedron along the largest component. */
const cornerTowards = ([x, y, z]: Vector, largest: number): Vector => {
  if (Math.abs(x) === largest) return [Math.sign(x), 0, 0]
  if (Math.abs(y) === largest) return [0, Math.sign(y), 0]
  return [0, 0, Math.sign(z)]
}

const normOf = (x: Vector, p: number): number => {
  const [a, b, c] = [Math.abs(x[0]), Math.abs(x[1]), Math.abs(x[2])]
  const largest = Math.max(a, b, c)
  if (p === Infinity || largest === 0) return largest
  if (p === 1) return a + b + c
  return largest * ((a / largest) ** p + (b / largest) ** p + (c / largest) ** p) ** (1 / p)
}

/** Two unit vectors that stand upright on `direction` and on each other. */
const uprightOn = (direction: Vector): [Vector, Vector] => {
  const side = cross(Math.abs(direction[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0], direction)
  const unit = scaled(side, 1 / Math.hypot(...side))
  return [unit, cross(direction, unit)]
}

const scaled = (x: Vector, by: number): Vector => [x[0] * by, x[1] * by, x[2] * by]
const sum = (x: Vector, y: Vector): Vector => [x[0] + y[0], x[1] + y[1], x[2] + y[2]]
const dot = (x: Vector, y: Vector): number => x[0] * y[0] + x[1] * y[1] + x[2] * y[2]
const cross = ([a, b, c]: Vector, [d, e, f]: Vector): Vector => [b * f - c * e, c * d - a * f, a * e - b * d]
