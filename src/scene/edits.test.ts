import { expect, test } from 'vitest'
import { defaultScene } from './defaults'
import {
  addTriplet,
  changeConstraint,
  changeDimensions,
  changeLoss,
  MAX_TRIPLETS,
  moveCoordinate,
  movePoint,
  removeTriplet,
  scatterPoints,
} from './edits'
import { seededRandom } from './random'
import type { Scene } from './scene'

const position = (scene: Scene, id: string) => scene.points.find((each) => each.id === id)?.position

test('moving a point in the plane keeps its z', () => {
  const lifted = movePoint(defaultScene, 'n', [1, 2, 3])
  expect(position(movePoint(lifted, 'n', [4, 5]), 'n')).toEqual([4, 5, 3])
})

test('moving a point leaves the scene it came from as it was', () => {
  movePoint(defaultScene, 'n', [9, 9])
  expect(position(defaultScene, 'n')).toEqual([-0.9, 1.1])
})

test('lifting a scene into space and putting it back loses nothing', () => {
  const lifted = movePoint(changeDimensions(defaultScene, 3), 'n', [1, 2, 3])
  expect(position(changeDimensions(lifted, 2), 'n')).toEqual([1, 2, 3])
  expect(position(changeDimensions(lifted, 2), 'p')).toEqual([1.2, 0.3])
  expect(changeDimensions(defaultScene, 2)).toBe(defaultScene)
})

test('changing the loss keeps what is not named', () => {
  expect(changeLoss(defaultScene, { p: 3 }).loss).toEqual({ ...defaultScene.loss, p: 3 })
})

test('a scene fills up to its most triplets, all points apart', () => {
  let scene = defaultScene
  for (let i = 0; i < MAX_TRIPLETS + 5; i++) scene = addTriplet(scene)
  expect(scene.triplets).toHaveLength(MAX_TRIPLETS)
  expect(new Set(scene.points.map(({ id }) => id)).size).toBe(3 * MAX_TRIPLETS)
  expect(new Set(scene.points.map((point) => point.position.join())).size).toBe(3 * MAX_TRIPLETS)
})

test('removing a triplet drops the points that only it held', () => {
  const scene = removeTriplet(addTriplet(defaultScene), 0)
  expect(scene.triplets).toHaveLength(1)
  expect(scene.points).toHaveLength(3)
  expect(position(scene, 'a')).toBeUndefined()
})

test('removing a triplet keeps the points it shares', () => {
  const shared: Scene = {
    ...defaultScene,
    triplets: [...defaultScene.triplets, { anchor: 'a', positive: 'n', negative: 'p' }],
  }
  expect(removeTriplet(shared, 0).points).toEqual(defaultScene.points)
})

test('a triplet added after a removal gets ids of its own', () => {
  const scene = addTriplet(removeTriplet(addTriplet(addTriplet(defaultScene)), 0))
  expect(new Set(scene.points.map(({ id }) => id)).size).toBe(9)
})

const sphere = changeConstraint(defaultScene, 'unit-sphere')
const lengths = ({ points, dimensions }: Scene) =>
  points.map((point) => Math.hypot(...point.position.slice(0, dimensions)))

test('the unit sphere takes every point to length 1 in its own direction, and freeing them leaves them there', () => {
  for (const length of lengths(sphere)) expect(length).toBeCloseTo(1, 12)
  const [x = 0, y = 0] = position(sphere, 'n') ?? []
  expect(y / x).toBeCloseTo(1.1 / -0.9, 12)
  expect(changeConstraint(sphere, 'free').points).toBe(sphere.points)
  expect(changeConstraint(sphere, 'unit-sphere')).toBe(sphere)
})

test('a point at the origin goes to 1 on the first axis', () => {
  expect(position(sphere, 'a')).toEqual([1, 0])
})

test('on the unit sphere a point moves to the nearest place, and one moved to the origin stays where it was', () => {
  const moved = movePoint(sphere, 'n', [3, -4])
  expect(position(moved, 'n')).toEqual([0.6, -0.8])
  expect(position(movePoint(moved, 'n', [0, 0]), 'n')).toEqual([0.6, -0.8])
})

test('on the unit sphere a typed coordinate stands, and the others give way', () => {
  expect(position(moveCoordinate(sphere, 'p', 0, 0.6), 'p')).toEqual([0.6, 0.8])
  expect(position(moveCoordinate(sphere, 'p', 0, 7), 'p')).toEqual([1, 0])
  expect(position(moveCoordinate(sphere, 'a', 0, 0), 'a')).toEqual([0, 1])
})

test('a typed coordinate of a free point changes nothing else', () => {
  const lifted = changeDimensions(movePoint(defaultScene, 'n', [1, 2, 3]), 3)
  expect(position(moveCoordinate(lifted, 'n', 1, 7), 'n')).toEqual([1, 7, 3])
  expect(position(moveCoordinate(changeDimensions(lifted, 2), 'n', 0, 7), 'n')).toEqual([7, 2, 3])
  expect(position(moveCoordinate(changeDimensions(defaultScene, 3), 'n', 2, 7), 'n')).toEqual([-0.9, 1.1, 7])
})

test('on the unit sphere new triplets and other dimensions keep the length', () => {
  const lifted = changeDimensions(movePoint(addTriplet(sphere), 'n', [1, 2, 3]), 3)
  for (const scene of [addTriplet(sphere), lifted, changeDimensions(lifted, 2)])
    for (const length of lengths(scene)) expect(length).toBeCloseTo(1, 12)
})

test('scattering takes points apart that lay in one place, the same way for the same seed', () => {
  const collapsed = movePoint(movePoint(defaultScene, 'p', [0, 0]), 'n', [0, 0])
  const scattered = scatterPoints(collapsed, seededRandom(1))
  expect(new Set(scattered.points.map((point) => point.position.join())).size).toBe(3)
  expect(scatterPoints(collapsed, seededRandom(1))).toEqual(scattered)
})
