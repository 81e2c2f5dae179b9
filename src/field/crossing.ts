/** Of the difference between the two ends: nearer to the level than this is on it. */
const ON_LEVEL = 1e-4

/** Enough for the sharpest kink; a gentle bend takes two or three. */
const MOST_STEPS = 24

/**
 * Where a continuous function passes a level between 0 and 1, found from the straight line between its two ends on, by the
 * Illinois form of regula falsi: a bend between the ends, which the straight line does not see, is followed.
 * @param start what the function is at 0
 * @param end what it is at 1, on the other side of the level
 */
export const crossing = (valueAt: (t: number) => number, start: number, end: number, level: number): number => {
  let [low, high] = [0, 1]
  let [below, above] = [start - level, end - level]
  const enough = ON_LEVEL * Math.abs(end - start)
  let t = below / (below - above)
  let last: 'low' | 'high' | null = null
  for (let step = 0; step < MOST_STEPS; step++) {
    const value = valueAt(t) - level
    if (!(Math.abs(value) > enough)) return t
    const side = value > 0 === above > 0 ? 'high' : 'low'
    // an end that stays twice counts half: it must not hold the line back for ever
    if (side === 'high') {
      ;[high, above] = [t, value]
      if (last === side) below /= 2
    } else {
      ;[low, below] = [t, value]
      if (last === side) above /= 2
    }
    last = side
    t = low + ((high - low) * below) / (below - above)
  }
  return t
}
