// `npm run bench`: the marks of the first load, of the engine and of a drag in the built page, measured here and now.
import { chromium } from 'playwright'
import { preview } from 'vite'
import { ensureChromium, launchOptions } from '../scripts/chromium.mjs'
import { run } from '../scripts/run.mjs'
import { measureBatch } from './batch.mjs'
import { measureEngine } from './engine.mjs'
import { measureLoad } from './load.mjs'
import { measurePage } from './page.mjs'
import { measureSpace } from './space.mjs'

const PORT = 4174
/** Of the server that gzips, as a web server does and the preview does not. */
const LOAD_PORT = 4175

ensureChromium()
for (const build of ['npx vite build --logLevel warn', 'npm run --silent build:engine']) {
  if (!run(build)) throw new Error(`${build} failed: its message stands above.`)
}
const server = await preview({ preview: { port: PORT, strictPort: true } })
// without WebGPU: a software adapter says nothing of a real GPU, so only the JavaScript backend is measured
const browser = await chromium.launch(launchOptions({ webgpu: false }))
try {
  await measureLoad(browser, LOAD_PORT)
  await measureEngine(browser)
  await measurePage(browser, `http://localhost:${PORT}/`)
  await measureBatch(browser, `http://localhost:${PORT}/`)
  await measureSpace(browser, `http://localhost:${PORT}/`)
} finally {
  await browser.close()
  await server.close()
}
