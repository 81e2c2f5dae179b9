import { MOST_ARRAYS, nameInShort, type Contents, type FoundArray, type Source } from '../arrays'
import { ArrayError } from '../array-error'
import { arraysOfColumns, leftOutNote } from '../columns'
import { namesLabels, withRoles } from '../roles'
import type { Texts, Values } from './values'

/** The objects of one list, or of the text itself: each of them says the same keys. */
export type List = { count: number; readonly vectors: Column[] }

/** What stands under one key: a number or an array in every record, or a text. */
export type Column = {
  readonly name: string
  readonly list: List
  readonly values: Values
  shape: readonly number[] | null
  dtype: string | null
  count: number
  /** The last record that had it. */
  last: number
  texts: Texts | null
}

/** The names of what was not read, told by the first few. */
export type LeftOut = { add(name: string): void; names(): readonly string[] }

const MOST_TOLD = 12

export const createLeftOut = (): LeftOut => {
  const names = new Set<string>()
  return {
    add: (name) => {
      if (names.size <= MOST_TOLD) names.add(nameInShort(name))
    },
    names: () => [...names].map((name, k) => (k < MOST_TOLD ? name : '…')),
  }
}

/** The columns put together: arrays, labels, and where there are single numbers only, a table of them. */
export const contentsOf = (
  columns: readonly Column[],
  leftOut: LeftOut,
  source: Source,
  dtype: string,
  isRecords: (list: List) => boolean,
): Contents => {
  const isVector = ({ shape }: Column) => shape !== null && shape.length > 0
  const hasVectors = columns.some(isVector)
  const scalars = columns.filter(({ shape }) => shape?.length === 0)
  const [first] = scalars
  if (!hasVectors && first && isRecords(first.list)) {
    const together = scalars.filter(({ list, count }) => list === first.list && count === list.count)
    return tableOf(together, columns, source)
  }
  const arrays: Omit<FoundArray, 'role'>[] = []
  for (const column of columns) {
    const { name, list, shape } = column
    const isWhole = !isRecords(list) || list.count === (column.texts ?? column).count
    if (!isWhole) leftOut.add(name)
    else if (column.texts) {
      arrays.push({ name, ...column.texts.take(), dtype: 'text' })
    } else if (shape && (shape.length > 0 || !hasVectors || namesLabels(name))) {
      const whole = isRecords(list) ? [column.count, ...shape] : shape
      arrays.push({ name, tensor: { data: column.values.take(), shape: whole }, dtype: column.dtype ?? dtype })
    } else if (shape) leftOut.add(name)
  }
  if (arrays.length > MOST_ARRAYS) {
    throw new ArrayError({
      file: source.file,
      problem: `there are more than ${MOST_ARRAYS} arrays`,
      cure: 'Save anchors, positives and negatives alone.',
    })
  }
  if (arrays.length === 0) {
    throw new ArrayError({
      file: source.file,
      problem: 'there are no arrays between the braces',
      cure: 'Write {"anchors": [[…]], "positives": [[…]], "negatives": [[…]]}.',
    })
  }
  return { kind: 'arrays', arrays: withRoles(arrays, source.file), notes: leftOutNote(leftOut.names()) }
}

/** Records of single numbers, `{"x": 0.1, "y": 0.2}`: the rows of a table. */
const tableOf = (scalars: readonly Column[], columns: readonly Column[], source: Source): Contents => {
  const rows = scalars[0]?.count ?? 0
  const parts = scalars.map(({ values }) => values.take())
  const data = new Float64Array(rows * parts.length)
  parts.forEach((part, k) => {
    for (let row = 0; row < rows; row++) data[row * parts.length + k] = part[row]!
  })
  const texts = columns.flatMap(({ name, texts: own }) => (own ? [{ name, column: 0, texts: own }] : []))
  const numbers = scalars.map(({ name }, k) => ({ name, column: k + 1 }))
  return { kind: 'arrays', ...arraysOfColumns({ rows, data, numbers, texts }, source) }
}
