import type { FocusEvent, PointerEvent } from 'react'
import { isOfTriplet, type LitTerm } from '../state/litSlice'
import { useStore } from '../state/store'
import styles from './useRowTwins.module.css'

/** What the cells of a row show, by their `data-kind`. */
const TERMS = {
  positive: 'positive-distance',
  negative: 'negative-distance',
  gap: 'gap',
  loss: 'loss',
} as const satisfies Record<string, LitTerm>

export type CellKind = keyof typeof TERMS

export type CellTwin = {
  readonly className: string | undefined
  readonly 'data-kind': CellKind
  readonly 'data-lit': true | undefined
}

const isCellKind = (kind: string | undefined): kind is CellKind => kind !== undefined && kind in TERMS

/**
 * Makes the cells of a triplet's row twins of the formula's terms. The row listens for all of them: over its cells lies
 * the button that selects it.
 */
export const useRowTwins = (index: number) => {
  const lit = useStore((state) => (isOfTriplet(state.lit, index) ? (state.lit?.term ?? null) : null))
  const litUp = (term: LitTerm) => useStore.getState().litUp({ term, triplet: index })
  const litOff = () => {
    const state = useStore.getState()
    if (state.lit && isOfTriplet(state.lit, index)) state.litOff(state.lit)
  }
  return {
    /** What a cell takes on. */
    cell: (kind: CellKind): CellTwin => ({
      className: styles.cell,
      'data-kind': kind,
      'data-lit': lit === TERMS[kind] || undefined,
    }),
    /** What the row takes on. */
    row: {
      'data-lit': lit === 'triplet' || undefined,
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        // fields have twins of their own
        if (event.buttons === 0 && !(event.target instanceof HTMLInputElement)) litUp(termAt(event))
      },
      onPointerLeave: litOff,
      onFocus: (event: FocusEvent) => {
        if (!(event.target instanceof HTMLInputElement)) litUp('triplet')
      },
      onBlur: litOff,
    },
  }
}

/** The term whose cell lies under the pointer; elsewhere in the row the triplet as a whole. */
const termAt = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): LitTerm => {
  const cell = document
    .elementsFromPoint(clientX, clientY)
    .find(
      (element) =>
        element instanceof HTMLElement && isCellKind(element.dataset.kind) && currentTarget.contains(element),
    )
  const kind = cell instanceof HTMLElement ? cell.dataset.kind : undefined
  return isCellKind(kind) ? TERMS[kind] : 'triplet'
}
