import { median, medianPaint, recordPaints, settled } from './drag.mjs'
import { heldMouse, paced, taskTime } from './pace.mjs'
import { milliseconds, printTable } from './table.mjs'

const TRIPLETS = 2000

/** Moves of the slider, and how many a second: in no step with 60 frames. */
const MOVES = 90
const PACE = 27

/** Turns of the wheel, at the pace of a hand, and pixels for each. */
const TURNS = 90
const WHEEL = { pace: 60, pixels: 160 }

/**
 * In milliseconds: from a move of a parameter to a paint, what a chart adds to it, a frame of a scroll. The next paint may
 * have the numbers that were there; those of the very move come from the worker, in that frame or the next. The mark is
 * set for both.
 */
const PAINT_MARK = 16
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
    const single = await measureSlide(page)
    await startFromClusters(page)
    const withChart = await measureSlide(page)
    await page.getByRole('button', { name: 'Fold charts', exact: true }).click()
    const slide = await measureSlide(page)
    const longest = await measureScroll(page)
    rows.push(
      row(`margin, pointermove → paint, ${dimensions}`, slide.paint, PAINT_MARK),
      [`the same with one triplet, ${dimensions}`, milliseconds(single.paint), '', ''],
      row(`margin, pointermove → paint of its own loss, ${dimensions}`, slide.numbers, PAINT_MARK),
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
  const place = (share) => /** @type {const} */ ([box.x + share * box.width, box.y + box.height / 2])
  await page.mouse.move(...place(0.5))
  await page.mouse.down()
  const moveTo = await heldMouse(page)
  /** @param {number} move */
  const slide = (move) => moveTo(...place(0.2 + (0.6 * move) / MOVES))
  const losses = await lossOfEach(page, slide)
  const idle = await taskTime(page, () => paced(MOVES, PACE, () => Promise.resolve()))
  const sliding = await taskTime(page, () => paced(MOVES, PACE, slide))
  // in rounds of their own: what it costs to note the paints is none of the page's work
  await recordPaints(page)
  await paced(MOVES, PACE, slide)
  const paint = await medianPaint(page)
  await slide(0)
  await settled(page)
  await noteNumbers(page, losses)
  await paced(MOVES, PACE, slide)
  await settled(page)
  /** @type {number[]} */
  const numbers = await page.evaluate(() => Reflect.get(window, 'takeNumbers')())
  await page.mouse.up()
  await settled(page)
  return { paint, numbers: median(numbers), task: (sliding - idle) / MOVES }
}

/**
 * What each move makes of the loss, one after the other: by it a paint is known to be that move's.
 * @param {import('playwright').Page} page
 * @param {(move: number) => Promise<unknown>} slide
 */
async function lossOfEach(page, slide) {
  const loss = page.getByRole('status', { name: 'Loss', exact: true })
  const losses = []
  for (let move = 0; move < MOVES; move++) {
    await slide(move)
    await settled(page)
    losses.push((await loss.getAttribute('data-value')) ?? '')
  }
  return losses
}

/**
 * Notes how long each move of the mouse takes until the loss that it made is painted, as `takeNumbers` gives it.
 * @param {import('playwright').Page} page
 * @param {readonly string[]} losses of each move
 */
const noteNumbers = (page, losses) =>
  page.evaluate((known) => {
    const { port1, port2 } = new MessageChannel()
    const stop = new AbortController()
    /** When a move came, in the order of the moves, and of those whose loss is now on the page. @type {number[]} */
    const moved = []
    /** @type {number[]} */
    const shown = []
    /** @type {number[]} */
    const numbers = []
    // a message posted in a frame is delivered after that frame's paint
    port1.addEventListener('message', () => {
      for (const time of shown.splice(0)) numbers.push(performance.now() - time)
    })
    port1.start()
    const note = (/** @type {Event} */ event) => {
      if (!(event instanceof PointerEvent)) return
      // moves that came while the page was at work are one event
      for (const { timeStamp } of event.getCoalescedEvents()) moved.push(timeStamp)
    }
    // before its frame begins: the page may answer it by then
    window.addEventListener('pointerrawupdate', note, { capture: true, signal: stop.signal })
    const loss = document.querySelector('output[aria-label="Loss"]')
    if (!loss) throw new Error('The loss is not on the page.')
    const watch = new MutationObserver(() => {
      const time = moved[known.indexOf(loss.getAttribute('data-value') ?? '')]
      if (time === undefined) return
      shown.push(time)
      // a new observer is called back in the frame that is being made, or else in the next one
      new ResizeObserver((_, observer) => {
        observer.disconnect()
        port2.postMessage(null)
      }).observe(loss)
    })
    watch.observe(loss, { attributeFilter: ['data-value'] })
    const takeNumbers = () => {
      stop.abort()
      watch.disconnect()
      if (moved.length !== known.length)
        throw new Error(`${moved.length} moves came of ${known.length}: none can be told.`)
      return numbers
    }
    Object.assign(window, { takeNumbers })
  }, losses)

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
