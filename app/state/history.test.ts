import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { changeLoss, movePoint } from '../../src/scene/edits'
import { defaultScene } from '../../src/scene/defaults'
import { gripOf } from './grip'
import type { Held } from './hands'
import { selectedIndex } from './selectors'
import { useStore } from './store'

const state = () => useStore.getState()
const history = () => useStore.temporal.getState()
const undo = () => history().undo()
const placeOf = (id: string) => state().scene.points.find((point) => point.id === id)?.position
const steps = () => history().pastStates.length

const N: Held = { kind: 'point', point: 'n' }
const MARGIN: Held = { kind: 'parameter', parameter: 'margin' }

beforeEach(() => {
  useStore.setState({ scene: defaultScene, hands: [], selected: 0 })
  history().clear()
})

test('a drag of many moves is one step', () => {
  const hand = gripOf(N)
  for (let x = 0; x < 10; x++) state().pointMoved('n', [x, 0])
  hand.letGo()
  expect(steps()).toBe(1)
  undo()
  expect(state().scene).toBe(defaultScene)
  history().redo()
  expect(placeOf('n')).toEqual([9, 0])
})

test('a single change is one step, and a hand that changes nothing leaves none', () => {
  state().marginChanged(2)
  gripOf({ kind: 'view' }).letGo()
  expect(history().pastStates.map(({ scene }) => scene?.loss.margin)).toEqual([1])
})

test('what ends where it began is no step, and what was undone can still be done again', () => {
  state().marginChanged(2)
  undo()
  const [x = NaN, y = NaN] = placeOf('n') ?? []
  const hand = gripOf(N)
  state().pointMoved('n', [5, 5])
  state().pointMoved('n', [x, y])
  hand.letGo()
  state().epsilonChanged(state().scene.loss.eps)
  expect(steps()).toBe(0)
  history().redo()
  expect(state().scene.loss.margin).toBe(2)
})

test('results, notices and selection are no steps', () => {
  state().handleTaken(0, 'anchor')
  state().noticeRaised({ id: 'x', tone: 'info', title: 'x', text: 'x' })
  expect(steps()).toBe(0)
})

test('the selection stays valid when an undo takes its triplet away', () => {
  state().tripletAdded()
  expect(selectedIndex(state())).toBe(1)
  undo()
  expect(selectedIndex(state())).toBe(0)
})

describe('two hands at once', () => {
  test('make a step each, though one lets go in the middle of the other', () => {
    const dragging = gripOf(N)
    for (let x = 0; x < 40; x++) state().pointMoved('n', [x, 0])
    const sliding = gripOf(MARGIN)
    for (let margin = 1; margin < 3; margin += 0.25) state().marginChanged(margin)
    sliding.letGo()
    for (let x = 40; x < 80; x++) state().pointMoved('n', [x, 0])
    dragging.letGo()
    expect(steps()).toBe(2)
    // the hand that let go last is undone first, and whole
    undo()
    expect(placeOf('n')).toEqual(defaultScene.points.find(({ id }) => id === 'n')?.position)
    expect(state().scene.loss.margin).toBe(2.75)
    undo()
    expect(state().scene).toEqual(defaultScene)
  })

  test('end only what they began: a late end of one leaves the other at work', () => {
    const field = gripOf(MARGIN)
    state().marginChanged(2)
    const dragging = gripOf(N)
    state().pointMoved('n', [3, 0])
    field.letGo()
    field.letGo()
    state().pointMoved('n', [4, 0])
    expect(dragging.isHeld()).toBe(true)
    dragging.letGo()
    expect(steps()).toBe(2)
  })

  test('one that is cancelled takes back its own, and leaves no step', () => {
    const dragging = gripOf(N)
    state().pointMoved('n', [3, 0])
    const sliding = gripOf(MARGIN)
    state().marginChanged(2)
    dragging.cancel()
    expect(state().scene.loss.margin).toBe(2)
    expect(placeOf('n')).toEqual(defaultScene.points.find(({ id }) => id === 'n')?.position)
    sliding.letGo()
    expect(steps()).toBe(1)
  })
})

describe('while a hand drags N', () => {
  test('a change beside it is a step of its own', () => {
    const hand = gripOf(N)
    state().pointMoved('n', [3, 0])
    state().reductionChanged('sum')
    state().pointMoved('n', [4, 0])
    hand.letGo()
    expect(steps()).toBe(2)
    undo()
    expect(state().scene.loss.reduction).toBe('sum')
    expect(placeOf('n')).not.toEqual([4, 0])
  })

  test('a scene from outside that leaves N alone is a step, and the hand goes on', () => {
    const hand = gripOf(N)
    state().pointMoved('n', [3, 0])
    // read anew, as from a message: equal numbers, other objects
    state().sceneLoaded(structuredClone(changeLoss(state().scene, { margin: 2 })))
    expect(hand.isHeld()).toBe(true)
    for (let x = 0; x < 40; x++) state().pointMoved('n', [x, 1])
    hand.letGo()
    expect(steps()).toBe(2)
    expect(placeOf('n')).toEqual([39, 1])
    expect(state().scene.loss.margin).toBe(2)
  })

  test('a scene from outside that moves N takes it from the hand', () => {
    const hand = gripOf(N)
    state().pointMoved('n', [3, 0])
    state().sceneLoaded(movePoint(state().scene, 'n', [7, 7]))
    expect(hand.isHeld()).toBe(false)
    hand.letGo()
    hand.cancel()
    expect(placeOf('n')).toEqual([7, 7])
    expect(steps()).toBe(2)
  })

  test('a whole scene that is opened lifts every hand', () => {
    const hand = gripOf(N)
    state().pointMoved('n', [3, 0])
    state().sceneOpened(defaultScene)
    expect(hand.isHeld()).toBe(false)
    expect(state().hands).toEqual([])
  })
})

test('any number of hands in any order leave a step each, and Undo comes back to the start', () => {
  const things: readonly Held[] = [N, { kind: 'point', point: 'p' }, MARGIN, { kind: 'parameter', parameter: 'eps' }]
  const change = (held: Held, k: number) => {
    if (held.kind === 'point') state().pointMoved(held.point, [k + 1, -k])
    else if (held.kind === 'parameter' && held.parameter === 'eps') state().epsilonChanged(k / 1000)
    else state().marginChanged(k + 2)
  }
  const turns = fc.array(fc.nat({ max: things.length - 1 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(turns, (order) => {
      useStore.setState({ scene: defaultScene, hands: [] })
      history().clear()
      const grips = new Map<number, ReturnType<typeof gripOf>>()
      let ended = 0
      // a turn of a hand takes hold and changes; its third one lets go
      const turnsOf = new Map<number, number>()
      order.forEach((which, k) => {
        const held = things[which]!
        const grip = grips.get(which) ?? gripOf(held)
        grips.set(which, grip)
        change(held, k + 1)
        const turn = (turnsOf.get(which) ?? 0) + 1
        turnsOf.set(which, turn % 3)
        if (turn < 3) return
        grip.letGo()
        grips.delete(which)
        ended++
      })
      for (const grip of grips.values()) {
        grip.letGo()
        ended++
      }
      expect(steps()).toBe(ended)
      for (let k = 0; k < ended; k++) undo()
      expect(state().scene).toEqual(defaultScene)
    }),
    { seed: 20, numRuns: 60 },
  )
})
