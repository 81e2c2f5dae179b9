export type Range = readonly [number, number]
export type Ranges = { readonly x: Range; readonly y: Range }

const MANTISSAS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10]
const STEPS = [1, 2, 5, 10]

/** Rounding that must not push a number to the next round one. */
const SLACK = 1 - 1e-9

const roundUp = (value: number, mantissas: readonly number[]): number => {
  const unit = 10 ** Math.floor(Math.log10(value))
  const mantissa = mantissas.find((candidate) => candidate >= (value / unit) * SLACK) ?? 10
  // 3 times 0.1 has digits that no axis should show
  return Number((mantissa * unit).toPrecision(2))
}

/** The smallest round number from `value` up; 1 for what no axis can end at. */
export const niceCeil = (value: number): number => (value > 0 && value < Infinity ? roundUp(value, MANTISSAS) : 1)

/** The distance between ticks: 1, 2 or 5 times a power of ten, so that at most `most` of them fit into `span`. */
export const tickStep = (span: number, most: number): number => roundUp(span / most, STEPS)

/** Beyond them `toFixed` throws. */
const MOST_DECIMALS = 99

/** Decimals that tell multiples of `step` apart. */
export const decimalsOf = (step: number): number =>
  Math.min(MOST_DECIMALS, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))

const sameRange = (a: Range, b: Range) => a[0] === b[0] && a[1] === b[1]
const join = (a: Range, b: Range): Range => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]

/** The ranges to draw: at rest those wanted, under a moving hand those held, grown where they no longer suffice. */
export const holdRanges = (held: Ranges | null, wanted: Ranges, moving: boolean): Ranges => {
  if (!held) return wanted
  const next = moving ? { x: join(held.x, wanted.x), y: join(held.y, wanted.y) } : wanted
  return sameRange(held.x, next.x) && sameRange(held.y, next.y) ? held : next
}
