import { expect, it } from 'vitest'
import { defaultScene } from '../../src/scene/defaults'
import { useStore, type State } from './store'
import { atRest } from './atRest'

const results = { scene: defaultScene } as State['results']
const state = (change: Partial<State>): State => ({ ...useStore.getState(), scene: defaultScene, results, ...change })

it('follows the state at rest', () => {
  const select = atRest(({ selected }) => selected)
  expect([1, 2].map((selected) => select(state({ selected })))).toEqual([1, 2])
})

it('keeps what it was while a hand moves or a result is awaited', () => {
  const select = atRest(({ selected }) => selected)
  expect(select(state({ selected: 1 }))).toBe(1)
  expect(select(state({ selected: 2, hands: [{ kind: 'parameter', parameter: 'margin', from: defaultScene }] }))).toBe(
    1,
  )
  expect(select(state({ selected: 3, results: null }))).toBe(1)
  expect(select(state({ selected: 4 }))).toBe(4)
})
