import { remember } from '../state/selectors'
import { formatAmount, formatShort } from '../ui/format'
import type { Mark } from './mark'
import type { PSweepData } from './pSweepData'

/** The three lines; each says its number at the present degree. */
export const pSweepMarks = remember(({ curves, selected, p, present }: PSweepData): readonly Mark[] => {
  const line = (name: string, of: keyof typeof present, looks: Pick<Mark, 'tone' | 'lit'>): Mark => ({
    ...looks,
    shape: { kind: 'line', x: curves.degrees, y: curves[of] },
    text: () => `${name} at p = ${formatShort(p)}: ${formatAmount(present[of])}`,
    customdata: null,
  })
  return [
    line('Loss', 'loss', { tone: 'loss', lit: { term: 'loss', triplet: selected } }),
    line('d(A,P)', 'positive', { tone: 'p', lit: { term: 'positive-distance', triplet: selected } }),
    line('d(A,N)', 'negative', { tone: 'n', lit: { term: 'negative-distance', triplet: selected } }),
  ]
})
