/** How many moves are measured. */
const FRAMES = 150

/** @param {import('playwright').Page} page */
export const settled = (page) => page.locator('html[data-settled="true"]').waitFor()

/**
 * Notes for every pointermove how long it took to reach the screen: from the event to after the next frame's paint.
 * @param {import('playwright').Page} page
 */
export const recordPaints = (page) =>
  page.evaluate(() => {
    const { port1, port2 } = new MessageChannel()
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
    window.addEventListener(
      'pointermove',
      ({ timeStamp }) => {
        moved.push(timeStamp)
        requestAnimationFrame(() => port2.postMessage(null))
      },
      { capture: true },
    )
    Object.assign(window, { paints })
  })

/**
 * The cost of moving a point, one move a frame, less that of as many frames in which nothing moves.
 * @param {import('playwright').Page} page
 * @param {string} handle the name of its button
 * @returns {Promise<{ task: number, paint: number }>} milliseconds a frame; median milliseconds to paint
 */
export async function measureDrag(page, handle) {
  const box = await page.getByRole('button', { name: handle, exact: true }).boundingBox()
  if (!box) throw new Error(`${handle} is not on the page.`)
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(centre.x, centre.y)
  await page.mouse.down()
  /** @param {number} frame */
  const around = (frame) => {
    const turn = (2 * Math.PI * frame) / FRAMES
    return page.mouse.move(centre.x + 50 * Math.sin(turn), centre.y + 50 * (1 - Math.cos(turn)))
  }
  // once around to warm up
  for (let frame = 0; frame < FRAMES; frame++) await around(frame)
  await settled(page)

  const idle = await taskTime(page, () => Promise.resolve())
  await page.evaluate(() => Reflect.get(window, 'paints').splice(0))
  const drag = await taskTime(page, around)
  /** @type {number[]} */
  const paints = await page.evaluate(() => Reflect.get(window, 'paints').splice(0))
  await page.mouse.up()
  await settled(page)
  return { task: drag - idle, paint: paints.toSorted((a, b) => a - b)[paints.length >> 1] ?? NaN }
}

/**
 * Main-thread task time a frame while `act` runs once in each.
 * @param {import('playwright').Page} page
 * @param {(frame: number) => Promise<unknown>} act
 */
async function taskTime(page, act) {
  const session = await page.context().newCDPSession(page)
  // the thread's own clock: what other programs take of the machine does not count
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const total = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
  }
  const before = await total()
  for (let frame = 0; frame < FRAMES; frame++) {
    await act(frame)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  const spent = (await total()) - before
  await session.detach()
  return spent / FRAMES
}
