import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultScene } from '../../src/scene/defaults'
import { tripletLoss } from '../../src/loss/triplet-loss'
import type { Scene } from '../../src/scene/scene'
import { tensor } from '../../src/tensor/tensor'
import { selectResting } from '../state/hands'
import { useStore } from '../state/store'
import type { ChartSource } from './chart'
import { keepLosses } from './keepLosses'
import { lossOfScene, shownLossOf } from './sceneLosses'
import { chartActions, sourceOf } from './source'
import { sourceOfGaps } from './testing/sourceOfGaps'
import { stateOf } from './testing/stateOf'

/** d(A,P) − d(A,N) of the default scene: at margin m the loss is m + this. */
const DIFFERENCE = Math.sqrt(1.53 + 1e-6) - Math.sqrt(2.02 + 1e-6)

const state = () => useStore.getState()
const history = () => useStore.temporal.getState()
const losses = () => sourceOf(state()).history().losses
const isLossKnown = (scene: Scene) => state().knownLosses.has(scene)
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
  chartActions.step(-2)
  expect(state().scene.loss.margin).toBe(2)
  expectLosses([1, 2, 3, 4])
  expect(sourceOf(state()).history().present).toBe(1)
  chartActions.step(2)
  expect(state().scene.loss.margin).toBe(4)
  chartActions.step(0)
  expect(state().scene.loss.margin).toBe(4)
})

test('a step waits until no hand holds anything', () => {
  state().marginChanged(2)
  const hand = state().handTook({ kind: 'parameter', parameter: 'margin' })
  chartActions.step(-1)
  expect(state().scene.loss.margin).toBe(2)
  state().handLet(hand)
  chartActions.step(-1)
  expect(state().scene.loss.margin).toBe(1)
})

test('each point is the number its scene showed: a mean where it was a mean', () => {
  state().tripletAdded()
  const [first, second] = [0, 1].map((index) => shownLossOf(state().knownLosses, state().scene, index))
  state().reductionChanged('mean')
  expect(losses().at(-1)).toBeCloseTo(((first ?? NaN) + (second ?? NaN)) / 2, 12)
})

test('a state without the selected triplet has a gap', () => {
  state().tripletAdded()
  expect(losses()[0]).toBeNaN()
  expect(losses()[1]).toBeGreaterThan(0)
})

test('a scene’s losses are computed once', () => {
  const { knownLosses } = state()
  useStore.setState({ scene: { ...defaultScene } })
  state().tripletAdded()
  const { scene } = state()
  expect(lossOfScene(knownLosses, scene)).toBe(lossOfScene(knownLosses, scene))
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

test('what a backend has answered is what charts are drawn of', () => {
  const situation = { selected: 1, reduction: 'mean', margin: 1.25 } as const
  const [source, expected] = [sourceOf(stateOf([0.5, 1.5, NaN], situation)), sourceOfGaps([0.5, 1.5, NaN], situation)]
  const plain = ({ loss, dimensions, count, selected, moving, results }: ChartSource) => {
    return { loss, dimensions, count, selected, moving, results: results() }
  }
  expect(plain(source)).toEqual(plain(expected))
})

test('the places of the selected triplet stay the same arrays while a parameter changes', () => {
  state().tripletAdded()
  state().tripletSelected(0)
  const before = sourceOf(state()).points()
  expect(before).toEqual(sourceOfGaps([0]).points())
  state().marginChanged(3)
  expect(sourceOf(state()).points().anchor).toBe(before.anchor)
})

test('a parameter is changed by its name', () => {
  chartActions.change('margin', 2.5)
  chartActions.change('p', 3)
  expect(state().scene.loss).toMatchObject({ margin: 2.5, p: 3 })
})

test('the triplets that a histogram lacks come in one step, and those that are there stay', () => {
  state().tripletAdded()
  const before = state().scene
  const steps = history().pastStates.length
  chartActions.scatterTriplets(8)
  const { scene } = state()
  expect(history().pastStates.length).toBe(steps + 1)
  expect(scene.triplets).toHaveLength(8)
  expect(scene.points.slice(0, before.points.length)).toEqual(before.points)
  const at = (id: string) => tensor(scene.points.find((point) => point.id === id)!.position, [1, 2])
  const scattered = scene.triplets.map(
    ({ anchor, positive, negative }) => tripletLoss(at(anchor), at(positive), at(negative), { margin: 100 }).data[0],
  )
  // turned alone they would all have one gap
  expect(new Set(scattered.map((loss) => loss?.toFixed(6))).size).toBeGreaterThan(6)
})

test('the plane comes in one step', () => {
  state().dimensionsChanged(3)
  const steps = history().pastStates.length
  chartActions.flatten()
  expect(state().scene.dimensions).toBe(2)
  expect(history().pastStates.length).toBe(steps + 1)
})
