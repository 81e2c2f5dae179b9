// `npm run walk -- soak 3`: drags a point for three minutes on each backend, and looks at what stays in memory: after the
// last minute the page and its worker must not hold more than after the first.
import { chromium } from 'playwright'
import { launchOptions } from '../scripts/chromium.mjs'

/** Megabytes that a heap may have grown by: compiled code and caches come and go. */
const TOLERANCE = { page: 1, worker: 0.2 }

const MINUTE = 60_000

/**
 * @param {string} origin
 * @param {number} minutes
 * @returns {Promise<boolean>} whether nothing grew
 */
export const soak = async (origin, minutes) => {
  let sound = true
  for (const backend of /** @type {const} */ (['js', 'webgpu'])) {
    const browser = await chromium.launch(launchOptions({ webgpu: backend === 'webgpu' }))
    const page = await browser.newPage()
    const measure = await measureHeaps(page)
    await page.goto(origin)
    await choose(page, backend)
    const heaps = []
    for (let minute = 1; minute <= minutes; minute++) {
      const moves = await dragFor(page, MINUTE)
      const heap = await measure()
      heaps.push(heap)
      console.log(`${backend}, minute ${minute}: ${moves} moves; ${inWords(heap)}`)
    }
    const [first, last] = [heaps[0], heaps.at(-1)]
    for (const [name, tolerance] of Object.entries(TOLERANCE)) {
      const grown = (last?.[name] ?? NaN) - (first?.[name] ?? NaN)
      if (grown < tolerance) continue
      sound = false
      console.log(
        `${backend}: the heap of the ${name} grew by ${grown.toFixed(2)} MB; expected less than ${tolerance}.`,
      )
    }
    await browser.close()
  }
  return sound
}

/** @param {Record<string, number>} heap */
const inWords = (heap) =>
  Object.entries(heap)
    .map(([name, megabytes]) => `${name} ${megabytes.toFixed(2)} MB`)
    .join(', ')

/**
 * @param {import('playwright').Page} page
 * @param {'js' | 'webgpu'} backend
 */
const choose = async (page, backend) => {
  await page.waitForFunction(() => document.documentElement.dataset['settled'] === 'true')
  await page.getByRole('button', { name: 'Backend' }).click()
  await page.getByRole('radio', { name: backend === 'js' ? 'JS' : 'WebGPU', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.waitForFunction((id) => document.documentElement.dataset['backend'] === id, backend)
}

/**
 * Moves the negative in circles. @returns how many moves it made
 * @param {import('playwright').Page} page
 * @param {number} milliseconds
 */
const dragFor = async (page, milliseconds) => {
  const box = await page.getByRole('button', { name: 'Negative 1', exact: true }).boundingBox()
  if (!box) throw new Error('There is no handle "Negative 1".')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const end = Date.now() + milliseconds
  let moves = 0
  while (Date.now() < end) {
    const angle = moves++ / 20
    await page.mouse.move(x - 30 + 30 * Math.cos(angle), y + 30 * Math.sin(angle))
  }
  await page.mouse.move(x, y)
  await page.mouse.up()
  await page.waitForFunction(() => document.documentElement.dataset['settled'] === 'true')
  return moves
}

/**
 * What measures the megabytes in use, once the garbage is collected, on the page and in its workers.
 * @param {import('playwright').Page} page
 * @returns {Promise<() => Promise<Record<string, number>>>}
 */
const measureHeaps = async (page) => {
  const session = await page.context().newCDPSession(page)
  /** @type {Map<string, true>} */
  const workers = new Map()
  /** @type {Map<number, (result: { usedSize: number }) => void>} */
  const waiting = new Map()
  let calls = 0
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.set(sessionId, true)
  })
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message)
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })

  /**
   * @param {string} sessionId
   * @param {string} method
   * @returns {Promise<{ usedSize: number }>}
   */
  const ask = (sessionId, method) =>
    new Promise((resolve, reject) => {
      const id = ++calls
      waiting.set(id, resolve)
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject)
    })

  return async () => {
    // what the first collection finalises, the second frees
    for (let k = 0; k < 2; k++) await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    let inWorkers = 0
    for (const worker of workers.keys()) {
      for (let k = 0; k < 2; k++) await ask(worker, 'HeapProfiler.collectGarbage')
      inWorkers += (await ask(worker, 'Runtime.getHeapUsage')).usedSize
    }
    if (workers.size === 0) throw new Error('No worker was found; expected the one that computes.')
    return { page: usedSize / 1e6, worker: inWorkers / 1e6 }
  }
}
