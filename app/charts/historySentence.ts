import { formatAmount } from '../ui/format'
import type { HistoryData } from './historyData'

/** How far a state is from the present one, in words. */
export const stepsText = (steps: number): string => {
  if (steps === 0) return 'the present state'
  const count = Math.abs(steps) === 1 ? '1 step' : `${Math.abs(steps)} steps`
  return steps < 0 ? `${count} back` : `${count} forward`
}

/** How the loss went, in words. */
export const historySentence = ({ losses, present, of }: HistoryData): string => {
  const now = formatAmount(losses[present] ?? NaN)
  const what = of.startsWith('triplet') ? `loss of ${of}` : of
  if (losses.length === 1) return `The ${what} is ${now}. Each edit or drag adds a point here.`
  const undone = losses.length - 1 - present
  const edits = present === 1 ? '1 edit' : `${present} edits`
  const course =
    present === 0
      ? `The ${what} is ${now}, as it was at first.`
      : `Over ${edits} the ${what} went from ${formatAmount(losses.find((loss) => !Number.isNaN(loss)) ?? NaN)} to ${now}.`
  return `${course} A click on a point goes back to that state.${undone === 0 ? '' : ` ${undone} ${undone === 1 ? 'is' : 'are'} undone.`}`
}
