import { beforeEach, expect, test } from 'vitest'
import { defaultScene } from '../../src/scene/defaults'
import { useStore } from '../state/store'
import { answer } from './answers'

const state = () => useStore.getState()

beforeEach(() => {
  useStore.setState(useStore.getInitialState(), true)
  useStore.temporal.getState().clear()
})

test('get is answered with the state as a link and as a scene', () => {
  expect(answer({ type: 'get' })).toEqual([
    {
      type: 'state',
      link: 'v=1&anchors=0,0&positives=1.2,0.3&negatives=-0.9,1.1&p=2&margin=1&eps=1e-6&reduction=none',
      scene: defaultScene,
    },
  ])
})

test('a link is opened, whether it is the whole address or what stands behind #', () => {
  answer({ type: 'set', link: 'https://example.org/#margin=2' })
  expect(state().scene.loss.margin).toBe(2)
  answer({ type: 'set', link: 'margin=3' })
  expect(state().scene.loss.margin).toBe(3)
})

test('a part of a scene goes over the present one, in one step of the history', () => {
  answer({ type: 'set', scene: { loss: { margin: 2, reduction: 'mean' } } })
  expect(state().scene).toEqual({ ...defaultScene, loss: { ...defaultScene.loss, margin: 2, reduction: 'mean' } })
  expect(useStore.temporal.getState().pastStates).toHaveLength(1)
})

test('what cannot be read whole changes nothing', () => {
  const before = state()
  const questions = [
    { type: 'set' as const, link: 'margin=2&p=0' },
    { type: 'set' as const, scene: { loss: { margin: 2, eps: -1 } } },
    { type: 'set' as const, scene: { loss: null } },
    { type: 'set' as const, scene: { points: [] } },
    { type: 'highlight' as const, term: 'gap' as const, triplet: 9 },
  ]
  for (const question of questions) {
    const [said] = answer(question)
    expect(said?.type).toBe('error')
    expect(state()).toBe(before)
  }
})

test('a problem says where it is in what came', () => {
  expect(answer({ type: 'set', link: 'p=0' })).toEqual([
    { type: 'error', problems: [expect.objectContaining({ path: 'link.p', held: '0' })] },
  ])
  expect(answer({ type: 'set', scene: { loss: { eps: -1 } } })).toEqual([
    { type: 'error', problems: [expect.objectContaining({ path: 'scene.loss.eps', held: '-1' })] },
  ])
})

test('a link keeps the frame a frame, with the parts it was given', () => {
  useStore.setState({ embed: true, hide: ['charts'] })
  answer({ type: 'set', link: 'margin=2' })
  expect(state()).toMatchObject({ embed: true, hide: ['charts'] })
  answer({ type: 'set', link: 'hide=formula' })
  expect(state()).toMatchObject({ embed: true, hide: ['formula'] })
})

test('highlight lights a term of a triplet, and null puts it out', () => {
  answer({ type: 'highlight', term: 'negative-distance', triplet: 0 })
  expect(state().lit).toEqual({ term: 'negative-distance', triplet: 0 })
  answer({ type: 'highlight', term: null, triplet: 0 })
  expect(state().lit).toBeNull()
})
