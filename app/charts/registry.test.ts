import { expect, test } from 'vitest'
import { chartsText } from '../messages/charts'
import { CHART_IDS } from './ids'
import { chartOf, charts } from './registry'

test('every chart has an id of its own, and a name that begins with its label', () => {
  expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length)
  for (const { label, name } of charts) expect(name(chartsText.en).startsWith(label(chartsText.en))).toBe(true)
})

test('a link can name every chart', () => {
  expect(charts.map(({ id }) => id)).toEqual(CHART_IDS)
})

test('an id that no chart has opens the first', () => {
  expect(chartOf('margin-sweep').id).toBe('margin-sweep')
  expect(chartOf('nothing')).toBe(charts[0])
})
