import { describe, expect, test } from 'vitest'
import { isTwin, lineAt, spotOf, stepOver, type Mark } from './mark'
import { sheet } from './testing/sheet'

const { size } = sheet
if (!size) throw new Error('The sheet has no size; expected one to draw on.')
/** 720 × 128 pixels of plot, its corner at (56, 26). */
const ranges = { x: [0, 720], y: [0, 128] } as const

const bar: Mark = {
  shape: { kind: 'bar', x: 100, width: 20, height: 28 },
  tone: 'loss',
  lit: { term: 'loss', triplet: 2 },
  whole: true,
  text: null,
  customdata: 2,
}
const line: Mark = {
  ...bar,
  shape: { kind: 'line', x: [0, 100, 200], y: [0, NaN, 100] },
  lit: { term: 'margin', triplet: 0 },
  whole: false,
}

describe('twins', () => {
  test('what stands for a triplet is lit with any term of it', () => {
    expect(isTwin(bar, { term: 'gap', triplet: 2 })).toBe(true)
    expect(isTwin(bar, { term: 'gap', triplet: 1 })).toBe(false)
    expect(isTwin({ ...bar, whole: false }, { term: 'gap', triplet: 2 })).toBe(false)
    expect(isTwin({ ...bar, whole: false }, { term: 'loss', triplet: 2 })).toBe(true)
  })

  test('what all triplets share lights no triplet, and is lit with any of them', () => {
    expect(isTwin(bar, { term: 'margin', triplet: 2 })).toBe(false)
    expect(isTwin(line, { term: 'margin', triplet: 9 })).toBe(true)
    expect(isTwin(line, { term: 'p', triplet: 0 })).toBe(false)
  })

  test('what stands for many is lit with each of them, and lights them all', () => {
    const bin: Mark = { ...bar, lit: { term: 'gap', triplet: 2, among: new Set([2, 5]) } }
    expect(isTwin(bin, { term: 'loss', triplet: 5 })).toBe(true)
    expect(isTwin(bin, { term: 'loss', triplet: 4 })).toBe(false)
    expect(isTwin({ ...bar, lit: { term: 'triplet', triplet: 5 } }, bin.lit)).toBe(true)
  })

  test('what is nowhere else to be seen has none', () => {
    expect(isTwin({ ...bar, lit: null }, { term: 'loss', triplet: 2 })).toBe(false)
    expect(isTwin(bar, null)).toBe(false)
  })
})

test('words point to the top of a bar, and to the middle of a line', () => {
  expect(spotOf(bar, ranges, size)).toEqual({ x: 156, y: 126 })
  expect(spotOf(line, ranges, size)).toEqual({ x: 156, y: 104 })
})

test('the pointer is on a line within 8 pixels of it, and on the nearest of several', () => {
  const above: Mark = { ...line, shape: { kind: 'line', x: [0, 720], y: [110, 110] } }
  const at = (x: number, y: number) => lineAt([bar, line, above], { x, y }, ranges, size)
  expect(at(156, 110)).toBe(1)
  expect(at(156, 130)).toBeNull()
  expect(at(256, 50)).toBe(1)
  expect(at(256, 47)).toBe(2)
  expect(at(300, 44)).toBe(2)
  expect(at(100, 100)).toBeNull()
})

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
