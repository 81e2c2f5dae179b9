/** A place or a direction in the space of a chart, z upward. */
export type Vector = { readonly x: number; readonly y: number; readonly z: number }

/** No view stands nearer to straight up or straight down than this, in radians: there the keys would turn it over. */
const STEEPEST = (85 * Math.PI) / 180

/**
 * The eye, turned about what it looks at at the same distance.
 * @param aside radians about the vertical, to the right of the one who looks
 * @param up radians upward
 */
export const turnedEye = (eye: Vector, center: Vector, aside: number, up: number): Vector => {
  const [x, y, z] = [eye.x - center.x, eye.y - center.y, eye.z - center.z]
  const distance = Math.hypot(x, y, z)
  const direction = Math.atan2(y, x) + aside
  const height = Math.max(-STEEPEST, Math.min(STEEPEST, Math.atan2(z, Math.hypot(x, y)) + up))
  const away = distance * Math.cos(height)
  return {
    x: center.x + away * Math.cos(direction),
    y: center.y + away * Math.sin(direction),
    z: center.z + distance * Math.sin(height),
  }
}
