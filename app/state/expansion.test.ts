import { expect, test } from 'vitest'
import type { SceneLoss } from '../../src/scene/scene'
import { changeLoss } from '../../src/scene/edits'
import { distancesAt } from './selectors'
import { selectExpansion } from './expansion'
import { useStore, type State } from './store'

const stateUnder = (loss: Partial<SceneLoss>): State => {
  const start = useStore.getInitialState()
  return { ...start, scene: changeLoss(start.scene, loss) }
}

const sumOf = (state: State, index: number) =>
  selectExpansion(state).distances[index]?.coordinates.reduce((sum, { power }) => sum + power, 0) ?? NaN

test('both distances begin with the coordinates of their points', () => {
  const [toPositive, toNegative] = selectExpansion(stateUnder({})).distances
  expect(toPositive?.coordinates.map(({ x, y }) => [x, y])).toEqual([
    [0, 1.2],
    [0, 0.3],
  ])
  expect(toNegative?.coordinates.map(({ x, y }) => [x, y])).toEqual([
    [0, -0.9],
    [0, 1.1],
  ])
})

test('the powers, eps and the root make the distance', () => {
  const state = stateUnder({ p: 3, eps: 0.01 })
  expect((sumOf(state, 0) + 0.01) ** (1 / 3)).toBeCloseTo(distancesAt(state.scene, 0)?.positive ?? NaN, 12)
})

test('MLX ≤ 0.31 keeps the sign of an odd power', () => {
  expect(sumOf(stateUnder({ convention: 'mlx-0.31', p: 1 }), 0)).toBeCloseTo(-1.5, 12)
})

test('eps joins every difference of PyTorch, and swap adds d(P,N)', () => {
  const state = stateUnder({ convention: 'pytorch', p: 1, eps: 0.5, swap: true })
  expect(selectExpansion(state).distances.map(({ from, to }) => `${from} ${to}`)).toEqual([
    'anchor positive',
    'anchor negative',
    'positive negative',
  ])
  expect(sumOf(state, 0)).toBeCloseTo(0.7 + 0.2, 12)
  const [, , between] = selectExpansion(state).distances
  expect(between?.value).toBeCloseTo(2.6 + 0.3, 12)
  expect(selectExpansion(state).distances.map(({ counts }) => counts)).toEqual([true, true, false])
})

test('the maximum norm has the differences themselves', () => {
  const state = stateUnder({ convention: 'pytorch', p: Infinity, eps: 0 })
  expect(selectExpansion(state).distances[0]?.coordinates.map(({ power }) => power)).toEqual([1.2, 0.3])
})
