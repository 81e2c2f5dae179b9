import { describe, expect, test } from 'vitest'
import type { ChartSource } from '../chart'
import { sheet } from '../testing/sheet'
import { createDrawing } from '../testing/createDrawing'
import { sourceOfGaps } from '../testing/sourceOfGaps'
import { tripletDiagramChart } from './tripletDiagram'

const drawing = createDrawing(tripletDiagramChart)

const figureOf = (source: ChartSource, on = sheet) => {
  const figure = drawing.draw(source, on)
  if (!figure) throw new Error('The chart has no figure; expected one for a source with results.')
  return figure
}

test('there is nothing to draw before the first result', () => {
  expect(drawing.draw({ ...sourceOfGaps([0.5]), results: () => null }, sheet)).toBeNull()
})

test('every triplet is a point at its two distances, which selects it', () => {
  const [, , points] = figureOf(sourceOfGaps([0.5, -0.75])).traces
  expect(points).toMatchObject({ x: [1, 1], y: [1.5, 0.25], customdata: [0, 1] })
})

test('one line parts hard from semi-hard, the other is higher by the margin', () => {
  const { traces, ranges } = figureOf(sourceOfGaps([0.5], { margin: 0.75 }))
  const end = ranges.x[1]
  expect(traces[0]).toMatchObject({ x: [0, end], y: [0, end], fill: 'tozeroy' })
  expect(traces[1]).toMatchObject({ x: [0, end], y: [0.75, end + 0.75], fill: 'tonexty' })
})

test('without a margin there is no band', () => {
  expect(figureOf(sourceOfGaps([0.5], { margin: 0 })).traces[1]).not.toHaveProperty('fill')
})

test('the selected point has guides to both axes', () => {
  const [, , , guides, ring] = figureOf(sourceOfGaps([0.5, 0.25], { selected: 1 })).traces
  expect(guides).toMatchObject({ x: [0, 1, 1], y: [1.25, 1.25, 0] })
  expect(ring).toMatchObject({ x: [1, 1], y: [1.25, 1.25] })
})

test('the axes begin at 0 and hold every point and the margin', () => {
  expect(figureOf(sourceOfGaps([0.5, 6])).ranges).toEqual({ x: [0, 1.5], y: [0, 10] })
  expect(figureOf(sourceOfGaps([0.5], { margin: 9 })).ranges.y).toEqual([0, 15])
})

test('a change of the margin alone leaves the points as they are', () => {
  const before = figureOf(sourceOfGaps([0.5, 0.7]))
  const after = figureOf(sourceOfGaps([0.5, 0.7], { margin: 1.1 }), { ...sheet, held: before.ranges, moving: true })
  expect(after.traces[2]).toBe(before.traces[2])
  expect(after.traces[1]).not.toBe(before.traces[1])
  expect(after.layout).toBe(before.layout)
})

test('the axes say what they are measured in, and the regions their names', () => {
  const words = figureOf(sourceOfGaps([0.5, 1])).labels.map(({ text }) => text)
  expect(words).toEqual(['d(A,N) in the 2-norm', 'd(A,P) in the 2-norm', 'easy', 'hard', 'semi-hard', 'triplet 1'])
})

test('two thousand triplets and a distance that is no number are drawn', () => {
  const { traces, ranges } = figureOf(
    sourceOfGaps(
      Array.from({ length: 2000 }, (_, i) => (i === 3 ? NaN : i / 1000)),
      { selected: 3 },
    ),
  )
  expect((traces[2] as { x: number[] }).x).toHaveLength(2000)
  expect(ranges.y).toEqual([0, 4])
})

test('the numbers are those of the table', () => {
  expect(figureOf(sourceOfGaps([0.5, -0.5])).table()).toEqual({
    columns: ['triplet', 'd(A,P)', 'd(A,N)', 'regime'],
    rows: [
      [1, 1, 1.5, 'semi-hard'],
      [2, 1, 0.5, 'hard'],
    ],
  })
})

describe('in words', () => {
  const sentenceOf = (...given: Parameters<typeof sourceOfGaps>) => figureOf(sourceOfGaps(...given)).sentence

  test('one triplet: its region, and how far from the line', () => {
    expect(sentenceOf([0])).toBe('The triplet is hard: on the line d(A,N) = d(A,P).')
    expect(sentenceOf([-0.25])).toBe('The triplet is hard: below the line d(A,N) = d(A,P) by 0.250.')
    expect(sentenceOf([0.25])).toBe(
      'The triplet lies in the semi-hard band: above the line d(A,N) = d(A,P) by 0.250, less than the margin of 1.',
    )
    expect(sentenceOf([1])).toContain('is easy')
    expect(sentenceOf([NaN])).toContain('undefined')
  })

  test('a batch: how many are hard, in the band, the worst, the selected', () => {
    expect(sentenceOf([0.5, -0.25, -0.5, 3])).toBe(
      '2 of 4 triplets lie on or below the line: their negative is no farther than their positive. The semi-hard band holds 1. Triplet 3 is farthest below the line. Selected is triplet 1: semi-hard.',
    )
    expect(sentenceOf([3, 4])).toBe(
      'None of 2 triplets lies on or below the line. The semi-hard band holds 0. Selected is triplet 1: easy.',
    )
  })
})
