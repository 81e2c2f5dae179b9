type Frames = {
  readonly request: (callback: () => void) => number
  readonly cancel: (handle: number) => void
}

const SCREEN: Frames = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
}

/**
 * Runs `draw` in a coming frame, once for any number of requests, and not within `rest` frames of the last time:
 * a chart may take its part of every third frame, the hand has the others. Asks for no frames while there is nothing to draw.
 */
export const createPace = (draw: () => void, frames: Frames = SCREEN) => {
  let handle: number | null = null
  let wanted = false
  let toWait = 0
  let rest = 0

  const step = () => {
    handle = null
    if (toWait > 0) toWait--
    if (wanted && toWait === 0) {
      wanted = false
      toWait = rest
      draw()
    }
    if (wanted || toWait > 0) handle = frames.request(step)
  }

  return {
    /** @param every the least number of frames from one drawing to the next: 1 for each frame */
    request: (every: number) => {
      wanted = true
      rest = every
      toWait = Math.min(toWait, every)
      handle ??= frames.request(step)
    },
    stop: () => {
      if (handle !== null) frames.cancel(handle)
      handle = null
      wanted = false
    },
  }
}

/** Milliseconds after a key in which the next one may follow. */
const BETWEEN_KEYS = 300

/** Waits until keys rest: each press is a gesture of its own. `rested` is called once no other has begun for a while. */
export const createKeysRest = (rested: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  return {
    isWaiting: () => timer !== undefined,
    gestureBegan: stop,
    gestureEnded: () => {
      stop()
      timer = setTimeout(() => {
        timer = undefined
        rested()
      }, BETWEEN_KEYS)
    },
    stop,
  }
}
