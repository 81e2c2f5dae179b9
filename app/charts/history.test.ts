import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultScene } from '../../src/scene/defaults'
import { selectResting } from '../state/hands'
import { useStore } from '../state/store'
import { historyChart } from './history'
import { keepLosses } from './keepLosses'
import { isLossKnown, lossOfScene, shownLossOf } from './sceneLosses'
import { sheet } from './testing/sheet'

/** d(A,P) − d(A,N) of the default scene: at margin m the loss is m + this. */
const DIFFERENCE = Math.sqrt(1.53 + 1e-6) - Math.sqrt(2.02 + 1e-6)

const state = () => useStore.getState()
const history = () => useStore.temporal.getState()
const figure = () => {
  const drawn = historyChart.draw(state(), sheet)
  if (!drawn) throw new Error('The chart has no figure; expected one for every state.')
  return drawn
}
const losses = () =>
  figure()
    .table()
    .rows.map(([, loss]) => Number(loss))
const expectLosses = (margins: readonly number[]) => {
  const shown = losses()
  expect(shown).toHaveLength(margins.length)
  for (const [i, margin] of margins.entries()) expect(shown[i]).toBeCloseTo(margin + DIFFERENCE, 12)
}

beforeEach(() => {
  useStore.setState({ scene: defaultScene, hands: [], selected: 0 })
  useStore.temporal.getState().clear()
})

test('every edit adds a point with the loss of its own scene', () => {
  for (const margin of [2, 3]) state().marginChanged(margin)
  expectLosses([1, 2, 3])
})

test('a drag is one point, which moves with the hand', () => {
  const hand = state().handTook({ kind: 'parameter', parameter: 'margin' })
  for (const margin of [2, 3, 4]) state().marginChanged(margin)
  expectLosses([1, 4])
  state().handLet(hand)
  expectLosses([1, 4])
})

test('a click steps back to that state, and forward again', () => {
  for (const margin of [2, 3, 4]) state().marginChanged(margin)
  historyChart.pick?.run(state(), -2)
  expect(state().scene.loss.margin).toBe(2)
  expectLosses([1, 2, 3, 4])
  expect(
    figure()
      .table()
      .rows.map(([, , steps]) => steps),
  ).toEqual([-1, 0, 1, 2])
  historyChart.pick?.run(state(), 2)
  expect(state().scene.loss.margin).toBe(4)
  historyChart.pick?.run(state(), 0)
  expect(state().scene.loss.margin).toBe(4)
})

test('each point is the number its scene showed: a mean where it was a mean', () => {
  state().tripletAdded()
  const [first, second] = [0, 1].map((index) => shownLossOf(state().scene, index))
  state().reductionChanged('mean')
  expect(losses().at(-1)).toBeCloseTo(((first ?? NaN) + (second ?? NaN)) / 2, 12)
})

test('a state without the selected triplet has a gap', () => {
  state().tripletAdded()
  expect(losses()[0]).toBeNaN()
  expect(losses()[1]).toBeGreaterThan(0)
})

test('a scene’s losses are computed once', () => {
  expect(lossOfScene(defaultScene)).toBe(lossOfScene(defaultScene))
})

describe('the loss of each step is kept', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    // a scene that no other test has asked about
    useStore.setState({ scene: { ...defaultScene } })
    history().clear()
  })
  afterEach(() => vi.useRealTimers())

  test('as soon as the page has nothing else to do, and not under a moving hand', () => {
    const stop = keepLosses()
    for (const margin of [2, 3]) state().marginChanged(margin)
    const hand = state().handTook({ kind: 'parameter', parameter: 'margin' })
    for (const margin of [4, 5]) state().marginChanged(margin)
    const moving = state().scene
    const steps = () => [...history().pastStates.flatMap(({ scene }) => scene ?? []), selectResting(state())]
    expect(steps().filter(isLossKnown)).toEqual([])
    vi.runAllTimers()
    expect(steps()).toHaveLength(3)
    expect(steps().filter(isLossKnown)).toHaveLength(3)
    expect(isLossKnown(moving)).toBe(false)
    state().handLet(hand)
    vi.runAllTimers()
    expect(isLossKnown(moving)).toBe(true)
    stop()
  })

  test('no longer once it is stopped', () => {
    keepLosses()()
    state().marginChanged(6)
    vi.runAllTimers()
    expect(isLossKnown(state().scene)).toBe(false)
  })
})

describe('in words', () => {
  test('before any edit', () => {
    expect(figure().sentence).toBe('The loss of triplet 1 is 0.816. Each edit or drag adds a point here.')
  })

  test('after edits, and after steps back', () => {
    for (const margin of [2, 3]) state().marginChanged(margin)
    expect(figure().sentence).toBe(
      'Over 2 edits the loss of triplet 1 went from 0.816 to 2.816. A click on a point goes back to that state.',
    )
    historyChart.pick?.run(state(), -2)
    expect(figure().sentence).toBe(
      'The loss of triplet 1 is 0.816, as it was at first. A click on a point goes back to that state. 2 are undone.',
    )
  })
})
