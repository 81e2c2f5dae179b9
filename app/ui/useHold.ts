import { useEffect, useRef } from 'react'

export type Hold = {
  readonly onStart: () => void
  readonly onEnd: () => void
  /** Undoes what was changed since `onStart`, in place of `onEnd`. */
  readonly onCancel: () => void
}

/**
 * Brackets a run of changes: `begin` calls `onStart` once, `end` calls `onEnd` once if it had begun.
 * A control that disappears while it is held lets go.
 */
export const useHold = ({ onStart, onEnd, onCancel }: Hold) => {
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
    cancel: () => {
      if (!held.current) return
      held.current = false
      onCancel()
    },
  }
}
