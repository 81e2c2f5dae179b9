import type { Regime } from '../../../src/loss/regime'
import type { TripletRow } from '../../state/selectors'
import { REGIMES } from '../regimes'

/** What the rows of a batch can be sorted by. */
export type Column = 'number' | 'positive' | 'negative' | 'gap' | 'loss' | 'share' | 'kind'

export type Direction = 'ascending' | 'descending'

export type Sorting = { readonly column: Column; readonly direction: Direction }

export type Filter = 'all' | Regime

/** What stands in a column as a number to sort by. The share of the reduced value grows with the loss. */
const KEYS: Record<Column, (row: TripletRow) => number> = {
  number: ({ index }) => index,
  positive: ({ positiveDistance }) => positiveDistance,
  negative: ({ negativeDistance }) => negativeDistance,
  gap: ({ gap }) => gap,
  loss: ({ loss }) => loss,
  share: ({ loss }) => loss,
  kind: ({ regime }) => REGIMES.indexOf(regime),
}

/** How a column is sorted first: the worst triplets on top, numbers from 1. */
const FIRST: Record<Column, Direction> = {
  number: 'ascending',
  positive: 'descending',
  negative: 'ascending',
  gap: 'ascending',
  loss: 'descending',
  share: 'descending',
  kind: 'ascending',
}

/** The sorting after a press on a column's heading: its first direction, then the other. */
export const pressed = (sorting: Sorting, column: Column): Sorting =>
  sorting.column === column
    ? { column, direction: sorting.direction === 'ascending' ? 'descending' : 'ascending' }
    : { column, direction: FIRST[column] }

/**
 * The indices of the triplets in a table's order, without those that the filter leaves out. Equal ones stay in the order of
 * their numbers; what is NaN comes last in both directions.
 */
export const orderOf = (
  rows: readonly TripletRow[],
  { column, direction }: Sorting,
  filter: Filter,
): readonly number[] => {
  const sign = direction === 'ascending' ? 1 : -1
  const keys = Float64Array.from(rows, KEYS[column])
  const last = (key: number) => Number(Number.isNaN(key))
  return rows
    .filter(({ regime }) => filter === 'all' || regime === filter)
    .map(({ index }) => index)
    .toSorted((a, b) => {
      const [x, y] = [keys[a] ?? NaN, keys[b] ?? NaN]
      return last(x) - last(y) || (x < y ? -sign : x > y ? sign : a - b)
    })
}
