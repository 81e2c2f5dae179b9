import { expect, test } from 'vitest'
import { tripletLoss } from '../../src/loss/triplet-loss'
import { tensor } from '../../src/tensor/tensor'
import { useStore, type State } from '../state/store'
import { gapHistogramChart } from './gapHistogram'
import { sheet } from './testing/sheet'
import { stateOf } from './testing/stateOf'

const GAPS = [-0.5, -0.25, 0.25, 0.5, 0.5, 1, 1.5, 1.75]

const figureOf = (state: State) => {
  const figure = gapHistogramChart.draw(state, sheet)
  if (!figure) throw new Error('The chart has no figure; expected one for eight triplets.')
  return figure
}

test('with fewer than 8 triplets a sentence says so and nothing is drawn', () => {
  const state = stateOf([0.5])
  expect(gapHistogramChart.draw(state, sheet)).toBeNull()
  expect(gapHistogramChart.lacks(state)).toBe('A histogram of the gaps needs 8 triplets; there is 1.')
  expect(gapHistogramChart.lacks(stateOf(GAPS))).toBeNull()
})

test('bars count the gaps, violet ones those below the margin', () => {
  const [all, active] = figureOf(stateOf(GAPS, { margin: 1 })).traces
  const total = (trace: unknown) => (trace as { y: number[] }).y.reduce((a, b) => a + b)
  expect([total(all), total(active)]).toEqual([8, 5])
})

test('the axis holds 0, the margin and every bar', () => {
  const { x } = figureOf(stateOf(GAPS, { margin: 3 })).ranges
  expect(x[0]).toBeLessThan(-0.5)
  expect(x[1]).toBeGreaterThan(3)
})

test('the margin is a line that can be moved and meets no curve', () => {
  const state = stateOf(GAPS, { margin: 1.25 })
  const { marker } = figureOf(state)
  expect([marker?.read(state), marker?.label(1.25), marker?.height]).toEqual([1.25, 'm = 1.25', null])
})

test('the numbers are edges and counts', () => {
  const { columns, rows } = figureOf(stateOf(GAPS)).table()
  expect(columns).toEqual(['from', 'to', 'triplets', 'below the margin'])
  expect(rows[0]).toEqual([-0.5, 0, 2, 2])
  expect(rows).toHaveLength(5)
})

test('the words tell how many are below the margin and not above 0', () => {
  expect(figureOf(stateOf(GAPS)).sentence).toBe(
    '5 of 8 gaps are below the margin of 1: their triplets have a loss. 2 are not above 0: hard.',
  )
  expect(figureOf(stateOf([0, 0, ...GAPS])).sentence).toContain('4 are not above 0: hard.')
  expect(figureOf(stateOf([NaN, ...GAPS])).sentence).toContain('1 is no finite number')
})

test('with fewer than 8 triplets it offers the others, in one step, and keeps those that are there', () => {
  const state = stateOf([0.5, 1])
  useStore.setState({ scene: state.scene })
  const steps = useStore.temporal.getState().pastStates.length
  const cure = gapHistogramChart.cure(state)
  expect(cure?.label).toBe('Add 6 triplets at random')
  expect(gapHistogramChart.cure(stateOf([0.5, 1]))).toBe(cure)
  cure?.apply(useStore.getState())
  const { scene } = useStore.getState()
  expect(useStore.temporal.getState().pastStates.length).toBe(steps + 1)
  expect(scene.triplets).toHaveLength(8)
  expect(scene.points.slice(0, state.scene.points.length)).toEqual(state.scene.points)
  const losses = scene.triplets.map(({ anchor, positive, negative }) => {
    const at = (id: string) => scene.points.find((point) => point.id === id)!.position
    return tripletLossOf([at(anchor), at(positive), at(negative)])
  })
  // turned alone they would all have one gap
  expect(new Set(losses.map((loss) => loss.toFixed(6))).size).toBeGreaterThan(6)
  expect(gapHistogramChart.cure(useStore.getState())).toBeNull()
})

const tripletLossOf = ([a = [], p = [], n = []]: readonly (readonly number[])[]) =>
  tripletLoss(tensor(a, [1, 2]), tensor(p, [1, 2]), tensor(n, [1, 2]), { margin: 100 }).data[0] ?? NaN
