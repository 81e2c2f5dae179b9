import { useEffect, useRef } from 'react'

/**
 * Brackets a run of changes: `begin` calls `onStart` once, `end` calls `onEnd` once if it had begun.
 * A control that disappears while it is held lets go.
 */
export const useHold = (onStart: () => void, onEnd: () => void) => {
  const held = useRef(false)
  const latestEnd = useRef(onEnd)
  useEffect(() => {
    latestEnd.current = onEnd
  })
  useEffect(
    () => () => {
      if (held.current) latestEnd.current()
      held.current = false
    },
    [],
  )
  return {
    begin: () => {
      if (held.current) return
      held.current = true
      onStart()
    },
    end: () => {
      if (!held.current) return
      held.current = false
      onEnd()
    },
  }
}
