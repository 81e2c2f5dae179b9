import type { Cursor } from './cursor'

/** NumPy allows 64; data has few. It also bounds what a text of brackets alone can ask for. */
const DEEPEST = 32

const UNKNOWN = -1

/**
 * The shape of nested rows, found while they are read: every row of one depth has as many elements as the first one,
 * and numbers stand at one depth only.
 */
export type ShapeWatch = {
  readonly depth: number
  /** A row begins here. @throws ArrayError if a number is expected, or rows are nested too deep. */
  open(): void
  /** A row ends here. @throws ArrayError if it has another length than the first one of its depth. */
  close(): void
  /** A number stands here. @throws ArrayError if a row is expected. */
  number(): void
  shape(): number[]
}

export const watchShape = (cursor: Cursor): ShapeWatch => {
  /** Elements met so far of the row that is open at each depth. */
  const counts: number[] = []
  const lengths: number[] = []
  let numbersAt = UNKNOWN

  /** Rows are told as people count them, from 1, the outer one first. */
  const ragged = (found: string, expected: string, inside: number) => {
    const place = counts.slice(0, inside).join(', ')
    return cursor.error(
      `the rows do not fit together: ${place ? `at row ${place}` : 'at the top'} found ${found}; expected ${expected}, as in the first row`,
      'Give every row the same length.',
    )
  }
  const lengthAt = (depth: number) => lengths[depth] ?? UNKNOWN

  return {
    get depth() {
      return counts.length
    },
    open: () => {
      const depth = counts.length
      if (depth > 0) counts[depth - 1]!++
      if (numbersAt === depth) throw ragged('a row', 'a number', depth)
      if (depth >= DEEPEST) {
        throw cursor.error(
          `rows are nested deeper than ${DEEPEST}; expected at most ${DEEPEST} axes`,
          'Reshape the array.',
        )
      }
      counts.push(0)
    },
    close: () => {
      const count = counts.pop() ?? 0
      const depth = counts.length
      const expected = lengthAt(depth)
      if (expected === UNKNOWN) lengths[depth] = count
      else if (expected !== count) throw ragged(`a row of ${count}`, `a row of ${expected}`, depth)
    },
    number: () => {
      const depth = counts.length
      if (depth > 0) counts[depth - 1]!++
      if (numbersAt === UNKNOWN && lengthAt(depth) === UNKNOWN) numbersAt = depth
      else if (numbersAt !== depth) {
        const length = lengthAt(depth)
        throw ragged('a number', length === UNKNOWN ? 'a row' : `a row of ${length}`, depth)
      }
    },
    shape: () => [...lengths],
  }
}
