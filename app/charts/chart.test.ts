import { expect, test } from 'vitest'
import { chartsText } from '../messages/charts'
import { normUnits, shareText } from './chart'

const text = chartsText.en

test('distances are measured in the norm of their degree', () => {
  expect(normUnits(text, { convention: 'mlx', p: 2 })).toBe('2-norm')
  expect(normUnits(text, { convention: 'pytorch', p: Infinity })).toBe('∞-norm')
})

test('the square root of other powers is not called a norm', () => {
  expect(normUnits(text, { convention: 'mlx-0.31', p: 3 })).toBe('root of powers 3')
  expect(normUnits(text, { convention: 'mlx-0.31', p: 2 })).toBe('2-norm')
})

test('a share is told where there is one', () => {
  expect(shareText(text, 0.25)).toBe(', 25 % of the sum')
  expect(shareText(text, NaN)).toBe('')
})
