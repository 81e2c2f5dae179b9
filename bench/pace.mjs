import { setTimeout } from 'node:timers/promises'

/**
 * Calls `act` at the pace of a hand, in no step with the page's frames: a hand knows nothing of them.
 * @param {number} times
 * @param {number} pace how often a second
 * @param {(time: number) => Promise<unknown>} act
 */
export async function paced(times, pace, act) {
  const start = performance.now()
  for (let time = 0; time < times; time++) {
    await act(time)
    await setTimeout(Math.max(0, start + ((time + 1) * 1000) / pace - performance.now()))
  }
}

/**
 * Moves the mouse while its left button is down. Playwright's own mouse runs code in the page before and after such a move,
 * to watch for what is dragged and dropped; that is none of the page's work.
 * @param {import('playwright').Page} page
 * @returns {Promise<(x: number, y: number) => Promise<unknown>>}
 */
export async function heldMouse(page) {
  const session = await page.context().newCDPSession(page)
  return (x, y) => session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 })
}

/**
 * Milliseconds of the main thread's tasks during an act.
 * @param {import('playwright').Page} page
 * @param {() => Promise<unknown>} act
 */
export async function taskTime(page, act) {
  const session = await page.context().newCDPSession(page)
  // the thread's own clock: what other programs take of the machine does not count
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const total = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
  }
  const before = await total()
  await act()
  const spent = (await total()) - before
  await session.detach()
  return spent
}
