import type { Browser, Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** Where the parts stand, by the name each has on the live page, and what stands there before. */
const PARTS = {
  bar: { live: 'header', skeleton: '.skeleton header' },
  stage: { live: 'section[aria-label="Stage"]', skeleton: '.skeleton .page-stage' },
  inspector: { live: '.page-side', skeleton: '.skeleton .page-side' },
  charts: { live: '.page-charts', skeleton: '.skeleton .page-charts' },
}

const boxesOf = async (page: Page, which: 'live' | 'skeleton') => {
  const boxes = Object.entries(PARTS).map(async ([name, part]) => {
    const place = page.locator(part[which])
    return [name, (await place.isVisible()) ? await place.boundingBox() : null] as const
  })
  return Object.fromEntries(await Promise.all(boxes))
}

/** Keeps a file of the page on its way until `come` is called. */
const hold = async (page: Page, file: RegExp): Promise<{ readonly come: () => void }> => {
  let come: () => void = () => undefined
  const called = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route(file, async (route) => {
    await called
    await route.continue()
  })
  return { come: () => come() }
}

const THE_PAGE = /\/assets\/page-[^/]+\.js$/
const THE_WORKER = /\/assets\/engine\.worker-[^/]+\.js$/

/** A page on which errors are expected, or no script runs: none of the fixture's. */
const openIn = async (browser: Browser, options: Parameters<Browser['newContext']>[0]) =>
  (await browser.newContext(options)).newPage()

test.describe('without JavaScript', () => {
  for (const [colorScheme, paper] of [
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(16, 17, 20)'],
  ] as const) {
    test(`the page's frame stands, ${colorScheme}, and says what it needs`, async ({ browser }) => {
      const page = await openIn(browser, { javaScriptEnabled: false, colorScheme })
      await page.goto('./')
      await expect(page.getByRole('heading', { name: 'Triplet Playground', exact: true })).toBeVisible()
      // Playwright looks for no text in there
      const words = page.locator('noscript p')
      await expect(words).toBeVisible()
      await expect(words).toContainText('This page needs JavaScript.')
      await expect(page.locator(PARTS.stage.skeleton)).toHaveCSS('background-color', paper)
      for (const { skeleton } of Object.values(PARTS)) await expect(page.locator(skeleton)).toBeVisible()
      await page.context().close()
    })
  }
})

test.describe('before the script has come', () => {
  for (const [width, height] of [
    [1280, 800],
    [768, 1024],
    [390, 844],
  ] as const) {
    test(`every part stands where it will stand at ${width} px, and nothing shifts`, async ({ page, playground }) => {
      await page.setViewportSize({ width, height })
      const script = await hold(page, THE_PAGE)
      await page.goto('./')
      const before = await boxesOf(page, 'skeleton')
      script.come()
      await playground.settled()
      await expect(page.locator('.skeleton')).toHaveCount(0)
      if (width >= 700) await expect(playground.charts.getByRole('tab').first()).toBeAttached()
      const after = await boxesOf(page, 'live')
      // what stacks is as long as its contents, which are not known before
      const places = width >= 1100 ? ['bar', 'stage', 'inspector', 'charts'] : ['bar', 'stage']
      for (const name of places) expect([name, before[name]]).toEqual([name, after[name]])
      expect(before['inspector']?.y).toBe(after['inspector']?.y)
      expect(before['charts'] === null).toBe(after['charts'] === null)
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'))
            }).observe({ type: 'layout-shift', buffered: true })
            requestAnimationFrame(() => setTimeout(() => resolve(sum)))
          }),
      )
      expect(shift).toBeLessThan(0.02)
    })
  }

  test('a link leaves out what the page will not have, and brings its theme', async ({ page, playground }) => {
    const script = await hold(page, THE_PAGE)
    await page.goto('./#v=1&hide=charts,topbar&theme=dark')
    await expect(page.locator(PARTS.stage.skeleton)).toHaveCSS('background-color', 'rgb(16, 17, 20)')
    const before = await boxesOf(page, 'skeleton')
    expect(before).toMatchObject({ bar: null, charts: null, stage: { x: 0, y: 0, width: 920, height: 800 } })
    script.come()
    await playground.settled()
    expect((await boxesOf(page, 'live'))['stage']).toEqual(before['stage'])
  })

  test('a frame has no wordmark, and a compact one nothing at all', async ({ page, playground }) => {
    const script = await hold(page, THE_PAGE)
    await page.goto('./#v=1&embed=1')
    await expect(page.locator('.skeleton h1')).toBeHidden()
    const before = await boxesOf(page, 'skeleton')
    script.come()
    await playground.settled()
    expect((await boxesOf(page, 'live'))['stage']).toEqual(before['stage'])
    const again = await hold(page, THE_PAGE)
    await page.goto('about:blank')
    await page.goto('./#v=1&embed=1&hide=formula,triplets,compare,charts')
    await expect(page.locator('.skeleton')).toBeHidden()
    again.come()
    await playground.settled()
  })
})

test('what the first picture does not need is not asked for before the loss is there', async ({ page, playground }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const later = () => asked.filter((url) => /\/(Charts|Plotly|registry|katex|webgpu)-/.test(url))
  const worker = await hold(page, THE_WORKER)
  await page.goto('./')
  await expect(playground.handle('Negative')).toBeVisible()
  const idle = () =>
    page.evaluate(() => new Promise((resolve) => void requestIdleCallback(() => requestIdleCallback(resolve))))
  await idle()
  expect(later()).toEqual([])
  worker.come()
  await playground.settled()
  await expect(playground.charts.getByRole('img')).toHaveAttribute('aria-busy', 'false')
  expect(later()).toEqual(
    expect.arrayContaining([expect.stringMatching(/\/Plotly-/), expect.stringMatching(/\/katex-/)]),
  )
})

test('a script that does not come is told where the stage would be', async ({ browser }) => {
  const page = await openIn(browser, {})
  await page.route(THE_PAGE, (route) => route.abort())
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('could not be loaded')
  await page.context().close()
})

test('what shows a link to others has words and a picture for it', async ({ page, request }) => {
  await page.goto('./')
  const content = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content')
  expect(await content('og:title')).toBe('Triplet Playground')
  expect(await content('og:description')).toContain('triplet loss')
  const picture = await request.get((await content('og:image')) ?? '')
  expect(picture.headers()['content-type']).toBe('image/png')
  const bytes = await picture.body()
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
})
