/** What is done with one pointer while it is followed. */
export type Followed = {
  readonly move: (event: PointerEvent) => void
  /** It let go, or was lost to the page where it last was: what it did stays. */
  readonly release: (event: PointerEvent) => void
  /** The browser took it, to scroll the page with it, say. */
  readonly cancel: (event: PointerEvent) => void
}

/**
 * Follows one pointer from its `pointerdown` on, wherever it goes, until it is released, lost or cancelled. Others go
 * their own ways: each hand is followed for itself.
 * @returns what stops it before, without a word to `followed`
 */
export const followPointer = (element: HTMLElement, down: PointerEvent, followed: Followed): (() => void) => {
  const following = new AbortController()
  let last = down
  const on = (
    name: 'pointermove' | 'pointerup' | 'pointercancel' | 'lostpointercapture',
    act: (e: PointerEvent) => void,
  ) =>
    element.addEventListener(
      name,
      (event) => {
        if (event.pointerId === down.pointerId) act(event)
      },
      { signal: following.signal },
    )
  const ending = (end: (event: PointerEvent) => void) => (event: PointerEvent) => {
    following.abort()
    end(event)
  }
  element.setPointerCapture(down.pointerId)
  on('pointermove', (event) => {
    last = event
    followed.move(event)
  })
  on('pointerup', ending(followed.release))
  on('pointercancel', ending(followed.cancel))
  // after a release nobody listens any longer: here the element was taken off the page, or another one took the pointer
  on(
    'lostpointercapture',
    ending(() => followed.release(last)),
  )
  return () => {
    following.abort()
    if (element.hasPointerCapture(down.pointerId)) element.releasePointerCapture(down.pointerId)
  }
}
