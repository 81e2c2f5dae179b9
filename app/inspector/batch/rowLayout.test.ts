import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeAt, placeByKey, rowsInView, scrolledTo, stackOf, topOf, type RowLayout } from './rowLayout'

const layout: fc.Arbitrary<RowLayout> = fc.integer({ min: 1, max: 2000 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    height: fc.constantFrom(24, 44),
    tall: fc.integer({ min: -1, max: count - 1 }),
    extra: fc.integer({ min: 0, max: 300 }),
  }),
)
const inside = layout.chain((rows) => fc.tuple(fc.constant(rows), fc.nat(rows.count - 1)))

const SEED = { seed: 20_150_318, numRuns: 300 }

it('property: at every depth of a row stands that row', () => {
  fc.assert(
    fc.property(inside, fc.double({ min: 0, max: 0.999, noNaN: true }), ([rows, place], share) => {
      const top = topOf(rows, place)
      expect(placeAt(rows, top + share * (topOf(rows, place + 1) - top))).toBe(place)
    }),
    SEED,
  )
})

it('property: rows follow each other without a gap, down to the whole height', () => {
  fc.assert(
    fc.property(inside, ([rows, place]) => {
      const own = topOf(rows, place + 1) - topOf(rows, place)
      expect(own).toBe(rows.height + (place === rows.tall ? rows.extra : 0))
      expect(topOf(rows, rows.count)).toBe(rows.count * rows.height + (rows.tall < 0 ? 0 : rows.extra))
    }),
    SEED,
  )
})

it('property: every row that is seen is among the rows in view, and of thousands few are', () => {
  fc.assert(
    fc.property(inside, fc.integer({ min: 100, max: 900 }), ([rows, place], height) => {
      const top = topOf(rows, place)
      const { from, to } = rowsInView(rows, top, height)
      for (const depth of [top, top + height / 2, top + height]) {
        const seen = placeAt(rows, depth)
        expect(from <= seen && seen < to).toBe(true)
      }
      expect(to - from).toBeLessThanOrEqual(64)
    }),
    SEED,
  )
})

it('property: rows and the room between them fill the whole height, each row in its place', () => {
  fc.assert(
    fc.property(inside, fc.integer({ min: 0, max: 64 }), ([rows, from], length) => {
      const to = Math.min(rows.count, from + length)
      const stack = stackOf(rows, { from, to })
      let depth = 0
      for (const { place, above } of stack.rows) {
        expect(above).toBeGreaterThanOrEqual(0)
        expect(depth + above).toBe(topOf(rows, place))
        depth = topOf(rows, place + 1)
      }
      expect(depth + stack.below).toBe(topOf(rows, rows.count))
      const places = stack.rows.map(({ place }) => place)
      const inView = Array.from({ length: to - from }, (_, k) => from + k)
      const expected = new Set(rows.tall < 0 ? inView : [...inView, rows.tall])
      expect(places).toEqual([...expected].toSorted((a, b) => a - b))
    }),
    SEED,
  )
})

it('property: a row that is scrolled to is in view, and one that is in view stays where it is', () => {
  fc.assert(
    fc.property(inside, fc.nat(50_000), fc.integer({ min: 400, max: 900 }), ([rows, place], top, height) => {
      const scrolled = scrolledTo(rows, place, top, height)
      expect(topOf(rows, place)).toBeGreaterThanOrEqual(scrolled)
      expect(topOf(rows, place + 1)).toBeLessThanOrEqual(scrolled + height)
      expect(scrolledTo(rows, place, scrolled, height)).toBe(scrolled)
    }),
    SEED,
  )
})

it('goes by arrows, pages, and to both ends, and stays within the rows', () => {
  const to = (key: string, from = 10) => placeByKey(key, from, 100, 20)
  expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'x'].map((key) => to(key))).toEqual([
    11,
    9,
    30,
    0,
    0,
    99,
    null,
  ])
  expect(to('ArrowDown', 99)).toBe(99)
  expect(placeByKey('End', 0, 0, 20)).toBeNull()
})
