/** What can be said of many losses at once. */
export type LossStatistics = {
  readonly count: number
  /** How many are NaN; the rest speaks of the others. */
  readonly nanCount: number
  /** Least, largest and mean; NaN where there are none. */
  readonly min: number
  readonly max: number
  readonly mean: number
  /** Share of them that is above 0. */
  readonly fractionActive: number
  /** Sum of all in float64, NaN if one is. */
  readonly sum: number
}

/** A triplet among many: its place in row-major order, and its loss. */
export type Entry = { readonly index: number; readonly loss: number }

/** How many of the worst are kept. */
const WORST = 20

export type LossTally = {
  /** Counts the losses of the triplets from `first` on. */
  add(losses: Float32Array | Float64Array, first: number): void
  statistics(): LossStatistics
  /** The worst first: NaN, then by falling loss; equal ones in their order. Losses of 0 are not bad. */
  worst(): readonly Entry[]
}

/** Counts losses as they come, piece by piece. */
export const createTally = (): LossTally => {
  let count = 0
  let nanCount = 0
  let active = 0
  let min = Infinity
  let max = -Infinity
  let sum = 0
  const worst: Entry[] = []
  let bar = 0

  const enter = (entry: Entry) => {
    const place = worst.findIndex((other) => badness(other) < badness(entry))
    worst.splice(place < 0 ? worst.length : place, 0, entry)
    if (worst.length > WORST) worst.pop()
    bar = worst.length < WORST ? 0 : badness(worst[WORST - 1]!)
  }

  return {
    add: (losses, first) => {
      count += losses.length
      for (let k = 0; k < losses.length; k++) {
        const loss = losses[k]!
        if (Number.isNaN(loss)) {
          if (nanCount++ < WORST) enter({ index: first + k, loss })
          continue
        }
        sum += loss
        if (loss > 0) active++
        if (loss < min) min = loss
        if (loss > max) max = loss
        if (loss > bar) enter({ index: first + k, loss })
      }
    },
    statistics: () => {
      const numbers = count - nanCount
      return {
        count,
        nanCount,
        min: numbers > 0 ? min : NaN,
        max: numbers > 0 ? max : NaN,
        mean: sum / numbers,
        fractionActive: active / numbers,
        sum: nanCount > 0 ? NaN : sum,
      }
    },
    worst: () => [...worst],
  }
}

/** An infinite loss is worse than any number, and NaN is worse than that. */
const badness = ({ loss }: Entry): number => (Number.isNaN(loss) ? Infinity : Math.min(loss, Number.MAX_VALUE))
