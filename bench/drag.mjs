import { heldMouse, paced, taskTime } from './pace.mjs'

/** How many moves are measured. */
const MOVES = 180

/** Moves a second, as a mouse reports them. */
const PACE = 60

/** In no step with 60 frames a second: where a frame meets the move differs from one to the next, as it does for a hand. */
const OUT_OF_STEP = 47

/** @param {import('playwright').Page} page */
export const settled = (page) => page.locator('html[data-settled="true"]').waitFor()

/**
 * Notes for every pointermove how long it took to reach the screen: from the event to after the next frame's paint.
 * @param {import('playwright').Page} page
 */
export const recordPaints = (page) =>
  page.evaluate(() => {
    const { port1, port2 } = new MessageChannel()
    const stop = new AbortController()
    /** @type {number[]} */
    const moved = []
    /** @type {number[]} */
    const paints = []
    // a message posted in a frame is delivered after that frame's paint
    port1.addEventListener('message', () => {
      for (const time of moved.splice(0)) paints.push(performance.now() - time)
    })
    port1.start()
    // on the way down: who takes hold of a point keeps the event
    window.addEventListener('pointermove', ({ timeStamp }) => moved.push(timeStamp), {
      capture: true,
      signal: stop.signal,
    })
    const frame = () => {
      if (stop.signal.aborted) return
      if (moved.length > 0) port2.postMessage(null)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    Object.assign(window, { paints, stopRecording: () => stop.abort() })
  })

/**
 * The median of the milliseconds to paint of the moves since the recording began; it ends here.
 * @param {import('playwright').Page} page
 * @returns {Promise<number>}
 */
export const medianPaint = async (page) =>
  median(
    await page.evaluate(() => {
      Reflect.get(window, 'stopRecording')()
      return Reflect.get(window, 'paints')
    }),
  )

/** @param {readonly number[]} times */
export const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN

/**
 * Keeps frames coming, so that idle ones can be compared with those of a drag.
 * @param {import('playwright').Page} page
 */
export const keepFramesComing = (page) =>
  page.evaluate(() => {
    const frame = () => requestAnimationFrame(frame)
    frame()
  })

/**
 * The cost of moving a point, less that of as much time in which nothing moves.
 * @param {import('playwright').Page} page
 * @param {string} handle the name of its button
 * @returns {Promise<{ task: number, paint: number }>} milliseconds a move; median milliseconds to paint
 */
export async function measureDrag(page, handle) {
  const box = await page.getByRole('button', { name: handle, exact: true }).boundingBox()
  if (!box) throw new Error(`${handle} is not on the page.`)
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(centre.x, centre.y)
  await page.mouse.down()
  const moveTo = await heldMouse(page)
  /** @param {number} move */
  const around = (move) => {
    const turn = (2 * Math.PI * move) / MOVES
    return moveTo(centre.x + 50 * Math.sin(turn), centre.y + 50 * (1 - Math.cos(turn)))
  }
  await paced(MOVES, PACE, around) // once around to warm up
  await settled(page)

  const idle = await taskTime(page, () => paced(MOVES, PACE, () => Promise.resolve()))
  const drag = await taskTime(page, () => paced(MOVES, PACE, around))
  // in a round of its own: what it costs to note the paints is none of the page's work
  await recordPaints(page)
  await paced(MOVES, OUT_OF_STEP, around)
  const paint = await medianPaint(page)
  await page.mouse.up()
  await settled(page)
  return { task: (drag - idle) / MOVES, paint }
}
