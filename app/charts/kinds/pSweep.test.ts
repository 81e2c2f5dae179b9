import { describe, expect, test } from 'vitest'
import type { SceneLoss } from '../../../src/scene/scene'
import type { ChartSource } from '../chart'
import { createDrawing } from '../testing/createDrawing'
import { sheet } from '../testing/sheet'
import { sourceOfGaps } from '../testing/sourceOfGaps'
import { pSweepChart } from './pSweep'

const drawing = createDrawing(pSweepChart)

/** A at the origin, P at (3, 4), N at (−1, 1). */
const POINTS = { anchor: [0, 0], positive: [3, 4], negative: [-1, 1] }
const sourceWith = (loss: Partial<SceneLoss> = {}): ChartSource => {
  const source = sourceOfGaps([0])
  return { ...source, points: () => POINTS, loss: { ...source.loss, eps: 0, ...loss } }
}
const figureOf = (source: ChartSource, on = sheet) => {
  const figure = drawing.draw(source, on)
  if (!figure) throw new Error('The chart has no figure; expected one for every source.')
  return figure
}
const rowOf = (source: ChartSource, p: number) =>
  figureOf(source)
    .table()
    .rows.find(([degree]) => degree === p) ?? []

test('degrees go from 1 to 10 by tenths', () => {
  const { rows } = figureOf(sourceWith()).table()
  expect([rows[0]?.[0], rows[1]?.[0], rows.at(-1)?.[0], rows.length]).toEqual([1, 1.1, 10, 91])
})

test('distances and loss at a degree are those of that norm', () => {
  expect(rowOf(sourceWith(), 1)).toEqual([1, 7, 2, 6])
  const [, positive, negative, loss] = rowOf(sourceWith(), 2)
  expect(positive).toBe(5)
  expect(negative).toBeCloseTo(Math.SQRT2, 14)
  expect(loss).toBeCloseTo(6 - Math.SQRT2, 14)
})

test('with swap the nearer of A and P counts', () => {
  const [, , negative] = rowOf(sourceWith({ convention: 'pytorch', swap: true }), 1)
  expect(negative).toBe(2)
})

test('a degree that gives no number leaves a gap, a whole one in it has a mark', () => {
  // (0 − 3)^p has no real value for a broken p: MLX ≤ 0.31 powers the signed difference
  const source = sourceWith({ convention: 'mlx-0.31' })
  expect(rowOf(source, 2.5)[1]).toBeNaN()
  expect(rowOf(source, 2)[1]).toBe(5)
  const [, positive] = figureOf(source).traces
  expect((positive as { marker: { size: number[] } }).marker.size[10]).toBe(5)
  expect(figureOf(source).sentence).toContain('the lines have gaps')
})

test('a change of p alone draws nothing anew', () => {
  const before = figureOf(sourceWith())
  const after = figureOf(sourceWith({ p: 3 }), { ...sheet, held: before.ranges })
  expect(after.traces).toBe(before.traces)
})

describe('the marker', () => {
  test('is the degree in force and stands on the line of the loss', () => {
    const source = sourceWith({ p: 1 })
    const { marker } = figureOf(source)
    expect([marker?.parameter, marker?.height?.(1), marker?.label(1)]).toEqual(['p', 6, 'p = 1'])
  })

  test('is left out where the degree is off the axis, and the words say so', () => {
    for (const p of [0.5, 20]) {
      const { marker, sentence } = figureOf(sourceWith({ p }))
      expect(marker).toBeNull()
      expect(sentence).toContain('outside the axis')
    }
  })
})

test('the words tell the present numbers and where the loss goes', () => {
  expect(figureOf(sourceWith({ p: 1 })).sentence).toBe(
    'At p = 1, d(A,P) of the triplet is 7.000, d(A,N) 2.000 and the loss 6.000. From p = 1 to p = 10 the loss goes from 6.000 to 3.950.',
  )
})

test('the lines are named at their ends, none over another', () => {
  const names = figureOf(sourceWith()).labels.filter(({ text }) => ['d(A,P)', 'd(A,N)', 'loss'].includes(text))
  expect(names).toHaveLength(3)
  const heights = names.map(({ y }) => y).toSorted((a, b) => a - b)
  for (const [i, y] of heights.slice(1).entries()) expect(y - (heights[i] ?? NaN)).toBeGreaterThanOrEqual(14)
})
