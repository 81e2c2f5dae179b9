import { beforeEach, expect, test } from 'vitest'
import { defaultScene } from '../../src/scene/defaults'
import { selectedIndex } from './selectors'
import { useStore } from './store'

const state = () => useStore.getState()
const history = () => useStore.temporal.getState()

beforeEach(() => {
  useStore.setState({ scene: defaultScene, gesture: null, selected: 0 })
  history().clear()
})

test('a drag of many moves is one step', () => {
  state().gestureStarted({ kind: 'point', point: 'n' })
  for (let x = 0; x < 10; x++) state().pointMoved('n', [x, 0])
  state().gestureEnded()
  expect(history().pastStates).toHaveLength(1)
  history().undo()
  expect(state().scene).toBe(defaultScene)
  history().redo()
  expect(state().scene.points.find(({ id }) => id === 'n')?.position).toEqual([9, 0])
})

test('a single change is one step, and a gesture that changes nothing is none', () => {
  state().marginChanged(2)
  state().gestureStarted({ kind: 'view' })
  state().gestureEnded()
  expect(history().pastStates.map(({ scene }) => scene?.loss.margin)).toEqual([1])
})

test('what ends where it began is no step, and what was undone can still be done again', () => {
  state().marginChanged(2)
  history().undo()
  const [x = NaN, y = NaN] = defaultScene.points.find(({ id }) => id === 'n')?.position ?? []
  state().gestureStarted({ kind: 'point', point: 'n' })
  state().pointMoved('n', [5, 5])
  state().pointMoved('n', [x, y])
  state().gestureEnded()
  state().epsilonChanged(state().scene.loss.eps)
  expect(history().pastStates).toHaveLength(0)
  history().redo()
  expect(state().scene.loss.margin).toBe(2)
})

test('results, notices and selection are no steps', () => {
  state().handleTaken(0, 'anchor')
  state().noticeRaised({ id: 'x', tone: 'info', title: 'x', text: 'x' })
  expect(history().pastStates).toHaveLength(0)
})

test('the selection stays valid when an undo takes its triplet away', () => {
  state().tripletAdded()
  expect(selectedIndex(state())).toBe(1)
  history().undo()
  expect(selectedIndex(state())).toBe(0)
})
