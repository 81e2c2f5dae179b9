/** Steps that a person counts in, times a power of ten. */
const NICE = [1, 2, 5, 10]

/** The smallest step of the form 1, 2 or 5 times a power of ten that is at least `least`. */
export const niceStep = (least: number): number => {
  const power = 10 ** Math.floor(Math.log10(least))
  const step = NICE.find((nice) => nice * power >= least * (1 - 1e-9)) ?? 10
  return step * power
}

/** The multiples of `step` from `from` to `to`, without the noise that adding up would leave. */
export const ticksBetween = (from: number, to: number, step: number): number[] => {
  const ticks: number[] = []
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  for (let i = Math.ceil(from / step); i <= Math.floor(to / step); i++) {
    ticks.push(digits <= 20 ? Number((i * step).toFixed(digits)) + 0 : i * step)
  }
  return ticks
}
