import { measureDrag, keepFramesComing, settled } from './drag.mjs'
import { milliseconds, printTable } from './table.mjs'

/** Main-thread work a drag frame in space may cost with its surfaces on, in milliseconds. */
const TASK_MARK = 12

/** The field is that of the negative: moving it leaves the field as it is, moving the positive changes all of it. */
const HANDLES = ['Negative 1', 'Positive 1']

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url of the built page
 */
export async function measureSpace(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await settled(page)
  await page.getByRole('radio', { name: '3D', exact: true }).click()
  await page.getByRole('region', { name: 'Stage', exact: true }).locator('canvas').waitFor()
  await page
    .getByRole('region', { name: 'Charts', exact: true })
    .getByRole('button', { name: 'Fold charts', exact: true })
    .click()
  await settled(page)
  await keepFramesComing(page)

  const rows = []
  for (const handle of HANDLES) {
    const { task, paint } = await measureDrag(page, handle)
    rows.push([
      handle,
      milliseconds(task),
      `≤ ${TASK_MARK} ms`,
      task <= TASK_MARK ? '✓' : 'missed',
      `${milliseconds(paint)} (WebGL in software)`,
    ])
  }
  await page.close()
  printTable(
    'A drag frame in space, surfaces on, JavaScript backend, 1280×800 (task time less that of idle frames)',
    ['moved', 'main thread', 'mark', '', 'pointermove → paint'],
    rows,
  )
}
