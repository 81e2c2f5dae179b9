import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { median, settled } from './drag.mjs'
import { printTable } from './table.mjs'

/** A laptop of the lower middle on a shared line: what a course room has. */
const CPU_SLOWDOWN = 4
const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 }

/** Loads, of which the middle one is told: the first also warms up the server and the browser's process. */
const LOADS = 5

/** In seconds from the request of the page, in bytes on the line, and in the browser's score of shifts. */
const MARKS = { firstPaint: 1.5, handles: 2.5, numbers: 2.5, bytes: 250_000, shift: 0.01 }

/** A page is quiet when it has asked for nothing and has been at nothing long for this many milliseconds. */
const QUIET = 1000

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** What is small already. */
const PACKED = ['.png', '.woff2']

/**
 * The built page as a web server sends it, gzipped, and what was sent since `sent` was emptied.
 * @param {number} port
 */
async function serveGzipped(port) {
  /** @type {{ path: string, bytes: number }[]} */
  const sent = []
  /** @type {Map<string, Promise<Buffer>>} */
  const packed = new Map()
  /** @param {string} path */
  const read = async (path) => {
    const file = await readFile(new URL(`../dist${path}`, import.meta.url))
    return PACKED.includes(extname(path)) ? file : promisify(gzip)(file)
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : pathname
    if (!packed.has(path)) packed.set(path, read(path))
    packed.get(path)?.then(
      (body) => {
        sent.push({ path, bytes: body.length })
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream')
        if (!PACKED.includes(extname(path))) response.setHeader('Content-Encoding', 'gzip')
        return response.end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise((resolve) => server.listen(port, () => resolve(undefined)))
  return { sent, url: `http://localhost:${port}/`, close: () => server.close() }
}

/**
 * One load in a browser that has nothing of the page.
 * @param {import('playwright').Browser} browser
 * @param {Awaited<ReturnType<typeof serveGzipped>>} server
 */
async function loadOnce(browser, server) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  let seen = 0
  await page.exposeFunction('numbersAreThere', () => {
    seen = server.sent.length
  })
  await page.addInitScript(noteMilestones)
  server.sent.length = 0
  await page.goto(server.url, { waitUntil: 'commit' })
  await settled(page)
  let requests = -1
  while (requests < server.sent.length) {
    requests = server.sent.length
    await setTimeout(QUIET)
  }
  const milestones = await page.evaluate(() => Reflect.get(window, 'takeMilestones')())
  await context.close()
  const bytes = (/** @type {typeof server.sent} */ files) => files.reduce((sum, file) => sum + file.bytes, 0)
  return {
    .../** @type {Milestones} */ (milestones),
    bytesBefore: bytes(server.sent.slice(0, seen)),
    requestsBefore: seen,
    bytes: bytes(server.sent),
    requests: server.sent.length,
  }
}

/** @typedef {{ firstPaint: number, handles: number, numbers: number, quiet: number, shift: number }} Milestones */

/** In the page, before its own script: notes when what a person waits for is painted. */
function noteMilestones() {
  /** @type {Record<string, number>} */
  const at = {}
  let shift = 0
  let busy = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += Reflect.get(entry, 'value')
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) busy = startTime + duration
  }).observe({ type: 'longtask', buffered: true })
  /** @type {Record<string, string>} */
  const awaited = {
    handles: '[aria-label="Stage"] [aria-label="Negative 1"]',
    numbers: 'output[aria-label="Loss"][data-value]:not([data-value="null"])',
  }
  const look = () => {
    for (const [name, selector] of Object.entries(awaited)) {
      if (at[name] !== undefined || !document.querySelector(selector)) continue
      at[name] = performance.now()
      // after the frame that shows it
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          at[name] = performance.now()
          if (name === 'numbers') Reflect.get(window, 'numbersAreThere')()
        })
        port1.start()
        port2.postMessage(null)
      })
    }
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
  const takeMilestones = () => {
    const loaded = performance.getEntriesByType('resource').map((entry) => {
      const { responseEnd } = /** @type {PerformanceResourceTiming} */ (entry)
      return responseEnd
    })
    return {
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      ...at,
      quiet: Math.max(busy, ...loaded),
      shift,
    }
  }
  Object.assign(window, { takeMilestones })
}

/**
 * The first load: what is seen when, and what it takes.
 * @param {import('playwright').Browser} browser
 * @param {number} port
 */
export async function measureLoad(browser, port) {
  const server = await serveGzipped(port)
  /** @type {Awaited<ReturnType<typeof loadOnce>>[]} */
  const loads = []
  for (let load = 0; load < LOADS; load++) loads.push(await loadOnce(browser, server))
  server.close()
  /** @param {(load: (typeof loads)[number]) => number} of */
  const middle = (of) => median(loads.map(of))
  /** @param {number} time in milliseconds */
  const seconds = (time) => `${(time / 1000).toFixed(2)} s`
  /** @param {number} bytes */
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB gz`
  /**
   * @param {string} name
   * @param {number} time
   * @param {number} mark
   */
  const row = (name, time, mark) => [name, seconds(time), `≤ ${mark} s`, time <= mark * 1000 ? '✓' : 'missed']
  const shift = middle((load) => load.shift)
  const before = middle((load) => load.bytesBefore)
  printTable(
    `The first load, ${CPU_SLOWDOWN}× CPU throttling, 10 Mbit/s and 40 ms, 1280×800, middle of ${LOADS}`,
    ['', 'value', 'mark', ''],
    [
      row(
        'first paint',
        middle((load) => load.firstPaint),
        MARKS.firstPaint,
      ),
      row(
        'handles',
        middle((load) => load.handles),
        MARKS.handles,
      ),
      row(
        'numbers',
        middle((load) => load.numbers),
        MARKS.numbers,
      ),
      ['quiet', seconds(middle((load) => load.quiet)), '', ''],
      [
        'before the first number',
        kilobytes(before),
        `≤ ${kilobytes(MARKS.bytes)}`,
        before <= MARKS.bytes ? '✓' : 'missed',
      ],
      ['requests before the first number', String(middle((load) => load.requestsBefore)), '', ''],
      ['all in all', kilobytes(middle((load) => load.bytes)), '', ''],
      ['requests', String(middle((load) => load.requests)), '', ''],
      ['layout shift', shift.toFixed(3), `≤ ${MARKS.shift}`, shift <= MARKS.shift ? '✓' : 'missed'],
    ],
  )
}
