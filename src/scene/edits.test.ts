import { expect, test } from 'vitest'
import { defaultScene } from './defaults'
import { addTriplet, changeDimensions, changeLoss, MAX_TRIPLETS, movePoint, removeTriplet } from './edits'
import type { Scene } from './scene'

const position = (scene: Scene, id: string) => scene.points.find((point) => point.id === id)?.position

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
