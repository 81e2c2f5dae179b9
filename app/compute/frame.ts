/** Milliseconds after which a frame is no longer waited for: a page out of sight draws none. */
const PATIENCE = 50

/** A wait for the next frame. `cut` ends it at once. */
export type FrameWait = { readonly next: () => Promise<void>; readonly cut: () => void }

export const createFrameWait = (): FrameWait => {
  let end: () => void = () => undefined
  return {
    next: () =>
      new Promise((resolve) => {
        end = resolve
        requestAnimationFrame(end)
        setTimeout(end, PATIENCE)
      }),
    cut: () => end(),
  }
}
