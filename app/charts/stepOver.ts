/** How far a page of marks goes. */
const PAGE = 10

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
}

/** Where a key leads from a place in a list of `count` marks, not beyond its ends; null for a key that leads nowhere. */
export const stepOver = (key: string, place: number, count: number): number | null => {
  const step = STEPS[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, place + step))
}
