import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MOST_HANDLED, neighbours } from './neighbours'

it('property: the selected triplet has handles, and as many triplets as can be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }).chain((count) => fc.tuple(fc.nat(count - 1), fc.constant(count))),
      ([selected, count]) => {
        const { from, to } = neighbours(selected, count)
        expect(from <= selected && selected < to).toBe(true)
        expect(from >= 0 && to <= count).toBe(true)
        expect(to - from).toBe(Math.min(count, MOST_HANDLED))
      },
    ),
    { seed: 20_150_318, numRuns: 200 },
  )
})

it('takes as many before the selected triplet as after it', () => {
  expect(neighbours(1000, 2000)).toEqual({ from: 984, to: 1016 })
})
