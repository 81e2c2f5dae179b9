import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { milliseconds, printTable } from './table.mjs'

/** No server stands behind it: the folders below are answered from the disk. */
const ORIGIN = 'https://bench.test'

/** @type {Record<string, string>} */
const FOLDERS = { '/engine/': '../dist-engine/', '/in-page/': './in-page/' }

/**
 * A blank page that can import the built engine and the measuring code, with the finest clock a browser gives.
 * @param {import('playwright').Browser} browser
 */
async function openBlankPage(browser) {
  const page = await browser.newPage()
  const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const folder = Object.keys(FOLDERS).find((prefix) => pathname.startsWith(prefix))
    if (!folder)
      return route.fulfill({ headers, contentType: 'text/html', body: '<!doctype html><title>bench</title>' })
    const file = new URL(`${FOLDERS[folder]}${pathname.slice(folder.length)}`, import.meta.url)
    return route.fulfill({ headers, contentType: 'text/javascript', body: await readFile(fileURLToPath(file), 'utf8') })
  })
  await page.goto(ORIGIN)
  return page
}

/** @param {import('playwright').Browser} browser */
export async function measureEngine(browser) {
  const page = await openBlankPage(browser)
  const marks = await page.evaluate(async (origin) => {
    const url = `${origin}/in-page/engine-marks.mjs`
    const { engineMarks } = /** @type {typeof import('./in-page/engine-marks.mjs')} */ (await import(url))
    return engineMarks(`${origin}/engine/index.js`)
  }, ORIGIN)
  printTable(
    'Engine, JavaScript backend, p = 2 (limit: one SIMD sum over the same bytes; with gradient, one copy of them)',
    ['work', 'time', 'limit', 'ratio', 'mark', ''],
    marks.map(({ work, milliseconds: time, limit, mark, met }) => [
      work,
      milliseconds(time),
      limit === null ? '' : milliseconds(limit),
      limit === null ? '' : `${(time / limit).toFixed(1)}×`,
      mark,
      met ? '✓' : 'missed',
    ]),
  )
  await page.close()
}
