import fc from 'fast-check'
import { expect, it } from 'vitest'
import { regime } from '../../../src/loss/regime'
import type { TripletRow } from '../../state/selectors'
import { REGIMES } from '../regimes'
import { orderOf, pressed, type Column, type Direction, type Filter } from './order'

const distance = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map((n) => n / 4),
  fc.constant(NaN),
)

const rows = fc.array(fc.tuple(distance, distance), { maxLength: 40 }).map((pairs): readonly TripletRow[] =>
  pairs.map(([positiveDistance, negativeDistance], index) => ({
    index,
    positiveDistance,
    negativeDistance,
    gap: negativeDistance - positiveDistance,
    loss: Math.max(positiveDistance - negativeDistance + 1, 0),
    regime: regime(positiveDistance, negativeDistance, 1),
  })),
)
const column = fc.constantFrom<Column>('number', 'positive', 'negative', 'gap', 'loss', 'share', 'kind')
const direction = fc.constantFrom<Direction>('ascending', 'descending')
const filter = fc.constantFrom<Filter>('all', ...REGIMES)

const SEED = { seed: 20_150_318, numRuns: 200 }

it('property: the order holds just the triplets that the filter lets through, each once', () => {
  fc.assert(
    fc.property(rows, column, direction, filter, (all, by, way, kind) => {
      const order = orderOf(all, { column: by, direction: way }, kind)
      const wanted = all.filter((row) => kind === 'all' || row.regime === kind).map(({ index }) => index)
      expect(order.toSorted((a, b) => a - b)).toEqual(wanted)
    }),
    SEED,
  )
})

it('property: losses rise or fall along the order, and NaN is last', () => {
  fc.assert(
    fc.property(rows, direction, (all, way) => {
      const losses = orderOf(all, { column: 'loss', direction: way }, 'all').map((index) => all[index]?.loss ?? NaN)
      const known = losses.filter((loss) => !Number.isNaN(loss))
      expect(losses.slice(0, known.length)).toEqual(known)
      expect(known).toEqual(known.toSorted((a, b) => (way === 'ascending' ? a - b : b - a)))
    }),
    SEED,
  )
})

it('keeps equal triplets in the order of their numbers, whichever way they are sorted', () => {
  const equal = [0, 1, 2].map((index) => ({
    index,
    positiveDistance: 1,
    negativeDistance: 2,
    gap: 1,
    loss: 0,
    regime: 'easy' as const,
  }))
  expect(orderOf(equal, { column: 'gap', direction: 'ascending' }, 'all')).toEqual([0, 1, 2])
  expect(orderOf(equal, { column: 'gap', direction: 'descending' }, 'all')).toEqual([0, 1, 2])
})

it('sorts a column worst first, and the other way when it is pressed again', () => {
  const first = pressed({ column: 'number', direction: 'ascending' }, 'loss')
  expect(first).toEqual({ column: 'loss', direction: 'descending' })
  expect(pressed(first, 'loss')).toEqual({ column: 'loss', direction: 'ascending' })
  expect(pressed(first, 'gap')).toEqual({ column: 'gap', direction: 'ascending' })
})
