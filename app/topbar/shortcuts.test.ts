import { expect, it } from 'vitest'
import { historyStep } from './shortcuts'

const keys = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

it('undoes on Ctrl+Z and on Cmd+Z', () => {
  expect(historyStep(keys('z', { ctrlKey: true }))).toBe('undo')
  expect(historyStep(keys('z', { metaKey: true }))).toBe('undo')
})

it('redoes with Shift, whose letter is a capital, and on Ctrl+Y', () => {
  expect(historyStep(keys('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo')
  expect(historyStep(keys('Z', { metaKey: true, shiftKey: true }))).toBe('redo')
  expect(historyStep(keys('y', { ctrlKey: true }))).toBe('redo')
})

it('leaves other keys alone', () => {
  expect(historyStep(keys('z'))).toBeNull()
  expect(historyStep(keys('z', { ctrlKey: true, altKey: true }))).toBeNull()
  expect(historyStep(keys('y', { metaKey: true }))).toBeNull()
})
