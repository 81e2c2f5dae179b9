import { settled } from './drag.mjs'
import { paced, taskTime } from './pace.mjs'
import { milliseconds, printTable } from './table.mjs'

const TRIPLETS = 2000

/** Moves of the slider, at a pace at which every one is answered before the next. */
const MOVES = 90
const PACE = 25

/** Turns of the wheel, at the pace of a hand, and pixels for each. */
const TURNS = 90
const WHEEL = { pace: 60, pixels: 160 }

/** In milliseconds: from a move of a parameter to the paint of its numbers, what a chart adds to it, a frame of a scroll. */
const NUMBERS_MARK = 16
const CHART_MARK = 5
const FRAME_MARK = 32

/**
 * The marks of a batch of 2,000 triplets, in the plane and in space.
 * @param {import('playwright').Browser} browser
 * @param {string} url of the built page
 */
export async function measureBatch(browser, url) {
  const rows = []
  for (const dimensions of ['2D', '3D']) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1100 } })
    await page.goto(url)
    await settled(page)
    await page.getByRole('radio', { name: dimensions, exact: true }).check()
    await noteNumbers(page)
    const single = await measureSlide(page)
    await startFromClusters(page)
    const withChart = await measureSlide(page)
    await page.getByRole('button', { name: 'Fold charts', exact: true }).click()
    const slide = await measureSlide(page)
    const longest = await measureScroll(page)
    rows.push(
      row(`margin, to the paint of the numbers, ${dimensions}`, slide.numbers, NUMBERS_MARK),
      [`the same with one triplet, ${dimensions}`, milliseconds(single.numbers), '', ''],
      [`margin, the main thread’s work a move, ${dimensions}`, milliseconds(slide.task), '', ''],
      row(`margin, what the chart adds to a move, ${dimensions}`, withChart.task - slide.task, CHART_MARK),
      row(`table, longest frame of a scroll, ${dimensions}`, longest, FRAME_MARK),
    )
    await page.close()
  }
  printTable('2,000 triplets in the built page, JavaScript backend, 1280×1100', ['', 'time', 'mark', ''], rows)
}

/**
 * @param {string} name
 * @param {number} time
 * @param {number} mark
 */
const row = (name, time, mark) => [name, milliseconds(time), `≤ ${mark} ms`, time <= mark ? '✓' : 'missed']

/** @param {import('playwright').Page} page */
async function startFromClusters(page) {
  await page.getByRole('button', { name: 'Start from…', exact: true }).click()
  await page.getByRole('spinbutton', { name: 'Number of triplets', exact: true }).fill(String(TRIPLETS))
  await page.getByRole('button', { name: 'Overlapping clusters', exact: true }).click()
  await page.getByRole('table', { name: 'Triplets' }).waitFor()
  await settled(page)
}

/**
 * Slides the margin: the median time from a move to the paint that has its loss, and the main thread's work a move.
 * @param {import('playwright').Page} page
 */
async function measureSlide(page) {
  const box = await page.getByRole('slider', { name: 'Margin', exact: true }).boundingBox()
  if (!box) throw new Error('The slider of the margin is not on the page.')
  /** @param {number} share */
  const to = (share) => page.mouse.move(box.x + share * box.width, box.y + box.height / 2)
  /** @param {number} move */
  const slide = (move) => to(0.2 + (0.6 * move) / MOVES)
  await to(0.5)
  await page.mouse.down()
  await paced(MOVES, PACE, slide)
  const idle = await taskTime(page, () => paced(MOVES, PACE, () => Promise.resolve()))
  await page.evaluate(() => Reflect.get(window, 'numbers').splice(0))
  const sliding = await taskTime(page, () => paced(MOVES, PACE, slide))
  /** @type {number[]} */
  const numbers = await page.evaluate(() => Reflect.get(window, 'numbers').splice(0))
  await page.mouse.up()
  await settled(page)
  return { numbers: numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN, task: (sliding - idle) / MOVES }
}

/**
 * Notes how long each pointermove takes until the loss that it made is painted.
 * @param {import('playwright').Page} page
 */
const noteNumbers = (page) =>
  page.evaluate(() => {
    const { port1, port2 } = new MessageChannel()
    /** @type {number[]} */
    const moved = []
    /** @type {number[]} */
    const numbers = []
    // a message posted in a frame is delivered after that frame's paint
    port1.addEventListener('message', () => {
      for (const time of moved.splice(0)) numbers.push(performance.now() - time)
    })
    port1.start()
    window.addEventListener('pointermove', ({ timeStamp }) => moved.push(timeStamp), { capture: true })
    const loss = document.querySelector('output[aria-label="Loss"]')
    if (!loss) throw new Error('The loss is not on the page.')
    new MutationObserver(() => requestAnimationFrame(() => port2.postMessage(null))).observe(loss, {
      attributeFilter: ['data-value'],
    })
    Object.assign(window, { numbers })
  })

/**
 * Scrolls the table down by its wheel.
 * @param {import('playwright').Page} page
 * @returns {Promise<number>} the longest time between two frames, in milliseconds
 */
async function measureScroll(page) {
  await page.getByRole('table', { name: 'Triplets' }).hover()
  // once to warm up
  await paced(TURNS, WHEEL.pace, () => page.mouse.wheel(0, WHEEL.pixels))
  await page.evaluate(() => {
    /** @type {number[]} */
    const frames = []
    const frame = (/** @type {number} */ now) => {
      frames.push(now)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    Object.assign(window, { frameTimes: frames })
  })
  await paced(TURNS, WHEEL.pace, () => page.mouse.wheel(0, WHEEL.pixels))
  /** @type {number[]} */
  const frames = await page.evaluate(() => Reflect.get(window, 'frameTimes'))
  return Math.max(...frames.slice(1).map((now, i) => now - (frames[i] ?? now)))
}
