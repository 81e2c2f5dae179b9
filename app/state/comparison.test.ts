import { expect, test } from 'vitest'
import type { SceneLoss } from '../../src/scene/scene'
import { addTriplet, changeLoss, movePoint } from '../../src/scene/edits'
import { CONTENDERS, selectComparison } from './comparison'
import { useStore, type State } from './store'

type Places = readonly (readonly [string, readonly number[]])[]

const stateOf = (places: Places, loss: Partial<SceneLoss> = {}): State => {
  const start = useStore.getInitialState()
  const scene = places.reduce((moved, [id, position]) => movePoint(moved, id, position), start.scene)
  return { ...start, scene: changeLoss(scene, loss) }
}

const verdicts = (state: State) => selectComparison(state).map(({ verdict }) => verdict)
const losses = (state: State) => verdicts(state).map((verdict) => verdict?.loss)

test('there are MLX, MLX ≤ 0.31, PyTorch, and PyTorch with swap', () => {
  expect(CONTENDERS.map(({ convention, swap }) => `${convention} ${swap}`)).toEqual([
    'mlx false',
    'mlx-0.31 false',
    'pytorch false',
    'pytorch true',
  ])
})

test('MLX ≤ 0.31 has no number where MLX has 2, and the triplet is named', () => {
  const [mlx, old] = verdicts(
    stateOf(
      [
        ['a', [0, 0]],
        ['p', [-2, 0]],
        ['n', [0, 1]],
      ],
      { p: 1 },
    ),
  )
  expect(mlx?.loss).toBeCloseTo(2, 9)
  expect(mlx?.undefinedAt).toBeNull()
  expect(old?.loss).toBeNaN()
  expect(old?.undefinedAt).toBe(0)
})

test('eps under the root and eps in every difference give what the real programs gave', () => {
  const coincident: Places = [
    ['a', [1, 2]],
    ['p', [1, 2]],
    ['n', [1.5, 2]],
  ]
  const [mlx, , pytorch] = losses(stateOf(coincident))
  expect(mlx).toBeCloseTo(0.500999, 6)
  expect(pytorch).toBeCloseTo(0.500002, 6)
})

test('swap measures the negative from the positive where that is nearer', () => {
  const near: Places = [
    ['a', [0, 0]],
    ['p', [1.5, 0]],
    ['n', [1.5, 0.5]],
  ]
  const [, , pytorch, swapped] = losses(stateOf(near))
  expect(swapped).toBeCloseTo(1.5 - 0.5 + 1, 5)
  expect(swapped).toBeGreaterThan(pytorch ?? NaN)
})

test('an infinite p is for PyTorch alone', () => {
  expect(verdicts(stateOf([], { convention: 'pytorch', p: Infinity })).map((verdict) => verdict !== null)).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('a semi-hard triplet has a gradient of 1 at P, 1 at N, and their difference at A', () => {
  const [mlx] = verdicts(stateOf([], { eps: 0 }))
  const toPositive = Math.atan2(0.3, 1.2)
  const toNegative = Math.atan2(1.1, -0.9)
  const atAnchor = 2 * Math.sin(Math.abs(toNegative - toPositive) / 2)
  expect(mlx?.gradientNorm).toBeCloseTo(Math.sqrt(2 + atAnchor ** 2), 9)
})

test('without a reduction the selected triplet stands alone, with one all count', () => {
  const state = stateOf([])
  const two = { ...state, scene: addTriplet(state.scene), selected: 1 }
  const [alone] = losses(two)
  const [mean] = losses({ ...two, scene: changeLoss(two.scene, { reduction: 'mean' }) })
  const [first] = losses({ ...two, selected: 0 })
  expect(mean).toBeCloseTo(((alone ?? NaN) + (first ?? NaN)) / 2, 12)
})

test('a drag in a large batch is compared when the hand rests', () => {
  const { scene: start } = stateOf([], { reduction: 'sum' })
  const from = { ...start, triplets: Array.from({ length: 40 }, () => ({ ...start.triplets[0]! })) }
  const scene = movePoint(from, 'n', [0.5, 0.5])
  const state = stateOf([])
  expect(losses({ ...state, scene, hands: [{ kind: 'point', point: 'n', from }] })).toEqual(
    losses({ ...state, scene: from }),
  )
  expect(losses({ ...state, scene })).not.toEqual(losses({ ...state, scene: from }))
})
