/** Milliseconds after which a frame is no longer waited for: a page out of sight draws none. */
const PATIENCE = 50

/** Holds an answer back until a frame draws it. */
export type FrameWait = {
  /**
   * Returns what shows the answer to that which is sent now. One that comes before a frame has begun is shown at once: that
   * frame draws it. One that comes later is shown in the next frame, or at a cut.
   */
  readonly sent: () => (show: () => void) => Promise<void>
  /** Shows at once, before it returns, an answer that is held back. */
  readonly cut: () => void
}

export const createFrameWait = (): FrameWait => {
  let showNow: () => void = () => undefined
  const next = (show: () => void) =>
    new Promise<void>((resolve, reject) => {
      let held = true
      showNow = () => {
        if (!held) return
        held = false
        try {
          resolve(show())
        } catch (reason) {
          reject(reason)
        }
      }
      requestAnimationFrame(showNow)
      setTimeout(showNow, PATIENCE)
    })
  return {
    sent: () => {
      let begun = false
      requestAnimationFrame(() => {
        begun = true
      })
      return async (show) => (begun ? next(show) : show())
    },
    cut: () => showNow(),
  }
}
