import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapBins } from './gapBins'

test('edges are round and every gap is in one bar', () => {
  const { width, from, counts } = gapBins([0.05, 0.15, 0.15, 0.95], 1)
  expect(width).toBe(0.2)
  expect(from).toHaveLength(5)
  expect(counts).toEqual([3, 0, 0, 0, 1])
})

test('what is below the margin is counted by itself, also within a bar', () => {
  expect(gapBins([0, 0.25, 0.375, 1], 0.3).active.reduce((a, b) => a + b)).toBe(2)
  expect(gapBins([0.5, 1], 0.5).active.every((count) => count === 0)).toBe(true)
})

test('gaps that are all one number are one bar', () => {
  for (const gap of [0, 0.7, -3]) expect(gapBins([gap, gap], 1).counts).toEqual([2])
})

test('what is no finite number is counted elsewhere', () => {
  expect(gapBins([NaN, Infinity, 1], 1)).toMatchObject({ counts: [1], elsewhere: 2 })
  expect(gapBins([NaN], 1)).toMatchObject({ counts: [], elsewhere: 1 })
})

test('property: bars hold all finite gaps, each between its edges, in at most 42 bars', () => {
  const gap = fc.integer({ min: -5000, max: 5000 }).map((thousandths) => thousandths / 1000)
  fc.assert(
    fc.property(fc.array(gap, { minLength: 1, maxLength: 300 }), gap, (gaps, margin) => {
      const { width, from, counts, active } = gapBins(gaps, margin)
      expect(counts.reduce((a, b) => a + b)).toBe(gaps.length)
      expect(active.reduce((a, b) => a + b)).toBe(gaps.filter((each) => each < margin).length)
      expect(counts.length).toBeLessThanOrEqual(42)
      for (const [i, left] of from.entries()) {
        const slack = 1e-9
        const within = gaps.filter((each) => each > left + slack && each < left + width - slack).length
        expect(counts[i]).toBeGreaterThanOrEqual(within)
      }
    }),
    { seed: 1 },
  )
})
