import { formatAmount } from '../ui/format'
import { shareText } from './percent'
import type { PerTripletData } from './perTripletData'

/** What the bars show, in words. */
export const perTripletSentence = ({ rows, selected, reduction, reduced, shares }: PerTripletData): string => {
  const loss = rows[selected]?.loss ?? NaN
  const reducedPart = reduced === null ? '' : ` The ${reduction} is ${formatAmount(reduced)}.`
  if (rows.length === 1) return `The loss of the one triplet is ${formatAmount(loss)}.${reducedPart}`
  const withLoss = rows.filter((row) => row.loss > 0)
  if (withLoss.length === 0) return `None of ${rows.length} triplets has a loss.${reducedPart}`
  const worst = withLoss.reduce((most, row) => (row.loss > most.loss ? row : most))
  const counted = `${withLoss.length} of ${rows.length} triplets ${withLoss.length === 1 ? 'has' : 'have'} a loss; the largest is ${formatAmount(worst.loss)}, of triplet ${worst.index + 1}${shareText(shares[worst.index])}.`
  const own =
    worst.index === selected
      ? ''
      : ` Selected is triplet ${selected + 1}, with ${formatAmount(loss)}${shareText(shares[selected])}.`
  return `${counted}${own}${reducedPart}${undefinedPart(rows)}`
}

const undefinedPart = (rows: PerTripletData['rows']): string => {
  const count = rows.filter(({ loss }) => Number.isNaN(loss)).length
  return count === 0 ? '' : ` ${count === 1 ? 'One is' : `${count} are`} undefined.`
}
