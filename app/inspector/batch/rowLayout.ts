/** Rows of one height below each other, one of which may be taller by what it has unfolded. Lengths in CSS pixels. */
export type RowLayout = {
  readonly count: number
  readonly height: number
  /** The place of the taller row; −1 without one. */
  readonly tall: number
  /** By how much it is taller. */
  readonly extra: number
}

/** Where the row in a place begins; for the place past the last row, where all rows end. */
export const topOf = ({ height, tall, extra }: RowLayout, place: number): number =>
  place * height + (tall >= 0 && place > tall ? extra : 0)

/** The place of the row at a depth, clamped to the rows there are. */
export const placeAt = (layout: RowLayout, depth: number): number => {
  const { count, height, tall, extra } = layout
  const isBelow = tall >= 0 && depth >= topOf(layout, tall) + height
  const place = isBelow ? Math.max(tall, Math.floor((depth - extra) / height)) : Math.floor(depth / height)
  return Math.max(0, Math.min(count - 1, place))
}

/** Up to this many rows all of them are on the page. */
const WHOLE = 64

/** Rows beyond the edges that are kept ready, so that a turn of the wheel shows no gap. */
const SPARE = 6

/** The places from `from` up to, not including, `to`. */
type Places = { readonly from: number; readonly to: number }

/** The places that a view of so many pixels needs. */
export const rowsInView = (layout: RowLayout, top: number, height: number): Places => {
  if (layout.count <= WHOLE) return { from: 0, to: layout.count }
  return {
    from: Math.max(0, placeAt(layout, top) - SPARE),
    to: Math.min(layout.count, placeAt(layout, top + height) + 1 + SPARE),
  }
}

/** Rows from top to bottom, with the room in CSS pixels that each leaves above it, and the last one below. */
type Stack = { readonly rows: readonly { readonly place: number; readonly above: number }[]; readonly below: number }

/** The rows in view, and the taller one wherever it is; the others are but room, so that each row is where it belongs. */
export const stackOf = (layout: RowLayout, { from, to }: Places): Stack => {
  const { tall } = layout
  const places = Array.from({ length: to - from }, (_, k) => from + k)
  if (tall >= to) places.push(tall)
  else if (tall >= 0 && tall < from) places.unshift(tall)
  let end = 0
  const rows = places.map((place) => {
    const above = topOf(layout, place) - end
    end = topOf(layout, place + 1)
    return { place, above }
  })
  return { rows, below: topOf(layout, layout.count) - end }
}

/**
 * Where to scroll so that the row in a place is in view with what it has unfolded, by the shortest way; the present place
 * if it is already. Of a row that is higher than the view the upper part is shown.
 */
export const scrolledTo = (layout: RowLayout, place: number, top: number, height: number): number => {
  const start = topOf(layout, place)
  const end = topOf(layout, place + 1)
  return start < top ? start : Math.min(start, Math.max(top, end - height))
}

/** The place a key goes to from another; null for a key that goes nowhere. */
export const placeByKey = (key: string, place: number, count: number, page: number): number | null => {
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[key]
  const wanted = key === 'Home' ? 0 : key === 'End' ? count - 1 : step === undefined ? null : place + step
  return wanted === null || count === 0 ? null : Math.max(0, Math.min(count - 1, wanted))
}
