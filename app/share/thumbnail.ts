import { ball, ballOutline } from '../../src/field/ball'
import { fitBounds } from '../../src/field/fit'
import { distance } from '../../src/loss/distance'
import { lossOptionsOf, positionsOf } from '../../src/scene/batch'
import type { Scene, TripletRole } from '../../src/scene/scene'

type Place = readonly [x: number, y: number]

/** A small picture of a scene, in pixels from the top left. */
export type Thumbnail = {
  readonly segments: readonly { readonly role: TripletRole; readonly from: Place; readonly to: Place }[]
  readonly handles: readonly { readonly role: TripletRole; readonly at: Place }[]
  /** Where the selected triplet's loss ends, as the points of a polygon; empty in space. */
  readonly ball: readonly Place[]
}

/** A picture of more triplets says no more. */
const MOST_TRIPLETS = 60
const SEGMENTS = 64

/** The picture of a scene of which one triplet is selected. */
export const thumbnailOf = (scene: Scene, selected: number, width: number, height: number): Thumbnail => {
  const positions = positionsOf(scene)
  const flat = (id: string): Place => flattened(positions.get(id) ?? [])
  const outline = scene.dimensions === 2 ? dashedBall(scene, selected) : null
  const triplets = scene.triplets.slice(0, MOST_TRIPLETS)
  const shown = triplets.flatMap(({ anchor, positive, negative }) => [anchor, positive, negative].map(flat))
  const toPixel = fitted(fitBounds(shown, outline), width, height)
  const at = (id: string) => toPixel(flat(id))
  return {
    segments: triplets.flatMap(({ anchor, positive, negative }) => [
      { role: 'positive', from: at(anchor), to: at(positive) },
      { role: 'negative', from: at(anchor), to: at(negative) },
    ]),
    handles: triplets.flatMap(({ anchor, positive, negative }) => [
      { role: 'positive', at: at(positive) },
      { role: 'negative', at: at(negative) },
      { role: 'anchor', at: at(anchor) },
    ]),
    ball: outline ? pairs(ballOutline(outline, scene.loss.p, SEGMENTS)).map(toPixel) : [],
  }
}

const dashedBall = (scene: Scene, selected: number) => {
  const positions = positionsOf(scene)
  const triplet = scene.triplets[selected]
  const anchor = positions.get(triplet?.anchor ?? '') ?? []
  const positive = positions.get(triplet?.positive ?? '') ?? []
  const { convention, p, eps, margin } = scene.loss
  return ball(convention, p, eps, anchor, distance(anchor, positive, lossOptionsOf(scene)) + margin)
}

/** Space as seen from the front, a little from the right and above. */
const flattened = ([x = 0, y = 0, z]: readonly number[]): Place =>
  z === undefined ? [x, y] : [0.88 * x - 0.48 * z, 0.93 * y - 0.18 * x - 0.33 * z]

const fitted = (
  [left, bottom, right, top]: readonly [number, number, number, number],
  width: number,
  height: number,
) => {
  const scale = Math.min(width / (right - left), height / (top - bottom))
  return ([x, y]: Place): Place => [
    width / 2 + (x - (left + right) / 2) * scale,
    height / 2 - (y - (bottom + top) / 2) * scale,
  ]
}

const pairs = (flat: Float64Array): Place[] =>
  Array.from({ length: flat.length / 2 }, (_, k) => [flat[2 * k] ?? 0, flat[2 * k + 1] ?? 0])
