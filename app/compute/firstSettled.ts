import { whenIdle } from '../ui/whenIdle'

/** How long what comes later waits for numbers that never come, and then for the page to be idle, in milliseconds. */
const LATEST = 10_000
const LATEST_IDLE = 500

/**
 * Resolves once the page has been settled for the first time and has nothing better to do. What the first picture does not
 * need (charts, typesetting, the search for a GPU, the copy for offline use) is asked for after that: on a slow line it
 * would delay the numbers.
 */
export const firstSettled = (): Promise<void> =>
  new Promise((resolve) => {
    const root = document.documentElement
    const idle = () => {
      observer.disconnect()
      clearTimeout(timer)
      whenIdle(resolve, LATEST_IDLE)
    }
    const look = () => {
      if (root.dataset.settled === 'true') idle()
    }
    const observer = new MutationObserver(look)
    const timer = setTimeout(idle, LATEST)
    observer.observe(root, { attributeFilter: ['data-settled'] })
    look()
  })
