import { milliseconds, printTable } from './table.mjs'

const FRAMES = 150

/** Main-thread work a drag frame may cost, and the time from pointermove to paint, in milliseconds. */
const TASK_MARK = 5
const PAINT_MARK = 16

/** What an open chart may add to a frame's work. */
const CHART_MARK = 5

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url of the built page
 */
export async function measurePage(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await settled(page)
  await recordPaints(page)

  const charts = page.getByRole('region', { name: 'Charts', exact: true })
  const withChart = await measureDrag(page)
  await charts.getByRole('button', { name: 'Fold charts', exact: true }).click()
  const withoutChart = await measureDrag(page)
  await page.close()

  const added = withChart.task - withoutChart.task
  printTable(
    'A drag frame in the built page, JavaScript backend, 1280×800 (task time less that of idle frames)',
    ['', 'main thread', 'mark', 'pointermove → paint', 'mark', ''],
    [
      row('no chart open', withoutChart, TASK_MARK),
      row('a chart open', withChart, TASK_MARK + CHART_MARK),
      ['the chart adds', milliseconds(added), `≤ ${CHART_MARK} ms`, '', '', added <= CHART_MARK ? '✓' : 'missed'],
    ],
  )
}

/**
 * @param {string} name
 * @param {{ task: number, paint: number }} drag
 * @param {number} taskMark
 */
function row(name, { task, paint }, taskMark) {
  const met = task <= taskMark && paint <= PAINT_MARK
  const marks = [`≤ ${taskMark} ms`, `≤ ${PAINT_MARK} ms`]
  return [name, milliseconds(task), marks[0] ?? '', milliseconds(paint), marks[1] ?? '', met ? '✓' : 'missed']
}

/** @param {import('playwright').Page} page */
const settled = (page) => page.locator('html[data-settled="true"]').waitFor()

/**
 * Notes for every pointermove how long it took to reach the screen: from the event to after the next frame's paint.
 * @param {import('playwright').Page} page
 */
const recordPaints = (page) =>
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
    window.addEventListener('pointermove', ({ timeStamp }) => {
      moved.push(timeStamp)
      requestAnimationFrame(() => port2.postMessage(null))
    })
    Object.assign(window, { paints })
  })

/**
 * The cost of moving the negative, one move a frame, less that of as many frames in which nothing moves.
 * @param {import('playwright').Page} page
 * @returns {Promise<{ task: number, paint: number }>} milliseconds a frame; median milliseconds to paint
 */
async function measureDrag(page) {
  const box = await page.getByRole('button', { name: 'Negative 1', exact: true }).boundingBox()
  if (!box) throw new Error('Negative 1 is not on the page.')
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
