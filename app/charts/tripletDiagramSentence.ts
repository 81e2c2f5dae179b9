import { formatAmount, formatCompared } from '../ui/format'
import type { TripletRow } from '../state/selectors'
import type { TripletDiagramData } from './tripletDiagramData'

/** Where the points lie, in words. */
export const tripletDiagramSentence = ({ rows, selected, margin }: TripletDiagramData): string => {
  const own = rows[selected]
  if (!own) return ''
  return rows.length === 1 ? ownSentence(own, margin) : batchSentence(rows, own)
}

const ownSentence = ({ regime, gap }: TripletRow, margin: number): string => {
  const [gapText, marginText] = formatCompared(gap, margin)
  switch (regime) {
    case 'hard':
      return gap === 0
        ? 'The triplet is hard: on the line d(A,N) = d(A,P).'
        : `The triplet is hard: below the line d(A,N) = d(A,P) by ${formatAmount(-gap)}.`
    case 'semi-hard':
      return `The triplet lies in the semi-hard band: above the line d(A,N) = d(A,P) by ${gapText}, less than the margin of ${marginText}.`
    case 'easy':
      return `The triplet is easy: above the line d(A,N) = d(A,P) by ${gapText}, no less than the margin of ${marginText}.`
    case 'undefined':
      return 'A distance of the triplet is undefined: it has no place here.'
    default:
      return regime satisfies never
  }
}

const batchSentence = (rows: readonly TripletRow[], own: TripletRow): string => {
  const hard = rows.filter(({ regime }) => regime === 'hard')
  const band = rows.filter(({ regime }) => regime === 'semi-hard').length
  const undefinedCount = rows.filter(({ regime }) => regime === 'undefined').length
  const one = hard.length === 1
  const below =
    hard.length === 0
      ? `None of ${rows.length} triplets lies on or below the line`
      : `${hard.length} of ${rows.length} triplets ${one ? 'lies' : 'lie'} on or below the line: ${one ? 'its' : 'their'} negative is no farther than ${one ? 'its' : 'their'} positive`
  const farthest = hard
    .filter(({ gap }) => gap < 0)
    .reduce<TripletRow | null>((most, row) => (most && most.gap <= row.gap ? most : row), null)
  return [
    `${below}. In the band of the margin ${band === 1 ? 'is' : 'are'} ${band}.`,
    ...(farthest ? [`Triplet ${farthest.index + 1} is farthest below the line.`] : []),
    `Selected is triplet ${own.index + 1}: ${own.regime}.`,
    ...(undefinedCount > 0 ? [`${undefinedCount === 1 ? 'One is' : `${undefinedCount} are`} undefined.`] : []),
  ].join(' ')
}
