import { sweptActive, sweptLoss } from '../../src/loss/marginSweep'
import { formatAmount, formatShort } from '../ui/format'
import type { MarginSweepCurves, MarginSweepData } from './marginSweepData'

/** What the margin sweep shows, in words. */
export const marginSweepSentence = ({ curves, margin }: MarginSweepData): string =>
  curves.alone ? ownSentence(curves) : reducedSentence(curves, margin)

const ownSentence = ({ count, selected, gaps }: MarginSweepCurves): string => {
  const triplet = count === 1 ? 'this triplet' : `triplet ${selected + 1}`
  const gap = gaps[selected] ?? NaN
  if (Number.isNaN(gap)) return `A distance of ${triplet} is undefined, and so is its loss at every margin.`
  if (gap === Infinity) return `The negative of ${triplet} is infinitely far away: no margin gives a loss.`
  if (gap === -Infinity)
    return `The positive of ${triplet} is infinitely far away: the loss is infinite at every margin.`
  if (gap > 0)
    return `No loss up to a margin of ${formatAmount(gap)}, the gap of ${triplet}. Beyond it, the loss grows by 1 for each 1 of margin.`
  if (gap === 0) return `The negative of ${triplet} is as far away as its positive: the loss is the margin itself.`
  return `The negative of ${triplet} is nearer than its positive by ${formatAmount(-gap)}: the loss is that much even at a margin of 0, and grows by 1 for each 1 of margin.`
}

const reducedSentence = ({ count, reduction, all }: MarginSweepCurves, margin: number): string => {
  const active = sweptActive(all, margin)
  const loss = sweptLoss(all, margin)
  if (Number.isNaN(loss)) return `A distance is undefined, and so is the ${reduction} at every margin.`
  const number = Math.round(active * count)
  const counted = `At a margin of ${formatShort(margin)}, ${number} of ${count} triplets ${number === 1 ? 'has' : 'have'} a loss.`
  const growth = formatShort(all.steepness * active)
  const last = all.margins.length === count ? all.margins.at(-1)! : Infinity
  const end = active === 1 || last === Infinity ? '' : ` Beyond ${formatAmount(last)} every triplet has one.`
  return `${counted} The ${reduction} is ${formatAmount(loss)} and grows by ${growth} for each 1 of margin.${end}`
}
