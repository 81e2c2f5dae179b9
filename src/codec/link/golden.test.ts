import { expect, test } from 'vitest'
import { defaultScene } from '../../scene/defaults'
import { MOST_TRIPLETS } from '../../scene/limits'
import type { Scene } from '../../scene/scene'
import { defaultView } from '../../scene/view'
import { decodeLink } from './decode'
import { encodeLink } from './encode'

// Links of version 1 that people have sent to each other: what they mean never changes.
test('the link of the documentation reads as the call it spells', () => {
  const { scene, view, problems, unknown } = decodeLink(
    '#v=1&anchors=0,0&positives=1,0&negatives=0,1.5&p=2&margin=1&eps=1e-6&reduction=mean',
  )
  expect(problems).toEqual([])
  expect(unknown).toEqual([])
  expect(view).toEqual(defaultView)
  expect(scene.points.map(({ position }) => position)).toEqual([
    [0, 0],
    [1, 0],
    [0, 1.5],
  ])
  expect(scene.dimensions).toBe(2)
  expect(scene.loss).toEqual({
    convention: 'mlx',
    distance: 'norm',
    p: 2,
    margin: 1,
    eps: 1e-6,
    swap: false,
    reduction: 'mean',
  })
})

test('a link with every key reads as all of them', () => {
  const { scene, view, problems, unknown } = decodeLink(
    '#v=1&points=0,0,5;1,0,5;0,1.5,5;-1,0.25,5&triplets=0,1,2;0,3,2&labels=cat,,a%2Cb,&dim=2&p=Infinity&margin=-0.5&eps=0' +
      '&reduction=sum&convention=pytorch&swap=true&constraint=unit-sphere&field=positives.1&view=-2,-1,2,1' +
      '&camera=4,3,5,0,0,0&slice=z,-0.5&surfaces=0&levels=0.5,1.25&chart=margin-sweep&theme=dark&lesson=three-points&hide=parameters,charts&embed=1&later=a%20b',
  )
  expect(problems).toEqual([])
  expect(unknown).toEqual([['later', 'a%20b']])
  expect(scene).toEqual({
    version: 1,
    dimensions: 2,
    points: [
      { id: '0', position: [0, 0, 5], label: 'cat' },
      { id: '1', position: [1, 0, 5] },
      { id: '2', position: [0, 1.5, 5], label: 'a,b' },
      { id: '3', position: [-1, 0.25, 5] },
    ],
    triplets: [
      { anchor: '0', positive: '1', negative: '2' },
      { anchor: '0', positive: '3', negative: '2' },
    ],
    source: { kind: 'explicit' },
    constraint: 'unit-sphere',
    loss: {
      convention: 'pytorch',
      distance: 'norm',
      p: Infinity,
      margin: -0.5,
      eps: 0,
      swap: true,
      reduction: 'sum',
    },
  })
  expect(view).toEqual({
    fieldOf: { role: 'positive', index: 1 },
    bounds: [-2, -1, 2, 1],
    camera: { position: [4, 3, 5], target: [0, 0, 0] },
    slice: { axis: 'z', offset: -0.5 },
    surfaces: false,
    levels: [0.5, 1.25],
    chart: 'margin-sweep',
    theme: 'dark',
    lesson: 'three-points',
    hide: ['p', 'margin', 'eps', 'reduction', 'convention', 'swap', 'charts'],
    embed: true,
  })
})

test('compressed points read as they did when they were written', () => {
  const { scene, problems } = decodeLink(
    'v=1&d=S8xLzsgvKrY10DPUMdAzsjbQMwbSJmoF-cWZJZllqcW2QHFrIx1dQz1TtbzU9ESIoIEOkG9tmKprrmMMAA&p=2&margin=1',
  )
  expect(problems).toEqual([])
  expect(scene.points.map(({ position }) => position)).toEqual([
    [0.1, 0.2],
    [1, 0],
    [0, 1.5],
    [0.3, 0.4],
    [2, -1.5],
    [1e-7, 3],
  ])
})

test('the default scene is written as the call it is', () => {
  expect(encodeLink({ scene: defaultScene, view: defaultView, unknown: [] })).toBe(
    'v=1&anchors=0,0&positives=1.2,0.3&negatives=-0.9,1.1&p=2&margin=1&eps=1e-6&reduction=none',
  )
})

test('the largest scene there is fits into a link and comes back', () => {
  const points = Array.from({ length: 3 * MOST_TRIPLETS }, (_, i) => ({
    id: `${i}`,
    position: [Math.sin(i), Math.cos(i), Math.sin(3 * i)],
  }))
  const triplets = Array.from({ length: MOST_TRIPLETS }, (_, b) => ({
    anchor: `${3 * b}`,
    positive: `${3 * b + 1}`,
    negative: `${3 * b + 2}`,
  }))
  const scene: Scene = { ...defaultScene, dimensions: 3, points, triplets }
  const { problems, ...read } = decodeLink(encodeLink({ scene, view: defaultView, unknown: [] }))
  expect(problems).toEqual([])
  expect(read.scene).toEqual(scene)
})
