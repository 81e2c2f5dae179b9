import { expect, test } from 'vitest'
import { stepOver } from './stepOver'

test('arrows go to the neighbours and stop at the ends', () => {
  expect(stepOver('ArrowRight', 0, 3)).toBe(1)
  expect(stepOver('ArrowUp', 1, 3)).toBe(0)
  expect(stepOver('ArrowLeft', 0, 3)).toBe(0)
  expect(stepOver('ArrowDown', 2, 3)).toBe(2)
})

test('a page is ten marks; Home and End are the ends', () => {
  expect(stepOver('PageDown', 3, 40)).toBe(13)
  expect(stepOver('PageUp', 3, 40)).toBe(0)
  expect(stepOver('Home', 3, 40)).toBe(0)
  expect(stepOver('End', 3, 40)).toBe(39)
})

test('other keys lead nowhere', () => {
  expect(stepOver('Enter', 0, 3)).toBeNull()
})
