import type { LitTerm } from '../state/litSlice'
import { remember, type TripletRow } from '../state/selectors'
import { formatAmount } from '../ui/format'
import type { Mark } from './mark'
import type { Ranges } from './range'
import type { TripletDiagramData } from './tripletDiagramData'

/** Radii in pixels: the selected triplet has a ring already. */
const RADIUS = 3.5
const RING = 11

/** A point for each triplet, the selected one's guides to the axes, and the line of the margin. */
export const tripletDiagramMarks = remember(
  ({ rows, selected, margin }: TripletDiagramData, { x }: Ranges): readonly Mark[] => [
    ...rows
      .filter(({ gap }) => Number.isFinite(gap))
      .map(({ index, positiveDistance, negativeDistance, regime }): Mark => ({
        shape: { kind: 'point', x: positiveDistance, y: negativeDistance, radius: index === selected ? RING : RADIUS },
        tone: 'ink',
        lit: { term: 'triplet', triplet: index },
        whole: true,
        text: () =>
          `Triplet ${index + 1}, ${regime}: d(A,P) ${formatAmount(positiveDistance)}, d(A,N) ${formatAmount(negativeDistance)}`,
        current: index === selected,
        customdata: index,
      })),
    ...guidesOf(rows[selected], selected),
    {
      ...PASSED_OVER,
      shape: { kind: 'line', x: [...x], y: x.map((value) => value + margin) },
      tone: 'ink',
      lit: { term: 'margin', triplet: selected },
    },
  ],
)

// what the lines say stands in the text of the point
const PASSED_OVER = { text: null, customdata: null } as const

const guidesOf = (row: TripletRow | undefined, triplet: number): readonly Mark[] => {
  const { positiveDistance: across = NaN, negativeDistance: up = NaN } = row ?? {}
  const guide = (term: LitTerm, tone: Mark['tone'], x: readonly number[], y: readonly number[]): Mark => ({
    ...PASSED_OVER,
    shape: { kind: 'line', x, y },
    tone,
    lit: { term, triplet },
  })
  return [
    guide('positive-distance', 'p', [0, across], [up, up]),
    guide('negative-distance', 'n', [across, across], [0, up]),
  ]
}
