type Clock = {
  readonly now: () => number
  readonly nextFrame: (then: () => void) => void
  /** Calls back after so many milliseconds; returns what cancels it. */
  readonly later: (milliseconds: number, then: () => void) => () => void
}

const SCREEN: Clock = {
  now: () => performance.now(),
  nextFrame: (then) => requestAnimationFrame(then),
  later: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** Milliseconds: a screen's frame, or nearly two. Nothing waits for a drawing that takes no more. */
const SHORT = 30

/** How long the rest of the page has after a drawing, as a multiple of what that one took. */
const REST = 3

/** No rest is longer, in milliseconds: a page out of sight gets its next frame only when it is seen again. */
const LONGEST_REST = 500

/**
 * Paces drawings that may wait: where one holds up the page, as WebGL in software does, the next leaves the page some
 * frames in between; where it takes a frame like any other, every change is drawn at once.
 */
export const createDrawPace = (draw: () => void, clock: Clock = SCREEN) => {
  /** Milliseconds of the last drawing. */
  let took = 0
  let restUntil = -Infinity
  let cancel: (() => void) | null = null

  const stop = () => {
    cancel?.()
    cancel = null
  }
  const drawNow = () => {
    stop()
    draw()
  }

  const rest = () => {
    restUntil = took > SHORT ? clock.now() + Math.min(REST * took, LONGEST_REST) : -Infinity
  }

  /** Something has changed. @param patient whether its drawing may wait */
  const changed = (patient: boolean) => {
    const left = restUntil - clock.now()
    if (!patient || left <= 0) drawNow()
    else cancel ??= clock.later(left, restOver)
  }
  /** Another drawing may have come in between, and its rest is not over. */
  const restOver = () => {
    cancel = null
    changed(true)
  }

  return {
    changed,
    /** To be called in each frame that draws. */
    drawing: () => {
      const start = clock.now()
      // as long as the last one, until it is known
      rest()
      clock.nextFrame(() => {
        took = clock.now() - start
        rest()
      })
    },
    stop,
  }
}
