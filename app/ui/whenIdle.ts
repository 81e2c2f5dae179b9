/**
 * Runs what can wait as soon as the page has nothing better to do, and after `latest` milliseconds at the latest. Gives a
 * function that takes it back.
 */
export const whenIdle = (run: () => void, latest: number): (() => void) => {
  // Safari has no requestIdleCallback
  if (!('requestIdleCallback' in globalThis)) {
    const handle = setTimeout(run, 0)
    return () => clearTimeout(handle)
  }
  const handle = requestIdleCallback(run, { timeout: latest })
  return () => cancelIdleCallback(handle)
}
