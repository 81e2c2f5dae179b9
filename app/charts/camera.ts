import type { Size } from './axes'

/** A place or a direction in the space of a chart, z upward. */
export type Vector = { readonly x: number; readonly y: number; readonly z: number }

/** Pixels that the words along the box's edges need around it. */
const ROOM = { left: 44, right: 44, top: 24, bottom: 46 }

/** Radians by which one looks at the box from the left and from above. */
const ASIDE = 0.32
const ABOVE = 0.42

/** How far away the eye is does not matter: without perspective nothing grows or shrinks with it. */
const DISTANCE = 5

/** A box as high as so much of its depth, at most so many times as wide as deep, and at least as wide. */
const HEIGHT = 0.55
const MOST_WIDE = 4
const LEAST_WIDE = 1

/** Where one looks from and to, in Plotly's units of the box. */
export type Camera = { readonly eye: Vector; readonly center: Vector }

/**
 * The box of a chart in space and the camera that has it and the words around it in view. Without perspective Plotly shows
 * two units from the chart's top to its bottom, and the box takes as many of them as there are: it is as wide as a wide
 * chart lets it be.
 */
export const viewOf = (size: Size): { readonly box: Vector; readonly camera: Camera } => {
  const unit = size.height / 2
  const across = Math.max(1, size.width - ROOM.left - ROOM.right) / unit
  const up = Math.max(1, size.height - ROOM.top - ROOM.bottom) / unit
  // of what a box takes of the picture, the part that goes with its width, and the part that goes with its depth
  const acrossOf = { width: Math.cos(ASIDE), depth: Math.sin(ASIDE) }
  const upOf = {
    width: Math.sin(ASIDE) * Math.sin(ABOVE),
    depth: Math.cos(ASIDE) * Math.sin(ABOVE) + HEIGHT * Math.cos(ABOVE),
  }
  const filling =
    (across * upOf.depth - up * acrossOf.depth) / Math.max(1e-9, up * acrossOf.width - across * upOf.width)
  const wide = Math.min(MOST_WIDE, Math.max(LEAST_WIDE, filling))
  const depth = Math.min(across / (wide * acrossOf.width + acrossOf.depth), up / (wide * upOf.width + upOf.depth))
  // the middle of the room for the box lies a little above the picture's own
  const center = { x: 0, y: 0, z: (ROOM.top - ROOM.bottom) / 2 / unit / Math.cos(ABOVE) }
  return {
    box: { x: wide * depth, y: depth, z: HEIGHT * depth },
    camera: {
      center,
      eye: {
        x: -Math.sin(ASIDE) * Math.cos(ABOVE) * DISTANCE,
        y: -Math.cos(ASIDE) * Math.cos(ABOVE) * DISTANCE,
        z: center.z + Math.sin(ABOVE) * DISTANCE,
      },
    },
  }
}

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
