import { beforeEach, expect, test } from 'vitest'
import { isLit, isOfTriplet } from './litSlice'
import { useStore } from './store'

const state = () => useStore.getState()

beforeEach(() => useStore.setState({ lit: null, hands: [] }))

test('a term is lit for its own triplet only', () => {
  state().litUp({ term: 'negative-distance', triplet: 1 })
  expect(isLit(state(), 'negative-distance', 1)).toBe(true)
  expect(isLit(state(), 'negative-distance', 0)).toBe(false)
  expect(isLit(state(), 'positive-distance', 1)).toBe(false)
})

test('the margin is lit for every triplet', () => {
  state().litUp({ term: 'margin', triplet: 3 })
  expect(isLit(state(), 'margin', 0)).toBe(true)
})

test('a gap lights the two distances it is the difference of, a triplet its points', () => {
  state().litUp({ term: 'gap', triplet: 1 })
  expect(isLit(state(), 'positive-distance', 1)).toBe(true)
  expect(isLit(state(), 'negative-distance', 1)).toBe(true)
  expect(isLit(state(), 'negative-distance', 0)).toBe(false)
  expect(isLit(state(), 'loss', 1)).toBe(false)
  state().litUp({ term: 'triplet', triplet: 1 })
  expect(isLit(state(), 'anchor', 1)).toBe(true)
})

test('of a distribution every triplet among those of a bar is lit', () => {
  state().litUp({ term: 'gap', triplet: 2, among: new Set([2, 5]) })
  expect([1, 2, 5].map((index) => isOfTriplet(state().lit, index))).toEqual([false, true, true])
  expect(isLit(state(), 'gap', 5)).toBe(true)
})

test('what all triplets share is of none of them', () => {
  state().litUp({ term: 'margin', triplet: 3 })
  expect(isOfTriplet(state().lit, 3)).toBe(false)
})

test('leaving the first thing after entering the second leaves the second lit', () => {
  state().litUp({ term: 'gap', triplet: 0 })
  state().litUp({ term: 'loss', triplet: 0 })
  state().litOff({ term: 'gap', triplet: 0 })
  expect(state().lit).toEqual({ term: 'loss', triplet: 0 })
  state().litOff({ term: 'loss', triplet: 0 })
  expect(state().lit).toBeNull()
})

test('nothing lights up while a hand is at work, but what is left goes out', () => {
  state().litUp({ term: 'gap', triplet: 0 })
  const hand = state().handTook({ kind: 'parameter', parameter: 'margin' })
  state().litUp({ term: 'loss', triplet: 0 })
  expect(state().lit?.term).toBe('gap')
  state().litOff({ term: 'gap', triplet: 0 })
  expect(state().lit).toBeNull()
  state().handLet(hand)
})

test('lighting up what is lit changes nothing', () => {
  state().litUp({ term: 'gap', triplet: 0 })
  const { lit } = state()
  state().litUp({ term: 'gap', triplet: 0 })
  expect(state().lit).toBe(lit)
})
