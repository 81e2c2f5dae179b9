import { formatAmount, formatShort } from '../ui/format'
import { LARGEST_DEGREE, LEAST_DEGREE, type PSweepData } from './pSweepData'

/** What the norm degree does to the selected triplet, in words. */
export const pSweepSentence = ({ curves, selected, count, p, present }: PSweepData): string => {
  const triplet = count === 1 ? 'the triplet' : `triplet ${selected + 1}`
  const now = `At p = ${formatShort(p)}, d(A,P) of ${triplet} is ${formatAmount(present.positive)}, d(A,N) ${formatAmount(present.negative)} and the loss ${formatAmount(present.loss)}.`
  return `${now} ${trend(curves.loss)}${offAxis(p)}`
}

const trend = (loss: readonly number[]): string => {
  const [from, to] = [loss[0] ?? NaN, loss.at(-1) ?? NaN]
  if (loss.some(Number.isNaN)) return 'Where a degree gives no number the lines have gaps.'
  if (loss.every((value) => value === 0)) return 'No degree on the axis gives a loss.'
  if (loss.every((value) => value === from)) return `The loss is the same at every degree.`
  return `From p = ${LEAST_DEGREE} to p = ${LARGEST_DEGREE} the loss goes from ${formatAmount(from)} to ${formatAmount(to)}.`
}

const offAxis = (p: number): string =>
  p < LEAST_DEGREE || p > LARGEST_DEGREE ? ` The present p lies outside the axis: the marker is not shown.` : ''
