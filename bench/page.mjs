import { measureDrag, keepFramesComing, settled } from './drag.mjs'
import { milliseconds, printTable } from './table.mjs'

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
  await keepFramesComing(page)

  const charts = page.getByRole('region', { name: 'Charts', exact: true })
  // the field is that of the negative: moving the positive computes and paints it anew, on 256² cells, in every frame
  const withChart = await measureDrag(page, 'Positive 1')
  await charts.getByRole('button', { name: 'Fold charts', exact: true }).click()
  const withoutChart = await measureDrag(page, 'Positive 1')
  const fieldHeld = await measureDrag(page, 'Negative 1')
  await page.close()

  const added = withChart.task - withoutChart.task
  printTable(
    'A drag frame in the built page, JavaScript backend, 1280×800 (task time less that of idle frames)',
    ['', 'main thread', 'mark', 'pointermove → paint', 'mark', ''],
    [
      row('no chart open', withoutChart, TASK_MARK),
      row('the same, the field’s own point', fieldHeld, TASK_MARK),
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
