import { describe, expect, test } from 'vitest'
import { chartsText } from '../messages/charts'
import { gapHistogramChart } from './kinds/gapHistogram'
import { historyChart } from './kinds/history'
import { marginSweepChart } from './kinds/marginSweep'
import { perTripletChart } from './kinds/perTriplet'
import { pSweepChart } from './kinds/pSweep'
import { charts } from './registry'
import { sheet } from './testing/sheet'
import { createDrawing } from './testing/createDrawing'
import { sourceOfGaps } from './testing/sourceOfGaps'
import { tripletDiagramChart } from './kinds/tripletDiagram'
import type { Chart, ChartSource } from './chart'

const GAPS = [0.5, 1.5, -1, 0.25, 0.75, 1.25, 3, 0.5]

const figureOf = (chart: Chart, source: ChartSource) => {
  const figure = createDrawing(chart).draw(source, sheet)
  if (!figure) throw new Error('The chart has no figure; expected one for a source with results.')
  return figure
}

const marksOf = (chart: Chart, source: ChartSource) => figureOf(chart, source).marks()

const spoken = (chart: Chart, source: ChartSource) =>
  marksOf(chart, source).flatMap(({ text }) => (text ? [text()] : []))

const drawn = charts.filter(({ id }) => id !== 'landscape')

describe.each(drawn.map((chart) => [chart.label(chartsText.en), chart] as const))('%s', (_, chart) => {
  const source = sourceOfGaps(GAPS, { reduction: 'mean' })

  test('each point that can be clicked has a mark, where it is drawn', () => {
    const { traces, marks } = figureOf(chart, source)
    const points = traces.flatMap((trace) => {
      if (trace.type !== 'bar' && trace.type !== 'scatter') return []
      const { x, y, customdata } = trace as { x: number[]; y: number[]; customdata?: number[] }
      return (customdata ?? []).map((picked, i) => ({ picked, x: x[i], y: y[i] }))
    })
    const marked = marks().filter(({ customdata }) => customdata !== null)
    for (const { shape, customdata } of marked) {
      if (shape.kind === 'line') throw new Error('A line is picked; expected a bar or a point.')
      const y = shape.kind === 'bar' ? shape.height : shape.y
      expect(points).toContainEqual({ picked: customdata, x: shape.x, y })
    }
    // a kink that lies off the axis is not drawn
    const inView = chart === marginSweepChart ? points.filter(({ x = NaN }) => x >= 0) : points
    expect(marked).toHaveLength(inView.length)
  })

  test('every mark is somewhere, also where a loss is no number', () => {
    const places = marksOf(chart, sourceOfGaps([NaN, ...GAPS], { reduction: 'mean' })).flatMap(({ shape }) => {
      if (shape.kind === 'line') return []
      return [shape.x, shape.kind === 'bar' ? shape.height : shape.y]
    })
    expect(places.filter((place) => !Number.isFinite(place))).toEqual([])
  })

  test('the same marks come back for the same state', () => {
    const { marks } = figureOf(chart, source)
    expect(marks()).toBe(marks())
    expect(marks().some(({ text }) => text)).toBe(true)
  })
})

test('a bar is its triplet’s loss, and says its share; the line over all is the reduced value', () => {
  const source = sourceOfGaps([0.5, 2, 0.5], { reduction: 'sum', selected: 2 })
  expect(spoken(perTripletChart, source)).toEqual([
    'Triplet 1: loss 0.500, 50 % of the sum',
    'Triplet 2: loss 0.000, 0 % of the sum',
    'Triplet 3: loss 0.500, 50 % of the sum',
    'The sum: 1.000',
  ])
  const marks = marksOf(perTripletChart, source)
  expect(marks[1]?.lit).toEqual({ term: 'loss', triplet: 1 })
  expect(marks.map(({ current }) => current === true)).toEqual([false, false, true, false])
  expect(marks[3]?.lit?.term).toBe('reduced')
})

test('kinks are walked from left to right, without those off the axis', () => {
  expect(spoken(marginSweepChart, sourceOfGaps([0.5, -1, 0.25], { reduction: 'mean' }))).toEqual([
    'Triplet 3: gap 0.250',
    'Triplet 1: gap 0.500',
  ])
})

test('the violet line is the reduced loss where there is one, else the triplet’s own', () => {
  const linesOf = (source: ChartSource) =>
    marksOf(marginSweepChart, source).filter(({ shape }) => shape.kind === 'line')
  expect(linesOf(sourceOfGaps([0.5, 1], { reduction: 'mean' })).map(({ lit }) => lit?.term)).toEqual([
    'reduced',
    'loss',
  ])
  expect(linesOf(sourceOfGaps([0.5, 1])).map(({ lit }) => lit?.term)).toEqual(['loss'])
})

test('the lines over p are the terms of the selected triplet', () => {
  const marks = marksOf(pSweepChart, sourceOfGaps([0.5, 1], { selected: 1 }))
  expect(marks.map(({ lit }) => lit)).toEqual([
    { term: 'loss', triplet: 1 },
    { term: 'positive-distance', triplet: 1 },
    { term: 'negative-distance', triplet: 1 },
  ])
})

test('a triplet without a place in the diagram has no mark', () => {
  expect(spoken(tripletDiagramChart, sourceOfGaps([NaN, 0.5]))).toEqual([
    'Triplet 2, semi-hard: d(A,P) 1.000, d(A,N) 1.500',
  ])
})

test('a bar of the histogram stands for the triplets that it counts', () => {
  const source = sourceOfGaps(GAPS)
  const bars = marksOf(gapHistogramChart, source)
  const { rows } = figureOf(gapHistogramChart, source).table()
  expect(bars.map(({ lit }) => lit?.among?.size ?? 0)).toEqual(rows.map(([, , count]) => count))
  const members = bars.flatMap(({ lit }) => [...(lit?.among ?? [])])
  expect(members.toSorted((a, b) => a - b)).toEqual([...GAPS.keys()])
})

test('of the history only the present state is seen elsewhere', () => {
  const marks = marksOf(historyChart, sourceOfGaps([0.5]))
  expect(marks.filter(({ lit }) => lit)).toHaveLength(1)
  expect(spoken(historyChart, sourceOfGaps([0.5])).at(-1)).toMatch(/^Edit \d+, the present state: loss \d\.\d{3}$/)
})

describe('the norm on the axes', () => {
  const inNorm = (source: ChartSource, p: number): ChartSource => {
    const loss = { ...source.loss, p }
    const results = source.results()
    return {
      ...source,
      loss,
      results: () => results && { ...results, loss },
      history: () => ({ ...source.history(), norms: [loss] }),
    }
  }

  // each name stands at the axis that it is of: the losses' at the left, one of its own at the bottom
  test.each([
    ['Per triplet', ['loss in the 3-norm', 'triplet']],
    ['Margin sweep', ['loss in the 3-norm', 'active', 'margin m']],
    ['p sweep', ['distances and loss in the p-norm', 'norm degree p']],
    ['Triplet diagram', ['d(A,N) in the 3-norm', 'd(A,P) in the 3-norm']],
    ['Gap histogram', ['triplets', 'gap d(A,N) − d(A,P) in the 3-norm']],
    ['History', ['loss in the 3-norm', 'edits']],
  ])('%s names it where it is measured', (label, names) => {
    const chart = drawn.find((each) => each.label(chartsText.en) === label)!
    const { labels } = figureOf(chart, inNorm(sourceOfGaps(GAPS), 3))
    const words = labels.map(({ text, variable = '', rest = '' }) => `${text}${variable}${rest}`)
    expect(words.slice(0, names.length)).toEqual(names)
  })
})
