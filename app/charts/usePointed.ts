import { useCallback, useEffect, useRef, useState } from 'react'
import type { Lit } from '../state/litSlice'
import { useStore } from '../state/store'
import type { Mark } from './mark'

/** A mark and its index among those of the figure; null for none. */
export type Point = (index: number | null, mark: Mark | null) => void

/** The index of the mark that the pointer or the keyboard is on, and how to change it: twins everywhere light up with it. */
export const usePointed = (): readonly [number | null, Point] => {
  const [pointed, setPointed] = useState<number | null>(null)
  const lit = useRef<Lit | null>(null)
  const point = useCallback<Point>((index, mark) => {
    const before = lit.current
    lit.current = mark?.lit ?? null
    const { litUp, litOff } = useStore.getState()
    if (lit.current) litUp(lit.current)
    else if (before) litOff(before)
    setPointed(index)
  }, [])
  // a chart that is left with the pointer on it is never left by the pointer
  useEffect(() => () => point(null, null), [point])
  return [pointed, point]
}
