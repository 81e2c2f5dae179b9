import type { inspectorText } from '../messages/inspector'
import type { TripletRow } from '../state/selectors'
import { formatAmount, formatCompared, formatExact } from '../ui/format'
import { regimeKey } from './regimes'

type Text = typeof inspectorText.en

/** Why the loss of one triplet is what it is, in one sentence; letters are marked `<i>…</i>`. */
export const reasonOf = (text: Text, row: TripletRow, margin: number, swap = false): string => {
  const reason = whyOne(text, row, margin)
  return swap && row.regime !== 'undefined' ? text.swapMeasures({ reason }) : reason
}

const whyOne = (text: Text, row: TripletRow, margin: number): string => {
  const { gap, loss, regime } = row
  if (Number.isNaN(loss) || Number.isNaN(gap)) return whyNaN(text, row)
  const [by, size] = formatCompared(Math.abs(gap), Math.abs(margin))
  const compared = { gap: by, margin: margin < 0 ? `−${size}` : size }
  // equal is equal to every digit
  const exactly = { margin: formatExact(margin) }
  switch (regime) {
    case 'hard':
      if (gap === 0) return loss > 0 ? text.hardEqual(exactly) : text.hardEqualNoLoss(exactly)
      return loss > 0 ? text.hardNearer(compared) : text.hardNearerNoLoss(compared)
    case 'semi-hard':
      // the loss is rounded once, the distances each: it is the loss that tells on which side of the margin they are
      return gap < margin
        ? text.semiHardWithin(compared)
        : text.semiHardJustUnder({ ...exactly, loss: formatAmount(loss) })
    case 'easy':
      if (gap === margin) return text.easyEqual(exactly)
      return gap > margin ? text.easyBeyond(compared) : text.easyRounded(exactly)
    case 'undefined':
      return whyNaN(text, row)
    default:
      return regime satisfies never
  }
}

const whyNaN = (text: Text, { positiveDistance, negativeDistance }: TripletRow): string => {
  const [isPositiveNaN, isNegativeNaN] = [Number.isNaN(positiveDistance), Number.isNaN(negativeDistance)]
  if (isPositiveNaN && isNegativeNaN) return text.bothDistancesNaN
  if (!isPositiveNaN && !isNegativeNaN) return text.bothDistancesInfinite
  return text.distanceNaN({ distance: isPositiveNaN ? 'd(A,P)' : 'd(A,N)' })
}

/** Why the reduced loss of several triplets is what it is: how many count, and which counts most. */
export const reasonOfBatch = (text: Text, rows: readonly TripletRow[]): string => {
  const undefinedOnes = rows.filter(({ loss }) => Number.isNaN(loss))
  const first = undefinedOnes[0]
  if (first) return text.someNaN({ n: undefinedOnes.length, first: first.index + 1 })
  const active = rows.filter(({ loss }) => loss > 0)
  if (active.length === 0) return text.noneActive({ n: rows.length })
  const worst = active.reduce((most, row) => (row.loss > most.loss ? row : most))
  return text.someActive({ active: active.length, n: rows.length, worst: worst.index + 1 })
}

/** The reason in a few words, for a narrow row: the regime, and the two numbers it follows from. */
export const shortReason = (
  text: Text,
  { regime, gap }: TripletRow,
  margin: number,
): { readonly kind: string; readonly rest: string } => {
  const [gapText, marginText] = formatCompared(gap, margin)
  return { kind: text[`${regimeKey(regime)}Short`], rest: text.gapAndMargin({ gap: gapText, margin: marginText }) }
}
