/** Milliseconds after which a frame is no longer waited for: a page out of sight draws none. */
const PATIENCE = 50

/** A wait for the next frame. */
export type FrameWait = {
  /**
   * Returns the wait of an answer to what is sent now. One that comes before a frame has begun is waited for no longer:
   * that frame draws it. One that comes later waits for the next frame.
   */
  readonly sent: () => () => Promise<void>
  /** Ends a wait at once. */
  readonly cut: () => void
}

export const createFrameWait = (): FrameWait => {
  let end: () => void = () => undefined
  const next = () =>
    new Promise<void>((resolve) => {
      end = resolve
      requestAnimationFrame(end)
      setTimeout(end, PATIENCE)
    })
  return {
    sent: () => {
      let begun = false
      requestAnimationFrame(() => {
        begun = true
      })
      return async () => {
        if (begun) await next()
      }
    },
    cut: () => end(),
  }
}
