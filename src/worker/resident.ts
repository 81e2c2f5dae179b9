import type { Points, Triplets } from '../kernels/backend'

/** Points and triplets on their way to the worker, which keeps the last ones. `id` names what they hold. */
export type SentPoints =
  /** All of them. */
  | { readonly kind: 'all'; readonly id: number; readonly points: Points; readonly triplets: Triplets }
  /** Those of this id, which the worker should have. */
  | { readonly kind: 'same'; readonly id: number }
  /** Those of `since`, which the worker should have, but for some rows: their new coordinates, row by row. */
  | {
      readonly kind: 'moved'
      readonly id: number
      readonly since: number
      readonly rows: Uint32Array
      readonly coordinates: Float32Array
    }

/** The worker does not hold the points that a request names by their id alone. */
class PointsMissingError extends Error {
  override readonly name = 'PointsMissingError'
  constructor(id: number) {
    super(`The worker does not hold points ${id}; expected them with the request.`)
  }
}

/** Beyond this share of the rows all are sent: a row's number costs as much as a coordinate. */
const FEW = 1 / 4

type Held = { readonly id: number; readonly points: Points; readonly triplets: Triplets }

/** The sender's side: what of points and triplets a worker does not have yet. */
export const createSender = () => {
  let last: (Held & { readonly worker: number }) | null = null
  return {
    /** @param worker tells one worker from the next: a new one has nothing. */
    sendable: (points: Points, triplets: Triplets, worker: number): SentPoints => {
      const before = last?.worker === worker ? last : null
      if (before?.points === points && before.triplets === triplets) return { kind: 'same', id: before.id }
      const id = (last?.id ?? 0) + 1
      last = { id, points, triplets, worker }
      const rows = before && sameTriplets(before.triplets, triplets) ? movedRows(before.points, points) : null
      if (!before || !rows) return { kind: 'all', id, points, triplets }
      const { data, dimension } = points
      const coordinates = new Float32Array(rows.length * dimension)
      rows.forEach((row, at) => {
        coordinates.set(data.subarray(row * dimension, (row + 1) * dimension), at * dimension)
      })
      return { kind: 'moved', id, since: before.id, rows, coordinates }
    },
    /** The worker turned out not to have them: the next time all are sent. */
    forget: () => {
      last = last && { ...last, worker: NaN }
    },
  }
}

/** The receiver's side: the points and triplets of a request. A request that failed leaves them in place. */
export const createHolder = () => {
  let held: Held | null = null
  return {
    /** @throws PointsMissingError if they are not held. */
    receive: (sent: SentPoints): Held => {
      if (sent.kind === 'all') held = sent
      else if (held === null || held.id !== (sent.kind === 'moved' ? sent.since : sent.id)) {
        throw new PointsMissingError(sent.id)
      } else if (sent.kind === 'moved') held = { ...held, id: sent.id, points: withRows(held.points, sent) }
      return held
    },
  }
}

/** New points rather than the old ones written over: an evaluation under way may still read those. */
const withRows = (
  { data, count, dimension }: Points,
  { rows, coordinates }: Extract<SentPoints, { kind: 'moved' }>,
): Points => {
  const moved = data.slice()
  rows.forEach((row, at) => moved.set(coordinates.subarray(at * dimension, (at + 1) * dimension), row * dimension))
  return { data: moved, count, dimension }
}

const sameTriplets = (a: Triplets, b: Triplets): boolean =>
  a === b || (a.length === b.length && a.every((row, at) => row === b[at]))

/** The rows in which two sets of points differ; null where they are not of one size, or too many differ. */
const movedRows = (before: Points, after: Points): Uint32Array | null => {
  const { count, dimension } = after
  if (before.count !== count || before.dimension !== dimension) return null
  const rows: number[] = []
  for (let row = 0; row < count; row++) {
    const end = (row + 1) * dimension
    let k = row * dimension
    while (k < end && Object.is(before.data[k], after.data[k])) k++
    if (k < end) rows.push(row)
  }
  return rows.length > Math.max(1, FEW * count) ? null : Uint32Array.from(rows)
}
