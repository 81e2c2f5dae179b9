import { useEffect, useRef } from 'react'

/** What one hand has hold of, from the moment it takes it until it lets go. */
export type Grip = {
  /** False once it is let go, or was taken from the hand: by a link that was opened, say. */
  readonly isHeld: () => boolean
  readonly letGo: () => void
  /** Lets go, and takes back what was changed. */
  readonly cancel: () => void
}

/** Takes hold of what a control changes. A control of something that has no history has none. */
export type Take = (() => Grip) | undefined

/**
 * Brackets a run of changes by one hand: the first takes hold, `end` lets go. A control that disappears while it is held
 * lets go. What was taken from the hand is out of its reach until it has let go and takes hold again.
 */
export const useHold = (take: Take) => {
  const grip = useRef<Grip>(null)
  useEffect(
    () => () => {
      grip.current?.letGo()
      grip.current = null
    },
    [],
  )
  const begin = () => {
    if (take) grip.current ??= take()
  }
  return {
    begin,
    change: (make: () => void) => {
      begin()
      if (grip.current?.isHeld() ?? true) make()
    },
    /** Forgets a grip that was taken away: a key that is pressed anew, or a digit more, is a new run. */
    renew: () => {
      if (grip.current?.isHeld() === false) grip.current = null
    },
    end: () => {
      grip.current?.letGo()
      grip.current = null
    },
    cancel: () => {
      grip.current?.cancel()
      grip.current = null
    },
  }
}
