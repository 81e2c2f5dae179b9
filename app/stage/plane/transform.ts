import type { Bounds } from '../../state/viewSlice'

export type Size = { readonly width: number; readonly height: number }
export type Pixel = { readonly x: number; readonly y: number }
export type World = readonly [number, number]

/** Where the plane lies on the stage: one scale for both axes, y up in the plane and down on the stage. */
export type PlaneTransform = {
  /** CSS pixels per unit of the plane. */
  readonly scale: number
  /** Where the plane's origin lies on the stage, in CSS pixels. */
  readonly origin: Pixel
}

/** The transform that shows `bounds` wholly and in the middle of a stage of `size` CSS pixels. */
export const planeTransform = (bounds: Bounds, size: Size): PlaneTransform => {
  const [left, bottom, right, top] = bounds
  // a stage that has not been measured yet counts as one pixel, so that no scale is 0
  const width = Math.max(size.width, 1)
  const height = Math.max(size.height, 1)
  const scale = Math.min(width / (right - left), height / (top - bottom))
  return {
    scale,
    origin: { x: width / 2 - (scale * (left + right)) / 2, y: height / 2 + (scale * (bottom + top)) / 2 },
  }
}

/** Whether it lies anywhere on the stage or beside it; what is behind the eye in space does not. */
export const isSomewhere = ({ x, y }: Pixel): boolean => !Number.isNaN(x) && !Number.isNaN(y)

/** In CSS pixels. */
const FARTHEST = 1e9

/** SVG takes no infinity: what lies farther out than `FARTHEST` counts as lying there. NaN stays NaN. */
export const clamped = (pixel: number) => Math.min(FARTHEST, Math.max(-FARTHEST, pixel))

/** Where a place of the plane lies on the stage. */
export const toPixels = ({ scale, origin }: PlaneTransform, [x = 0, y = 0]: readonly number[]): Pixel => ({
  x: clamped(origin.x + x * scale),
  y: clamped(origin.y - y * scale),
})

/** Which place of the plane lies under a pixel of the stage. */
export const toWorld = ({ scale, origin }: PlaneTransform, { x, y }: Pixel): World => [
  (x - origin.x) / scale,
  (origin.y - y) / scale,
]

/** What of the plane a stage of `size` shows: as `Bounds`, with the stage's own proportions. */
export const visibleBounds = (transform: PlaneTransform, size: Size): Bounds => {
  const [left, top] = toWorld(transform, { x: 0, y: 0 })
  const [right, bottom] = toWorld(transform, { x: Math.max(size.width, 1), y: Math.max(size.height, 1) })
  return [left, bottom, right, top]
}
