import { expect, test } from 'vitest'
import { normUnits } from './normUnits'

test('distances are measured in the norm of their degree', () => {
  expect(normUnits({ convention: 'mlx', p: 2 })).toBe('2-norm')
  expect(normUnits({ convention: 'pytorch', p: Infinity })).toBe('∞-norm')
})

test('the square root of other powers is not called a norm', () => {
  expect(normUnits({ convention: 'mlx-0.31', p: 3 })).toBe('root of powers 3')
  expect(normUnits({ convention: 'mlx-0.31', p: 2 })).toBe('2-norm')
})
