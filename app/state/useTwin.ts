import { useEffect, useMemo } from 'react'
import { isLit, type LitTerm } from './litSlice'
import { useStore } from './store'

/** What an element takes on to be one of the twins of a term. */
export type Twin = {
  readonly 'data-lit': true | undefined
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/** Makes an element a twin of a term of a triplet: pointer and keyboard light all twins from it, and it is lit with them. */
export const useTwin = (term: LitTerm, triplet: number): Twin => {
  const lit = useStore((state) => isLit(state, term, triplet))
  // one that disappears under the pointer is never left
  useEffect(() => () => useStore.getState().litOff({ term, triplet }), [term, triplet])
  return useMemo(() => {
    const up = () => useStore.getState().litUp({ term, triplet })
    const off = () => useStore.getState().litOff({ term, triplet })
    return { 'data-lit': lit || undefined, onPointerEnter: up, onPointerLeave: off, onFocus: up, onBlur: off }
  }, [lit, term, triplet])
}
