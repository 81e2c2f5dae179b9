/**
 * Calls `move` with the first move of a pointer since the last frame, as soon as it comes: the browser itself tells of
 * moves only where the next frame begins. What is asked of a worker then may be answered before that frame is drawn.
 * @param signal ends it
 */
export const onRawMove = (element: HTMLElement, move: (event: PointerEvent) => void, signal: AbortSignal) => {
  let seen = false
  const tell = (event: Event) => {
    if (seen) return
    seen = true
    requestAnimationFrame(() => {
      seen = false
    })
    move(event as PointerEvent)
  }
  element.addEventListener('pointerrawupdate', tell, { signal })
}
