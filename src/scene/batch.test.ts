import { expect, test } from 'vitest'
import { batchOf, positionsOf, gradientsByPoint, slotsOf } from './batch'
import { defaultScene } from './defaults'
import type { Scene } from './scene'

const shared: Scene = {
  ...defaultScene,
  triplets: [...defaultScene.triplets, { anchor: 'n', positive: 'a', negative: 'p' }],
}

test('gathers one row a triplet and role', () => {
  const batch = batchOf(shared)
  expect([batch.count, batch.dimension]).toEqual([2, 2])
  expect([...batch.positives]).toEqual([1.2, 0.3, 0, 0].map(Math.fround))
  expect([...batch.anchors]).toEqual([0, 0, -0.9, 1.1].map(Math.fround))
})

test('a point that lacks a coordinate has it at 0', () => {
  expect(positionsOf({ ...defaultScene, dimensions: 3 }).get('p')).toEqual([1.2, 0.3, 0])
})

test('coordinates beyond the dimensions are not computed with', () => {
  const points = defaultScene.points.map((point) => ({ ...point, position: [...point.position, 7] }))
  expect([...batchOf({ ...defaultScene, points }).anchors]).toEqual([0, 0])
})

test('a shared point is in every slot that holds it', () => {
  expect(slotsOf(shared, 'n')).toEqual([
    { role: 'negatives', index: 0 },
    { role: 'anchors', index: 1 },
  ])
})

test('the gradient of a shared point is the sum of its slots', () => {
  const rows = (...values: number[]) => Float32Array.from(values)
  const gradients = gradientsByPoint(shared, {
    anchors: rows(1, 2, 10, 20),
    positives: rows(3, 4, 30, 40),
    negatives: rows(5, 6, 50, 60),
  })
  expect(gradients.get('n')).toEqual([15, 26])
  expect(gradients.get('a')).toEqual([31, 42])
  expect(gradients.get('p')).toEqual([53, 64])
})
