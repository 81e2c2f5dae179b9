/** How long work is followed and stopped. */
export type Control = {
  /** Told a few times a second how much is done, from 0 to 1. */
  readonly progress?: (done: number) => void
  /** Asked a few times a second; true ends the work with a CancelledError. */
  readonly cancelled?: () => boolean
}

/** Work that was stopped because someone asked for it. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
  constructor() {
    super('The work was cancelled.')
  }
}

/** Milliseconds of work between two looks at the world: a message that cancels waits no longer than this. */
const SLICE = 30

/** Finishes work that yields how much of it is done, without a pause. */
export const finishAtOnce = <Result>(work: Generator<number, Result>): Result => {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}

/**
 * Finishes work that yields how much of it is done. Between slices of it the thread is free for messages.
 * @param slice milliseconds of work between two looks at the world.
 * @throws CancelledError once `cancelled` says so, and whatever the work throws.
 */
export const finish = async <Result>(
  work: Generator<number, Result>,
  control: Control = {},
  slice: number = SLICE,
): Promise<Result> => {
  let until = performance.now() + slice
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    if (performance.now() < until) continue
    await breathe(step.value, control)
    until = performance.now() + slice
  }
}

/** Says how far work has come, lets messages in, and ends it if it was cancelled. @throws CancelledError */
export const breathe = async (done: number, { progress, cancelled }: Control): Promise<void> => {
  progress?.(done)
  await new Promise((resolve) => setTimeout(resolve))
  if (cancelled?.()) throw new CancelledError()
}
