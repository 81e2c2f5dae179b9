import type { Size } from './axes'
import type { Vector } from './turnedEye'

/** Plotly's angle of view, from top to bottom, and pixels that the words along the box's edges need around it. */
const HALF_ANGLE = Math.PI / 8
const ROOM = { left: 40, right: 40, top: 20, bottom: 34 }

/** Up to so many times as wide as high, a chart has a box of a square plane. */
const SQUARE_UP_TO = 1.6
const SQUARE: Vector = { x: 1.4, y: 1.4, z: 0.75 }
const MOST_WIDE = 3.4

/** The box of a chart in space, in Plotly's units: as wide as the chart lets it be, as the plane itself is wide there. */
export const boxFor = ({ width, height }: Size): Vector => ({
  ...SQUARE,
  x: Math.min(MOST_WIDE, SQUARE.x * Math.max(1, width / (SQUARE_UP_TO * height))),
})

/** Radians: how far from the left one looks at a square box and at the widest, and how far from above. */
const ASIDE = { square: 0.6, widest: 0.12 }
const ABOVE = 0.42

/** The direction from the box to the eye. A wide box is looked at from the front: aslant, its corners would take the height. */
const directionTo = ({ x, y }: Vector): Vector => {
  const wide = (x / y - 1) / (MOST_WIDE / SQUARE.y - 1)
  const aside = ASIDE.square + wide * (ASIDE.widest - ASIDE.square)
  return {
    x: -Math.sin(aside) * Math.cos(ABOVE),
    y: -Math.cos(aside) * Math.cos(ABOVE),
    z: Math.sin(ABOVE),
  }
}

/** Heights that may be looked at, and distances that may be looked from. */
const HEIGHTS = Array.from({ length: 15 }, (_, i) => -0.5 + i * 0.05)
const NEAREST = 1
const FARTHEST = 20
const HALVINGS = 24

type Camera = { readonly eye: Vector; readonly center: Vector }

/** The camera that has the whole box and the words around it in view, from as near as that can be. */
export const cameraFor = (size: Size, box: Vector): Camera => {
  const [best] = HEIGHTS.map((height) => ({ height, distance: nearestFor(size, box, height) })).toSorted(
    (a, b) => a.distance - b.distance,
  )
  const { height, distance } = best ?? { height: 0, distance: FARTHEST }
  return { eye: eyeAt(directionTo(box), height, distance), center: { x: 0, y: 0, z: height } }
}

const eyeAt = ({ x, y, z }: Vector, height: number, distance: number): Vector => ({
  x: x * distance,
  y: y * distance,
  z: height + z * distance,
})

const nearestFor = (size: Size, box: Vector, height: number): number => {
  let [near, far] = [NEAREST, FARTHEST]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (near + far) / 2
    if (isInView(size, box, height, middle)) far = middle
    else near = middle
  }
  return far
}

const isInView = (size: Size, box: Vector, height: number, distance: number): boolean => {
  const center = { x: 0, y: 0, z: height }
  const eye = eyeAt(directionTo(box), height, distance)
  return cornersOf(box).every((corner) => {
    const { x, y } = projected(corner, size, { eye, center })
    return x >= ROOM.left && x <= size.width - ROOM.right && y >= ROOM.top && y <= size.height - ROOM.bottom
  })
}

const cornersOf = ({ x, y, z }: Vector): readonly Vector[] =>
  [-0.5, 0.5].flatMap((a) => [-0.5, 0.5].flatMap((b) => [-0.5, 0.5].map((c) => ({ x: a * x, y: b * y, z: c * z }))))

/** A point of the box in pixels from the chart's top left corner; NaN behind the eye. */
export const projected = (
  point: Vector,
  { width, height }: Size,
  { eye, center }: Camera,
): { readonly x: number; readonly y: number } => {
  const forward = normalised({ x: center.x - eye.x, y: center.y - eye.y, z: center.z - eye.z })
  const right = normalised({ x: forward.y, y: -forward.x, z: 0 })
  const up = cross(right, forward)
  const from = { x: point.x - eye.x, y: point.y - eye.y, z: point.z - eye.z }
  const depth = dot(from, forward)
  const scale = depth > 0 ? height / 2 / (depth * Math.tan(HALF_ANGLE)) : NaN
  return { x: width / 2 + dot(from, right) * scale, y: height / 2 - dot(from, up) * scale }
}

const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z

const cross = (a: Vector, b: Vector): Vector => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
})

const normalised = ({ x, y, z }: Vector): Vector => {
  const length = Math.hypot(x, y, z)
  return { x: x / length, y: y / length, z: z / length }
}
