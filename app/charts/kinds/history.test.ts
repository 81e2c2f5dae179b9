import { describe, expect, test } from 'vitest'
import type { ChartHistory, ChartSource } from '../chart'
import { createDrawing } from '../testing/createDrawing'
import { sheet } from '../testing/sheet'
import { sourceOfGaps } from '../testing/sourceOfGaps'
import { historyChart } from './history'

const drawing = createDrawing(historyChart)
const NORM = { convention: 'mlx', p: 2 } as const

const sourceWith = (history: Partial<ChartHistory>): ChartSource => {
  const { losses = [0.5] } = history
  const whole = { losses, norms: losses.map(() => NORM), present: losses.length - 1, ...history }
  return { ...sourceOfGaps([0.5]), history: () => whole }
}
const figureOf = (history: Partial<ChartHistory>) => {
  const figure = drawing.draw(sourceWith(history), sheet)
  if (!figure) throw new Error('The chart has no figure; expected one for every history.')
  return figure
}

test('there is a point for every state, with its steps from the present one', () => {
  expect(figureOf({ losses: [1, NaN, 3], present: 1 }).table().rows).toEqual([
    [0, 1, -1],
    [1, NaN, 0],
    [2, 3, 1],
  ])
})

test('the same losses are not drawn anew', () => {
  const { traces } = figureOf({ losses: [1, 2] })
  expect(figureOf({ losses: [1, 2] }).traces).toBe(traces)
  expect(figureOf({ losses: [1, 2], present: 0 }).traces).not.toBe(traces)
})

test('where the norm has changed, no one norm is named', () => {
  const [name] = figureOf({ losses: [1, 2], norms: [NORM, { ...NORM, p: 3 }] }).labels
  expect(name?.text).toBe('loss in the norm of each state')
})

describe('in words', () => {
  test('before any edit', () => {
    expect(figureOf({ losses: [0.8156] }).sentence).toBe(
      'The loss of triplet 1 is 0.816. Each edit or drag adds a point here.',
    )
  })

  test('after edits, and after steps back', () => {
    const losses = [0.8156, 1.8156, 2.8156]
    expect(figureOf({ losses }).sentence).toBe(
      'Over 2 edits the loss of triplet 1 went from 0.816 to 2.816. A click on a point goes back to that state.',
    )
    expect(figureOf({ losses, present: 0 }).sentence).toBe(
      'The loss of triplet 1 is 0.816, as it was at first. A click on a point goes back to that state. 2 are undone.',
    )
    expect(figureOf({ losses, present: 1 }).sentence).toMatch(/^Over 1 edit the .* 1 is undone\.$/)
  })

  test('a mean is called so', () => {
    const source = sourceOfGaps([0.5, 1], { reduction: 'mean' })
    expect(drawing.draw(source, sheet)?.sentence).toMatch(/^The mean is /)
  })
})
