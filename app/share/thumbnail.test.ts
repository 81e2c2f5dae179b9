import { expect, test } from 'vitest'
import { decodeLink } from '../../src/codec/link/decode'
import { defaultScene } from '../../src/scene/defaults'
import { thumbnailOf } from './thumbnail'

const WIDTH = 192
const HEIGHT = 128

test('a triplet is two segments, three handles and the ball outside which the loss is zero', () => {
  const { segments, handles, ball } = thumbnailOf(defaultScene, 0, WIDTH, HEIGHT)
  expect(segments.map(({ role }) => role)).toEqual(['positive', 'negative'])
  expect(handles.map(({ role }) => role)).toEqual(['positive', 'negative', 'anchor'])
  expect(ball.length).toBeGreaterThanOrEqual(64)
})

test('y points up', () => {
  const { handles } = thumbnailOf(defaultScene, 0, WIDTH, HEIGHT)
  const height = (role: string) => handles.find((handle) => handle.role === role)?.at[1] ?? NaN
  expect(height('negative')).toBeLessThan(height('anchor'))
})

test.each([
  ['far from the origin', 'anchors=1000,1000&positives=1001,1000&negatives=1000,1002'],
  ['of huge coordinates', 'anchors=1e299,0&positives=-1e299,0&negatives=0,1e299'],
  ['of points on one place', 'anchors=0,0&positives=0,0&negatives=0,0'],
  ['in space', 'anchors=0,0,5&positives=1,9,0&negatives=-7,0,2'],
  ['with a negative margin', 'anchors=0,0&positives=1,0&negatives=0,9&margin=-5'],
])('every handle of a scene %s lies in the picture', (_, link) => {
  for (const { at } of thumbnailOf(decodeLink(link).scene, 0, WIDTH, HEIGHT).handles) {
    expect(at[0] >= 0 && at[0] <= WIDTH && at[1] >= 0 && at[1] <= HEIGHT).toBe(true)
  }
})
