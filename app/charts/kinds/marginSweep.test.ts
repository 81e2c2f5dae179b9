import { describe, expect, test } from 'vitest'
import type { ChartSource, Sheet } from '../chart'
import { marginSweepChart } from './marginSweep'
import { sheet } from '../testing/sheet'
import { createDrawing } from '../testing/createDrawing'
import { sourceOfGaps } from '../testing/sourceOfGaps'

const drawing = createDrawing(marginSweepChart)

const figureOf = (source: ChartSource, on: Sheet = sheet) => {
  const figure = drawing.draw(source, on)
  if (!figure) throw new Error('The chart has no figure; expected one for a source with results.')
  return figure
}
const placesOf = (trace: unknown) => {
  const { x, y } = trace as { x: number[]; y: number[] }
  return { x, y }
}

test('there is nothing to draw before the first result', () => {
  expect(drawing.draw({ ...sourceOfGaps([0.5]), results: () => null }, sheet)).toBeNull()
})

test('one triplet: no loss up to its gap, then 1 for each 1 of margin', () => {
  const [loss, active, kinks, ...others] = figureOf(sourceOfGaps([0.5])).traces
  expect(placesOf(loss)).toEqual({ x: [0, 0.5, 2], y: [0, 0, 1.5] })
  expect(placesOf(active)).toEqual({ x: [0, 0.5, 2], y: [0, 1, 1] })
  expect(placesOf(kinks)).toEqual({ x: [0.5], y: [0] })
  expect(others).toEqual([])
})

test('a kink off the axis has no mark, however far off it is', () => {
  const [, , kinks] = figureOf(sourceOfGaps([-4e37])).traces
  expect(placesOf(kinks).x).toEqual([NaN])
})

test('a mean has a kink at every gap, marked in the order of the triplets, and the selected triplet’s own line', () => {
  const [loss, active, kinks, own] = figureOf(sourceOfGaps([1, 0.5], { reduction: 'mean', selected: 1 })).traces
  expect(placesOf(loss)).toEqual({ x: [0, 0.5, 1, 2], y: [0, 0, 0.25, 1.25] })
  expect(placesOf(active)).toEqual({ x: [0, 0.5, 1, 2], y: [0, 0.5, 1, 1] })
  expect(placesOf(kinks)).toEqual({ x: [1, 0.5], y: [0.25, 0] })
  expect(kinks).toMatchObject({ customdata: [0, 1] })
  expect(placesOf(own)).toEqual({ x: [0, 0.5, 2], y: [0, 0, 1.5] })
})

test('reduction none shows the selected triplet alone, but how many are active of all', () => {
  const [loss, active, kinks, ...others] = figureOf(sourceOfGaps([1, 0.5], { selected: 1 })).traces
  expect(placesOf(active).y).toEqual([0, 0.5, 1, 1])
  expect(placesOf(loss)).toEqual({ x: [0, 0.5, 2], y: [0, 0, 1.5] })
  expect(kinks).toMatchObject({ customdata: [1] })
  expect(others).toEqual([])
})

describe('the axis of the margin', () => {
  const axisOf = (gaps: number[], margin = 1) => figureOf(sourceOfGaps(gaps, { margin })).ranges.x

  test('goes to half as much again as the largest gap, at least to 2', () => {
    expect(axisOf([0.5])).toEqual([0, 2])
    expect(axisOf([3])).toEqual([0, 5])
  })

  test('holds the present margin, a negative one too', () => {
    expect(axisOf([0.5], 7)).toEqual([0, 8])
    expect(axisOf([0.5], -0.25)).toEqual([-0.3, 2])
  })

  test('is short where everything is small', () => {
    expect(axisOf([0.01], 0.005)).toEqual([0, 0.03])
  })

  test('stands still under a moving hand', () => {
    const at = figureOf(sourceOfGaps([3]))
    const moved = figureOf(sourceOfGaps([0.5]), { ...sheet, held: at.ranges, moving: true })
    expect(moved.ranges).toBe(at.ranges)
    expect(moved.layout).toBe(at.layout)
  })
})

test('a change of the margin alone draws nothing anew', () => {
  const before = figureOf(sourceOfGaps([0.5, 0.7], { reduction: 'mean', margin: 1 }))
  const after = figureOf(sourceOfGaps([0.5, 0.7], { reduction: 'mean', margin: 1.3 }), {
    ...sheet,
    held: before.ranges,
  })
  expect(after.traces).toBe(before.traces)
  expect(after.layout).toBe(before.layout)
  expect(after.sentence).not.toBe(before.sentence)
})

test('the marker is the margin in force and stands on the violet line', () => {
  const { marker } = figureOf(sourceOfGaps([0.5, 1], { reduction: 'sum', margin: 1.25 }))
  expect(marker?.parameter).toBe('margin')
  expect(marker?.height?.(1.25)).toBe(1)
  expect(marker?.label(1.25)).toBe('m = 1.25')
})

test('the numbers are the vertices, in full precision', () => {
  expect(figureOf(sourceOfGaps([0.5, 1], { reduction: 'sum' })).table()).toEqual({
    columns: ['margin', 'loss', 'fraction active'],
    rows: [
      [0, 0, 0],
      [0.5, 0, 0],
      [1, 0.5, 0.5],
      [2, 2.5, 1],
    ],
  })
})

test('an undefined distance leaves a gap, not a zero', () => {
  const [loss, , kinks] = figureOf(sourceOfGaps([NaN, 0.5], { reduction: 'mean' })).traces
  expect(placesOf(loss).y.every(Number.isNaN)).toBe(true)
  expect(placesOf(kinks).x).toEqual([NaN, 0.5])
})

describe('in words', () => {
  const sentenceOf = (...given: Parameters<typeof sourceOfGaps>) => figureOf(sourceOfGaps(...given)).sentence

  test('a positive gap is the margin up to which there is no loss', () => {
    expect(sentenceOf([0.5])).toBe(
      'No loss up to a margin of 0.500, the gap of this triplet. Beyond it, the loss grows with a slope of 1.',
    )
  })

  test('a hard negative has a loss at every margin from 0', () => {
    expect(sentenceOf([-0.25])).toContain('nearer than its positive by 0.250')
  })

  test('a batch: how many have a loss, how much it is, and when all do', () => {
    expect(sentenceOf([0.5, 2], { reduction: 'mean' })).toBe(
      'At a margin of 1, 1 of 2 triplets has a loss. The mean is 0.250 and grows with a slope of 0.5. Beyond 2.000 every triplet has one.',
    )
  })

  test('what is undefined is called so', () => {
    expect(sentenceOf([NaN])).toContain('undefined')
    expect(sentenceOf([NaN, 1], { reduction: 'sum' })).toContain('undefined')
  })
})
