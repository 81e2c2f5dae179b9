import { remember } from '../state/selectors'
import { formatAmount } from '../ui/format'
import type { HistoryData } from './historyData'
import { stepsText } from './historySentence'
import type { Mark } from './mark'

/** In pixels. */
const RADIUS = 4

/** A point for every state; only the present one is to be seen elsewhere, too. */
export const historyMarks = remember(({ losses, present, term, selected }: HistoryData): readonly Mark[] =>
  losses.map((loss, i) => ({
    shape: { kind: 'point', x: i, y: Number.isFinite(loss) ? loss : 0, radius: RADIUS },
    tone: 'loss',
    lit: i === present ? { term, triplet: selected } : null,
    text: () => `Edit ${i}, ${stepsText(i - present)}: loss ${formatAmount(loss)}`,
    current: i === present,
    customdata: i - present,
  })),
)
