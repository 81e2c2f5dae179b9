import { expect, test } from 'vitest'
import { steady } from './selectors'
import { useStore, type State } from './store'

const start = useStore.getInitialState()
const withMargin = (margin: number): State => ({
  ...start,
  scene: { ...start.scene, loss: { ...start.scene.loss, margin } },
})

test('a steady selector gives the same object again until one of its values changes', () => {
  const select = steady(({ scene, selected }: State) => ({ margin: scene.loss.margin, selected }))
  const first = select(withMargin(1))
  expect(first).toEqual({ margin: 1, selected: 0 })
  expect(select(withMargin(1))).toBe(first)
  expect(select(withMargin(2))).toEqual({ margin: 2, selected: 0 })
  expect(select({ ...withMargin(2), selected: 3 })).toEqual({ margin: 2, selected: 3 })
})

test('a steady selector knows NaN for NaN, and 0 from −0', () => {
  const select = steady(({ scene }: State) => ({ margin: scene.loss.margin }))
  expect(select(withMargin(NaN))).toBe(select(withMargin(NaN)))
  expect(select(withMargin(0))).not.toBe(select(withMargin(-0)))
})
