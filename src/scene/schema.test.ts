import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SEED } from '../testing/arbitrary'
import { scene as anyScene } from '../testing/scenes'
import { defaultScene } from './defaults'
import { parseScene } from './schema'

const pathsOf = (data: unknown) => {
  const parsed = parseScene(data)
  return 'problems' in parsed ? parsed.problems.map(({ path }) => path) : []
}

test('every scene parses to itself, also through JSON', () => {
  const throughJson = (data: unknown): unknown =>
    JSON.parse(JSON.stringify(data, (_, value: unknown) => (value === Infinity ? 'Infinity' : value)))
  fc.assert(
    fc.property(anyScene, (scene) => {
      expect(parseScene(scene)).toEqual({ scene })
      expect(parseScene(throughJson(scene))).toEqual({ scene })
    }),
    SEED,
  )
})

test('a problem has its path, what stood there and what was expected', () => {
  expect(parseScene({ ...defaultScene, loss: { ...defaultScene.loss, margin: NaN } })).toEqual({
    problems: [{ path: 'loss.margin', held: 'NaN', expected: 'one finite number, such as 1.0' }],
  })
})

test.each([
  ['points.1.position.0', { points: defaultScene.points.map((p, i) => (i === 1 ? { ...p, position: [NaN, 0] } : p)) }],
  ['points.0.position', { points: defaultScene.points.map((p) => ({ ...p, position: [1] })) }],
  ['points.1.id', { points: defaultScene.points.map((p) => ({ ...p, id: 'a' })) }],
  ['triplets.0.positive', { triplets: [{ anchor: 'a', positive: 'nobody', negative: 'n' }] }],
  ['triplets', { triplets: [] }],
  ['triplets', { triplets: 'all' }],
  ['loss.p', { loss: { ...defaultScene.loss, p: Infinity } }],
  ['loss.p', { loss: { ...defaultScene.loss, p: 0 } }],
  ['loss.eps', { loss: { ...defaultScene.loss, eps: -1 } }],
  ['loss.swap', { loss: { ...defaultScene.loss, swap: true } }],
  ['dimensions', { dimensions: 4 }],
  ['version', { version: 2 }],
])('refuses a wrong %s', (path, change) => {
  expect(pathsOf({ ...defaultScene, ...change })).toContain(path)
})

test.each([[null], [undefined], [1], ['scene'], [[]], [{}], [{ loss: null }], [{ points: [null] }]])(
  'refuses %j without throwing',
  (data) => {
    expect(pathsOf(data).length).toBeGreaterThan(0)
  },
)

test('a scene with ten thousand wrong points is told by a few of them', () => {
  const points = Array.from({ length: 5000 }, (_, i) => ({ id: `${i}`, position: [NaN, NaN] }))
  expect(pathsOf({ ...defaultScene, points })).toHaveLength(20)
})

test('a list that claims four thousand million entries is refused by its length alone', () => {
  const claimed: unknown[] = []
  claimed.length = 2 ** 32 - 1
  expect(pathsOf({ ...defaultScene, points: claimed })).toEqual(['points'])
  expect(pathsOf({ ...defaultScene, triplets: claimed })).toEqual(['triplets'])
  const points = defaultScene.points.map((point) => ({ ...point, position: claimed }))
  expect(pathsOf({ ...defaultScene, points })).toContain('points.0.position')
})
