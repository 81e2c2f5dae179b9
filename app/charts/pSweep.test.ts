import { describe, expect, test } from 'vitest'
import { changeLoss, movePoint } from '../../src/scene/edits'
import type { SceneLoss } from '../../src/scene/scene'
import type { State } from '../state/store'
import { pSweepChart } from './pSweep'
import { sheet } from './testing/sheet'
import { stateOf } from './testing/stateOf'

/** A at the origin, P at (3, 4), N at (−1, 1). */
const stateWith = (loss: Partial<SceneLoss> = {}): State => {
  const state = stateOf([0])
  const [triplet] = state.scene.triplets
  if (!triplet) throw new Error('The scene has no triplet; expected one.')
  const places = [
    [triplet.anchor, [0, 0]],
    [triplet.positive, [3, 4]],
    [triplet.negative, [-1, 1]],
  ] as const
  const scene = places.reduce((moved, [id, place]) => movePoint(moved, id, place), state.scene)
  return { ...state, scene: changeLoss(scene, { eps: 0, ...loss }) }
}
const figureOf = (state: State, on = sheet) => {
  const figure = pSweepChart.draw(state, on)
  if (!figure) throw new Error('The chart has no figure; expected one for every state.')
  return figure
}
const rowOf = (state: State, p: number) =>
  figureOf(state)
    .table()
    .rows.find(([degree]) => degree === p) ?? []

test('degrees go from 1 to 10 by tenths', () => {
  const { rows } = figureOf(stateWith()).table()
  expect([rows[0]?.[0], rows[1]?.[0], rows.at(-1)?.[0], rows.length]).toEqual([1, 1.1, 10, 91])
})

test('distances and loss at a degree are those of that norm', () => {
  expect(rowOf(stateWith(), 1)).toEqual([1, 7, 2, 6])
  const [, positive, negative, loss] = rowOf(stateWith(), 2)
  expect(positive).toBe(5)
  expect(negative).toBeCloseTo(Math.SQRT2, 14)
  expect(loss).toBeCloseTo(6 - Math.SQRT2, 14)
})

test('with swap the nearer of A and P counts', () => {
  const [, , negative] = rowOf(stateWith({ convention: 'pytorch', swap: true }), 1)
  expect(negative).toBe(2)
})

test('a degree that gives no number leaves a gap, a whole one in it has a mark', () => {
  // (0 − 3)^p has no real value for a broken p: MLX ≤ 0.31 powers the signed difference
  const state = stateWith({ convention: 'mlx-0.31' })
  expect(rowOf(state, 2.5)[1]).toBeNaN()
  expect(rowOf(state, 2)[1]).toBe(5)
  const [, positive] = figureOf(state).traces
  expect((positive as { marker: { size: number[] } }).marker.size[10]).toBe(5)
  expect(figureOf(state).sentence).toContain('the lines have gaps')
})

test('a change of p alone draws nothing anew', () => {
  const before = figureOf(stateWith())
  const { scene, ...state } = stateWith()
  const first = { ...state, scene }
  const { traces } = figureOf(first)
  const after = figureOf({ ...first, scene: changeLoss(scene, { p: 3 }) }, { ...sheet, held: before.ranges })
  expect(after.traces).toBe(traces)
})

describe('the marker', () => {
  test('is the degree in force and stands on the line of the loss', () => {
    const state = stateWith({ p: 1 })
    const { marker } = figureOf(state)
    expect([marker?.read(state), marker?.height?.(1), marker?.label(1)]).toEqual([1, 6, 'p = 1'])
  })

  test('is left out where the degree is off the axis, and the words say so', () => {
    for (const p of [0.5, 20]) {
      const { marker, sentence } = figureOf(stateWith({ p }))
      expect(marker).toBeNull()
      expect(sentence).toContain('outside the axis')
    }
  })
})

test('the words tell the present numbers and where the loss goes', () => {
  expect(figureOf(stateWith({ p: 1 })).sentence).toBe(
    'At p = 1, d(A,P) of the triplet is 7.000, d(A,N) 2.000 and the loss 6.000. From p = 1 to p = 10 the loss goes from 6.000 to 3.950.',
  )
})

test('the lines are named at their ends, none over another', () => {
  const names = figureOf(stateWith()).labels.filter(({ text }) => ['d(A,P)', 'd(A,N)', 'loss'].includes(text))
  expect(names).toHaveLength(3)
  const heights = names.map(({ y }) => y).toSorted((a, b) => a - b)
  for (const [i, y] of heights.slice(1).entries()) expect(y - (heights[i] ?? NaN)).toBeGreaterThanOrEqual(14)
})
