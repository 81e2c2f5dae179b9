import { expect, test } from 'vitest'
import { csvText } from './csv'

test('numbers keep every digit, and a comma in a heading is quoted', () => {
  const table = { columns: ['d(A,P)', 'loss'], rows: [[0.1 + 0.2, NaN]] }
  expect(csvText(table)).toBe('"d(A,P)",loss\r\n0.30000000000000004,NaN\r\n')
})

test('quotes are doubled', () => {
  expect(csvText({ columns: ['a "b"'], rows: [] })).toBe('"a ""b"""\r\n')
})
