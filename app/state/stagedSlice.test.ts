import { beforeEach, describe, expect, it } from 'vitest'
import { defaultScene } from '../../src/scene/defaults'
import { stageText } from '../messages/stage'
import { stagedText } from './stagedSlice'
import { useStore } from './store'

const state = () => useStore.getState()
const shown = () => stagedText(stageText.en, state())

/** As the default scene, with points of its own, twice as far apart. */
const twice = (value: number) => 2 * value
const scene = {
  ...defaultScene,
  points: defaultScene.points.map((point) => ({ ...point, position: point.position.map(twice) })),
}

describe('a triplet out of many on the stage', () => {
  beforeEach(() => {
    useStore.setState(useStore.getInitialState())
    useStore.temporal.getState().clear()
    state().tripletStaged({ scene, text: 'Triplet 3 of 9.', asTriangle: true })
  })

  it('is one step of the history', () => {
    expect(useStore.temporal.getState().pastStates).toHaveLength(1)
    useStore.temporal.getState().undo()
    expect(state().scene).toBe(defaultScene)
    expect(shown()).toBeNull()
  })

  it('is named until one of its points moves', () => {
    expect(shown()).toBe('Triplet 3 of 9.')
    state().pointMoved('n', [5, 5])
    expect(shown()).toBeNull()
  })

  it('keeps its name when the margin changes, which no distance hangs on', () => {
    state().marginChanged(3)
    expect(shown()).toBe('Triplet 3 of 9.')
  })

  it('says under which norm its distances were those of all dimensions', () => {
    state().normDegreeChanged(1)
    expect(shown()).toBe(
      'Triplet 3 of 9. That holds under p = 2 and eps = 1e-6; under another norm it must be shown again.',
    )
  })
})
