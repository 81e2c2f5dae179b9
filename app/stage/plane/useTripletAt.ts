import { useEffect, useState, type RefObject } from 'react'
import { handleOf } from './gestures/keys'

/** The index of the triplet whose handle the mouse or the keyboard is on; null on the ground. */
export const useTripletAt = (plane: RefObject<HTMLElement | null>): number | null => {
  const [index, setIndex] = useState<number | null>(null)
  useEffect(() => {
    const element = plane.current
    if (!element) return undefined
    const listening = new AbortController()
    const look = (event: Event) => setIndex(handleOf(event.target)?.index ?? null)
    const leave = () => setIndex(null)
    element.addEventListener('pointerover', look, { signal: listening.signal })
    element.addEventListener('focusin', look, { signal: listening.signal })
    element.addEventListener('pointerleave', leave, { signal: listening.signal })
    element.addEventListener('focusout', leave, { signal: listening.signal })
    return () => listening.abort()
  }, [plane])
  return index
}
