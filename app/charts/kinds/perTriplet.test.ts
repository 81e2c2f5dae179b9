import { describe, expect, test } from 'vitest'
import { perTripletChart } from './perTriplet'
import type { ChartSource } from '../chart'
import { sheet } from '../testing/sheet'
import { createDrawing } from '../testing/createDrawing'
import { sourceOfGaps } from '../testing/sourceOfGaps'

const drawing = createDrawing(perTripletChart)

const figureOf = (source: ChartSource) => {
  const figure = drawing.draw(source, sheet)
  if (!figure) throw new Error('The chart has no figure; expected one for a source with results.')
  return figure
}

test('there is nothing to draw before the first result', () => {
  expect(drawing.draw({ ...sourceOfGaps([0.5]), results: () => null }, sheet)).toBeNull()
})

test('every triplet has a bar of its loss, which selects it', () => {
  const [bars] = figureOf(sourceOfGaps([0.5, 2, -1])).traces
  expect(bars).toMatchObject({ type: 'bar', x: [1, 2, 3], y: [0.5, 0, 2], customdata: [0, 1, 2] })
})

test('the selected bar is violet, the others are paler', () => {
  const [bars] = figureOf(sourceOfGaps([0.5, 0.25], { selected: 1 })).traces
  expect(bars).toMatchObject({ marker: { color: ['rgb(191, 174, 218)', '#7a54b8'] } })
})

test('the reduced value is a line over all bars with its name at the end', () => {
  const { traces, labels } = figureOf(sourceOfGaps([0.5, 0.25], { reduction: 'sum' }))
  expect(traces[1]).toMatchObject({ type: 'scatter', y: [1.25, 1.25] })
  expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['sum', '1.250']))
})

test('reduction none has no such line', () => {
  expect(figureOf(sourceOfGaps([0.5, 0.25])).traces).toHaveLength(1)
})

test('a loss that no bar can show is written out', () => {
  const { traces, labels, ranges } = figureOf(sourceOfGaps([NaN, 0.5], { selected: 1 }))
  expect(traces[0]).toMatchObject({ y: [0, 0.5] })
  expect(labels).toContainEqual(expect.objectContaining({ text: 'NaN', tone: 'warn' }))
  expect(ranges.y).toEqual([0, 0.5])
})

test('a single bar is no wall: there is room for six', () => {
  expect(figureOf(sourceOfGaps([0.5])).ranges.x).toEqual([0.5, 6.5])
  expect(figureOf(sourceOfGaps(Array.from({ length: 9 }, () => 0))).ranges.x).toEqual([0.5, 9.5])
})

test('the label of the selected bar stands above the reduced line that would cross it', () => {
  const { labels } = figureOf(sourceOfGaps([2, 0, ...Array.from({ length: 10 }, () => 2)], { reduction: 'mean' }))
  const own = labels.find(({ strong }) => strong)
  const line = labels.find(({ text }) => text === 'mean')
  expect(own?.text).toBe('0.000')
  expect(own?.y).toBeLessThanOrEqual(line?.y ?? 0)
})

test('the numbers are those of the table, in full precision', () => {
  const { columns, rows } = figureOf(sourceOfGaps([0.1])).table()
  expect(columns).toEqual(['triplet', 'd(A,P)', 'd(A,N)', 'gap', 'loss', 'share'])
  expect(rows).toEqual([[1, 1, Math.fround(1.1), Math.fround(1.1) - 1, Math.fround(0.9), 1]])
})

test('a share is a part of the sum, whatever the reduction; where nothing has a loss there is none', () => {
  const sharesOf = (source: ChartSource) =>
    figureOf(source)
      .table()
      .rows.map((row) => row.at(-1))
  expect(sharesOf(sourceOfGaps([0.5, -0.5], { reduction: 'mean' }))).toEqual([0.25, 0.75])
  expect(sharesOf(sourceOfGaps([3, 4]))).toEqual([NaN, NaN])
  expect(figureOf(sourceOfGaps([0.5, -0.5])).traces[0]).toMatchObject({
    text: ['loss 0.500, 25 % of the sum', 'loss 1.500, 75 % of the sum'],
  })
})

describe('in words', () => {
  const sentenceOf = (...given: Parameters<typeof sourceOfGaps>) => figureOf(sourceOfGaps(...given)).sentence

  test('one triplet: its loss', () => {
    expect(sentenceOf([0.5])).toBe('The loss of the only triplet is 0.500.')
  })

  test('a batch: how many have a loss, the largest, the selected, the reduced value', () => {
    expect(sentenceOf([0.5, -1, 3], { reduction: 'sum' })).toBe(
      '2 of 3 triplets have a loss; the largest is 2.000, of triplet 2, 80 % of the sum. Selected is triplet 1, with 0.500, 20 % of the sum. The sum is 2.500.',
    )
  })

  test('no loss at all', () => {
    expect(sentenceOf([3, 4], { reduction: 'mean' })).toBe('None of 2 triplets has a loss. The mean is 0.000.')
  })

  test('what is undefined is counted', () => {
    expect(sentenceOf([NaN, 0.5], { selected: 1 })).toContain('One is undefined.')
  })
})
