import { afterAll, beforeEach, expect, it } from 'vitest'
import { defaultScene } from '../../src/scene/defaults'
import { changeDimensions, changeLoss, movePoint } from '../../src/scene/edits'
import type { Scene } from '../../src/scene/scene'
import { isFittedCamera } from '../state/camera'
import { isFitted } from '../state/fit'
import { gripOf } from '../state/grip'
import { useStore } from '../state/store'
import { selectNothingInSight } from './beyond'
import { startKeepingInView } from './keepInView'

const state = () => useStore.getState()
const shifted = (scene: Scene, by: number): Scene => ({
  ...scene,
  points: scene.points.map((point) => ({ ...point, position: point.position.map((value) => value + by) })),
})
const far = shifted(defaultScene, 1000)

const stop = startKeepingInView()
afterAll(stop)

beforeEach(() => {
  useStore.setState({ ...useStore.getInitialState(), stageSize: { width: 900, height: 500 } })
  useStore.temporal.getState().clear()
})

it('follows a message, Undo and Redo to points far away', () => {
  for (const go of [
    () => state().sceneLoaded(far),
    () => useStore.temporal.getState().undo(),
    () => useStore.temporal.getState().redo(),
  ]) {
    go()
    expect(selectNothingInSight(state())).toBe(false)
    expect(isFitted(state().bounds)).toBe(true)
  }
})

it('enlarges what has become a dot', () => {
  const { bounds } = state()
  state().sceneLoaded({
    ...defaultScene,
    points: defaultScene.points.map((point) => ({ ...point, position: point.position.map((value) => value / 1000) })),
    loss: { ...defaultScene.loss, margin: 0.001 },
  })
  expect(state().bounds[2] - state().bounds[0]).toBeLessThan((bounds[2] - bounds[0]) / 100)
})

it('leaves the view alone where everything is well seen, and where the loss alone has changed', () => {
  const { bounds } = state()
  state().sceneLoaded(movePoint(defaultScene, 'n', [-0.7, 1]))
  state().sceneLoaded(changeLoss(state().scene, { margin: 30 }))
  expect(state().bounds).toBe(bounds)
})

it('leaves a view alone that a hand has set', () => {
  state().viewMoved([-9, -9, 9, 9])
  state().sceneLoaded(far)
  expect(state().bounds).toEqual([-9, -9, 9, 9])
  expect(selectNothingInSight(state())).toBe(true)
})

it('never moves the view after a hand, which has put the point where it is', () => {
  const { bounds } = state()
  const hand = gripOf({ kind: 'point', point: 'n' })
  state().pointMoved('n', [500, 0])
  hand.letGo()
  expect(state().bounds).toBe(bounds)
})

it('fits space again when the stage becomes narrow, unless a hand has turned it', () => {
  useStore.setState({ scene: changeDimensions(defaultScene, 3) })
  state().spaceFitted()
  const wide = state().camera
  state().stageResized(300, 500)
  expect(state().camera).not.toBe(wide)
  expect(isFittedCamera(state().camera!)).toBe(true)
  const own = { position: [0, 0, 9], target: [0, 0, 0] } as const
  state().cameraMoved(own)
  state().stageResized(900, 500)
  expect(state().camera).toBe(own)
})

it('fits space to points far away', () => {
  useStore.setState({ scene: changeDimensions(defaultScene, 3) })
  state().spaceFitted()
  state().sceneLoaded(shifted(state().scene, 1000))
  expect(selectNothingInSight(state())).toBe(false)
})
