import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapBins, gapHistogramChart } from './gapHistogram'
import type { ChartSource } from '../chart'
import { sheet } from '../testing/sheet'
import { createDrawing } from '../testing/createDrawing'
import { sourceOfGaps } from '../testing/sourceOfGaps'

const GAPS = [-0.5, -0.25, 0.25, 0.5, 0.5, 1, 1.5, 1.75]

const drawing = createDrawing(gapHistogramChart)

const figureOf = (source: ChartSource) => {
  const figure = drawing.draw(source, sheet)
  if (!figure) throw new Error('The chart has no figure; expected one for eight triplets.')
  return figure
}

test('with fewer than 8 triplets a sentence says so and nothing is drawn', () => {
  const source = sourceOfGaps([0.5])
  expect(drawing.draw(source, sheet)).toBeNull()
  expect(drawing.lacks(source)).toBe('A histogram of the gaps needs 8 triplets; there is 1.')
  expect(drawing.lacks(sourceOfGaps(GAPS))).toBeNull()
})

test('bars count the gaps, violet ones those below the margin', () => {
  const [all, active] = figureOf(sourceOfGaps(GAPS, { margin: 1 })).traces
  const total = (trace: unknown) => (trace as { y: number[] }).y.reduce((a, b) => a + b)
  expect([total(all), total(active)]).toEqual([8, 5])
})

test('the axis holds 0, the margin and every bar', () => {
  const { x } = figureOf(sourceOfGaps(GAPS, { margin: 3 })).ranges
  expect(x[0]).toBeLessThan(-0.5)
  expect(x[1]).toBeGreaterThan(3)
})

test('the margin is a line that can be moved and meets no curve', () => {
  const { marker } = figureOf(sourceOfGaps(GAPS, { margin: 1.25 }))
  expect([marker?.parameter, marker?.label(1.25), marker?.height]).toEqual(['margin', 'm = 1.25', null])
})

test('the numbers are edges and counts', () => {
  const { columns, rows } = figureOf(sourceOfGaps(GAPS)).table()
  expect(columns).toEqual(['from', 'to', 'triplets', 'below the margin'])
  expect(rows[0]).toEqual([-0.5, 0, 2, 2])
  expect(rows).toHaveLength(5)
})

test('the words tell how many are below the margin and not above 0', () => {
  expect(figureOf(sourceOfGaps(GAPS)).sentence).toBe(
    '5 of 8 gaps are below the margin of 1: their triplets have a loss. 2 are not above 0: hard.',
  )
  expect(figureOf(sourceOfGaps([0, 0, ...GAPS])).sentence).toContain('4 are not above 0: hard.')
  expect(figureOf(sourceOfGaps([NaN, ...GAPS])).sentence).toContain('1 is not a finite number')
})

test('with fewer than 8 triplets it offers the others, as the same object while they are as many', () => {
  const cure = drawing.cure(sourceOfGaps([0.5, 1]))
  expect(cure?.label).toBe('Add 6 triplets at random')
  expect(drawing.cure(sourceOfGaps([0.5, 2]))).toBe(cure)
  expect(drawing.cure(sourceOfGaps(GAPS))).toBeNull()
})

describe('the bars', () => {
  test('edges are round and every gap is in one bar', () => {
    const { width, from, counts } = gapBins([0.05, 0.15, 0.15, 0.95], 1)
    expect(width).toBe(0.2)
    expect(from).toHaveLength(5)
    expect(counts).toEqual([3, 0, 0, 0, 1])
  })

  test('what is below the margin is counted by itself, also within a bar', () => {
    expect(gapBins([0, 0.25, 0.375, 1], 0.3).active.reduce((a, b) => a + b)).toBe(2)
    expect(gapBins([0.5, 1], 0.5).active.every((count) => count === 0)).toBe(true)
  })

  test('gaps that are all one number are one bar', () => {
    for (const gap of [0, 0.7, -3]) expect(gapBins([gap, gap], 1).counts).toEqual([2])
  })

  test('what is no finite number is counted elsewhere', () => {
    expect(gapBins([NaN, Infinity, 1], 1)).toMatchObject({ counts: [1], elsewhere: 2 })
    expect(gapBins([NaN], 1)).toMatchObject({ counts: [], elsewhere: 1 })
  })

  test('property: bars hold all finite gaps, each between its edges, in at most 42 bars', () => {
    const gap = fc.integer({ min: -5000, max: 5000 }).map((thousandths) => thousandths / 1000)
    fc.assert(
      fc.property(fc.array(gap, { minLength: 1, maxLength: 300 }), gap, (gaps, margin) => {
        const { width, from, counts, active } = gapBins(gaps, margin)
        expect(counts.reduce((a, b) => a + b)).toBe(gaps.length)
        expect(active.reduce((a, b) => a + b)).toBe(gaps.filter((each) => each < margin).length)
        expect(counts.length).toBeLessThanOrEqual(42)
        for (const [i, left] of from.entries()) {
          const slack = 1e-9
          const within = gaps.filter((each) => each > left + slack && each < left + width - slack).length
          expect(counts[i]).toBeGreaterThanOrEqual(within)
        }
      }),
      { seed: 1 },
    )
  })
})
