import { expect, test } from 'vitest'
import { gradientsById, pointsOf, positionsOf, rowOf, tripletsOf } from './batch'
import { defaultScene } from './defaults'
import type { Scene } from './scene'

const shared: Scene = {
  ...defaultScene,
  triplets: [...defaultScene.triplets, { anchor: 'n', positive: 'a', negative: 'p' }],
}

test('has one row a point, whatever triplets share it, and three rows a triplet', () => {
  const { data, count, dimension } = pointsOf(shared)
  expect([count, dimension]).toEqual([3, 2])
  expect([...data]).toEqual([0, 0, 1.2, 0.3, -0.9, 1.1].map(Math.fround))
  expect([...tripletsOf(shared)]).toEqual([0, 1, 2, 2, 0, 1])
  expect(rowOf(shared.points, 'n')).toBe(2)
})

test('a point that lacks a coordinate has it at 0', () => {
  expect(positionsOf({ ...defaultScene, dimensions: 3 }).get('p')).toEqual([1.2, 0.3, 0])
  expect([...pointsOf({ ...defaultScene, dimensions: 3 }).data.subarray(3, 6)]).toEqual([1.2, 0.3, 0].map(Math.fround))
})

test('coordinates beyond the dimensions are not computed with', () => {
  const points = defaultScene.points.map((point) => ({ ...point, position: [...point.position, 7] }))
  expect([...pointsOf({ ...defaultScene, points }).data.subarray(0, 4)]).toEqual([0, 0, 1.2, 0.3].map(Math.fround))
})

test('the gradient of a point is read by its id, as the same object each time', () => {
  const gradients = gradientsById(shared, Float32Array.of(31, 42, 53, 64, 15, 26))
  expect(gradients.get('n')).toEqual([15, 26])
  expect(gradients.get('a')).toEqual([31, 42])
  expect(gradients.get('p')).toBe(gradients.get('p'))
  expect(gradients.get('nobody')).toBeUndefined()
})
