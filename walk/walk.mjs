// `npm run walk -- 7 300 390x844`: three hundred steps at random over the built page, to meet what no test thought of. The same
// seed is the same walk, as far as the page itself is. `npm run walk -- soak 3` is soak.mjs.
import process from 'node:process'
import fc from 'fast-check'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { ensureChromium, launchOptions } from '../scripts/chromium.mjs'
import { complaintsOf } from '../scripts/complaints.mjs'
import { run } from '../scripts/run.mjs'
import { soak } from './soak.mjs'
import { STEPS } from './steps.mjs'
import { foundOn, watchAttributes } from './watch.mjs'

const PORT = 4175
const ORIGIN = `http://localhost:${PORT}`

/** So many steps before a trouble are told with it. */
const TOLD = 5

const [seed = '1', count = '200', size = '1280x800'] = process.argv.slice(2)
const [width = 1280, height = 800] = size.split('x').map(Number)

ensureChromium()
if (!run('npx vite build --logLevel warn')) throw new Error('The build failed: its message stands above.')
const server = await preview({ preview: { port: PORT, strictPort: true } })

if (seed === 'soak') {
  const sound = await soak(ORIGIN, Number(process.argv[3] ?? 3))
  await server.close()
  process.exit(sound ? 0 : 1)
}

const browser = await chromium.launch(launchOptions({ webgpu: false }))
const page = await browser.newPage({ viewport: { width, height } })
const complaints = complaintsOf(page, ORIGIN)
await watchAttributes(page)
await page.goto(ORIGIN)

// evenly: fast-check's doubles are mostly tiny
const share = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1e6)
const chances = fc.sample(fc.record({ step: share, which: share, how: share, x: share, y: share }), {
  seed: Number(seed),
  numRuns: Number(count),
})
/** @type {string[]} */
const steps = []
const troubles = new Set()
for (const { step, ...chance } of chances) {
  const take = STEPS[Math.floor(step * STEPS.length)]
  steps.push((await take?.(page, chance).catch(() => 'could not')) ?? '')
  for (const trouble of [...complaints.splice(0), ...(await foundOn(page))]) {
    // the same again, with other numbers, is not told again
    const kind = trouble.replaceAll(/[\d.e+-]+/g, '#')
    if (troubles.has(kind)) continue
    troubles.add(kind)
    const address = await page.evaluate(() => location.hash)
    console.log(`${trouble}\n  at ${address}\n  after ${steps.slice(-TOLD).join('; ')}`)
  }
}
console.log(`Seed ${seed}: ${steps.length} steps, ${troubles.size} troubles.`)
process.exitCode = troubles.size === 0 ? 0 : 1
await browser.close()
await server.close()
