// `npm run pictures -- take DIR`: pictures of the built page in twelve states. `… compare BEFORE AFTER`: how many pixels of
// each differ, and by how much, with a picture of the difference. For changes that should change nothing that is seen.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { launchOptions } from '../scripts/chromium.mjs'

const PORT = 4176
const ORIGIN = `http://localhost:${PORT}`

const BATCH =
  'anchors=0,0;1,1;-1,0.5;0.4,-1.2;-0.8,-0.9&positives=1,0;1.5,0.4;-1.2,1.4;1.1,-1;-1.7,-0.4&negatives=0,1.5;0.2,1.8;-2,0.1;0.1,0.3;0.2,-0.2'
const PLANE = 'anchors=0,0&positives=1,0.2&negatives=0.4,1.3'
const SPACE = 'anchors=0,0,0&positives=1,0.2,0.3&negatives=0.4,1.3,-0.5'

/** @type {readonly { name: string, hash: string, width?: number, height?: number, dark?: boolean }[]} */
const STATES = [
  { name: 'plane', hash: PLANE },
  { name: 'plane-p1', hash: `${PLANE}&p=1` },
  { name: 'plane-p8', hash: `${PLANE}&p=8&field=positives.0` },
  { name: 'plane-dark', hash: PLANE, dark: true },
  { name: 'plane-phone', hash: PLANE, width: 390, height: 844 },
  { name: 'batch', hash: `${BATCH}&reduction=mean` },
  { name: 'batch-phone-dark', hash: BATCH, width: 390, height: 844, dark: true },
  { name: 'space', hash: SPACE },
  { name: 'space-p1-dark', hash: `${SPACE}&p=1`, dark: true },
  { name: 'space-p8-sphere', hash: `${SPACE}&p=8&constraint=unit-sphere` },
  { name: 'space-phone', hash: SPACE, width: 390, height: 844 },
  { name: 'embed', hash: `${PLANE}&embed=1&hide=charts,triplets,compare,topbar`, width: 640, height: 400 },
]

/** @param {string} folder */
async function take(folder) {
  mkdirSync(folder, { recursive: true })
  const server = await preview({ preview: { port: PORT, strictPort: true } })
  const browser = await chromium.launch(launchOptions({ webgpu: false }))
  for (const { name, hash, width = 1280, height = 800, dark = false } of STATES) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    await page.goto(`${ORIGIN}/#v=1&${hash}`)
    await page.locator('html[data-settled="true"]').waitFor()
    await page.waitForLoadState('networkidle')
    if ((await page.getByRole('region', { name: 'Charts' }).count()) > 0)
      await page.locator('.main-svg').first().waitFor()
    // a time is never the same twice
    await page.addStyleTag({ content: '[aria-label^="Backend"], [role="alert"] { visibility: hidden }' })
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    await page.screenshot({ path: `${folder}/${name}.png` })
    await page.close()
    console.log(`${folder}/${name}.png`)
  }
  await browser.close()
  await server.close()
}

/**
 * @param {string} before
 * @param {string} after
 */
async function compare(before, after) {
  const browser = await chromium.launch(launchOptions({ webgpu: false }))
  const page = await browser.newPage()
  for (const { name } of STATES) {
    const [one, other] = [before, after].map(
      (folder) => `data:image/png;base64,${readFileSync(`${folder}/${name}.png`).toString('base64')}`,
    )
    const { share, largest, picture } = await page.evaluate(
      differenceOf,
      /** @type {const} */ ([one ?? '', other ?? '']),
    )
    writeFileSync(`${after}/${name}.difference.png`, Buffer.from(picture.split(',')[1] ?? '', 'base64'))
    console.log(
      `${name.padEnd(18)} ${(100 * share).toFixed(3).padStart(8)} % of the pixels differ, at most by ${largest}`,
    )
  }
  await browser.close()
}

/**
 * Runs in the page, whose canvas reads PNG.
 * @param {readonly [string, string]} pictures data URLs
 */
async function differenceOf([one, other]) {
  /** @param {string} url */
  const pixelsOf = async (url) => {
    const image = await createImageBitmap(await (await fetch(url)).blob())
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const data = context?.getImageData(0, 0, image.width, image.height)
    if (!data) throw new Error('No canvas here.')
    return data
  }
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)])
  const out = new ImageData(a.width, a.height)
  let differing = 0
  let largest = 0
  for (let i = 0; i < a.data.length; i += 4) {
    let by = 0
    for (let channel = 0; channel < 3; channel++) {
      by = Math.max(by, Math.abs((a.data[i + channel] ?? 0) - (b.data[i + channel] ?? 0)))
    }
    if (by > 0) differing++
    largest = Math.max(largest, by)
    out.data.set([255 - by, 255 - by, 255 - by, 255], i)
  }
  const canvas = document.createElement('canvas')
  canvas.width = a.width
  canvas.height = a.height
  canvas.getContext('2d')?.putImageData(out, 0, 0)
  return { share: differing / (a.data.length / 4), largest, picture: canvas.toDataURL() }
}

const [command, ...folders] = process.argv.slice(2)
if (command === 'take' && folders.length === 1) await take(folders[0] ?? '')
else if (command === 'compare' && folders.length === 2) await compare(folders[0] ?? '', folders[1] ?? '')
else throw new Error('Expected: take DIR, or compare BEFORE AFTER.')
