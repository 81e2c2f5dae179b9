import type { TripletRow } from '../state/selectors'
import { formatAmount, formatCompared, formatExact } from '../ui/format'
import { A, N, P, sentence, type Sentence } from './sentence'

/** Why the loss of one triplet is what it is, in one sentence. */
export const reasonOf = (row: TripletRow, margin: number, swap = false): Sentence => {
  const sentenceOfRow = whyOne(row, margin)
  if (!swap || row.regime === 'undefined') return sentenceOfRow
  return [...sentenceOfRow, ...sentence` With swap, ${N} is measured from the nearer of ${A} and ${P}.`]
}

const whyOne = ({ gap, loss, regime, positiveDistance, negativeDistance }: TripletRow, margin: number): Sentence => {
  if (Number.isNaN(loss) || Number.isNaN(gap)) return whyNaN(positiveDistance, negativeDistance)
  const [by, size] = formatCompared(Math.abs(gap), Math.abs(margin))
  const marginText = margin < 0 ? `−${size}` : size
  // equal is equal to every digit
  const exactly = formatExact(margin)
  switch (regime) {
    case 'hard':
      if (gap === 0) {
        return loss > 0
          ? sentence`Hard: ${N} is exactly as far as ${P}, so the loss is the margin of ${exactly}.`
          : sentence`Hard: ${N} is exactly as far as ${P}, but the margin of ${exactly} allows it: no loss.`
      }
      return loss > 0
        ? sentence`Hard: ${N} is nearer than ${P} by ${by}, so the loss is that plus the margin of ${marginText}.`
        : sentence`Hard: ${N} is nearer than ${P} by ${by}, but the margin of ${marginText} allows it: no loss.`
    case 'semi-hard':
      // the loss is rounded once, the distances each: it is the loss that tells on which side of the margin they are
      return gap < margin
        ? sentence`Semi-hard: ${N} is farther than ${P} by ${by}, less than the margin of ${marginText}.`
        : sentence`Semi-hard: ${N} is farther than ${P} by just under the margin of ${exactly}: a loss of ${formatAmount(loss)} is left.`
    case 'easy':
      if (gap === margin) return sentence`Easy: ${N} is farther than ${P} by exactly the margin of ${exactly}: no loss.`
      return gap > margin
        ? sentence`Easy: ${N} is farther than ${P} by ${by}, more than the margin of ${marginText}: no loss.`
        : sentence`Easy: ${N} is farther than ${P} by the margin of ${exactly}, as near as float32 can tell: no loss.`
    case 'undefined':
      return whyNaN(positiveDistance, negativeDistance)
    default:
      return regime satisfies never
  }
}

const whyNaN = (positiveDistance: number, negativeDistance: number): Sentence => {
  const missing = [
    ...(Number.isNaN(positiveDistance) ? ['d(A,P)'] : []),
    ...(Number.isNaN(negativeDistance) ? ['d(A,N)'] : []),
  ]
  if (missing.length === 0) return ['Not a number: both distances are infinite, and ∞ − ∞ is NaN.']
  return [`Not a number: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} NaN, and so is the loss.`]
}

/** Why the reduced loss of several triplets is what it is: how many count, and which counts most. */
export const reasonOfBatch = (rows: readonly TripletRow[]): Sentence => {
  const undefinedOnes = rows.filter(({ loss }) => Number.isNaN(loss))
  const first = undefinedOnes[0]
  if (first) {
    const subject =
      undefinedOnes.length === 1 ? `Triplet ${first.index + 1} is` : `${undefinedOnes.length} triplets are`
    return [`${subject} NaN, and so is the result.`]
  }
  const active = rows.filter(({ loss }) => loss > 0)
  if (active.length === 0) return [`None of the ${rows.length} triplets is active: each negative is far enough.`]
  const worst = active.reduce((most, row) => (row.loss > most.loss ? row : most))
  const count =
    active.length === 1 ? `1 of ${rows.length} triplets is` : `${active.length} of ${rows.length} triplets are`
  const rest = active.length === 1 ? `It is triplet ${worst.index + 1}.` : `The worst is triplet ${worst.index + 1}.`
  return [`${count} active. ${rest}`]
}

/** The reason in a few words, for a narrow row: the regime, and the two numbers it follows from. */
export const shortReason = ({ regime, gap }: TripletRow, margin: number): { kind: string; rest: string } => {
  const [gapText, marginText] = formatCompared(gap, margin)
  return {
    kind: regime === 'undefined' ? 'Undefined.' : `${regime.charAt(0).toUpperCase()}${regime.slice(1)}.`,
    rest: `Gap ${gapText}, margin ${marginText}`,
  }
}
