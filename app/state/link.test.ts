import { beforeEach, expect, test } from 'vitest'
import { decodeLink } from '../../src/codec/link/decode'
import { encodeLink } from '../../src/codec/link/encode'
import { defaultScene } from '../../src/scene/defaults'
import { defaultView } from '../../src/scene/view'
import { linkOf } from './link'
import { useStore } from './store'

const LINK =
  'v=1&anchors=0,0;1,1&positives=1,0;2,1&negatives=0,1.5;0,1&p=3&margin=0.5&eps=0&reduction=sum&convention=pytorch' +
  '&swap=true&field=positives.1&view=-5,-5,5,5&chart=per-triplet&theme=dark&lesson=ring&hide=formula,charts&later=1'

const initial = useStore.getInitialState()
const state = () => useStore.getState()
const history = () => useStore.temporal.getState()
const text = () => encodeLink(linkOf(state()))

beforeEach(() => {
  useStore.setState(initial, true)
  history().clear()
})

test('the state the page opens with is the default scene under the default view', () => {
  expect(linkOf(state())).toEqual({ scene: defaultScene, view: defaultView, unknown: [] })
})

test('a link that was opened is written the same again', () => {
  state().linkOpened(decodeLink(LINK))
  expect(text()).toBe(LINK)
})

test('a link is one step of the history, even in the middle of a drag', () => {
  state().handTook({ kind: 'point', point: 'n' })
  state().pointMoved('n', [3, 3])
  const moved = state().scene
  state().linkOpened(decodeLink(LINK))
  history().undo()
  expect(state().scene).toBe(moved)
  history().undo()
  expect(state().scene).toBe(defaultScene)
})

test('a link without a theme leaves the one that was chosen', () => {
  state().themeChanged('dark')
  state().linkOpened(decodeLink('margin=2'))
  expect(state().theme).toBe('dark')
})

test('a link without a view shows the whole of its scene', () => {
  state().linkOpened(decodeLink('anchors=100,100&positives=101,100&negatives=100,102'))
  const [left, bottom, right, top] = state().bounds
  expect(left < 100 && right > 101 && bottom < 100 && top > 102).toBe(true)
  expect(linkOf(state()).view.bounds).toBeNull()
})

test('a view that was moved is written, and one that was fitted again is not', () => {
  state().viewMoved([-9, -9, 9, 9])
  expect(text()).toContain('view=-9,-9,9,9')
  state().viewFitted()
  expect(text()).not.toContain('view=')
})

test('a view that no hand has moved is not written, whatever becomes of the scene', () => {
  state().marginChanged(3)
  expect(text()).not.toContain('view=')
  state().viewMoved(state().bounds)
  expect(text()).not.toContain('view=')
})

test('what only space has is written in space only', () => {
  state().sliceMoved(0.5)
  expect(text()).not.toContain('slice')
  state().dimensionsChanged(3)
  expect(text()).toContain('slice=y,0.5')
})

test('a scene from elsewhere is one step of the history', () => {
  state().sceneLoaded({ ...defaultScene, dimensions: 3 })
  expect(history().pastStates).toHaveLength(1)
})
