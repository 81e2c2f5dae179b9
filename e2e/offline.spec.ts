import type { BrowserContext } from '@playwright/test'
import { EASY, HARD } from './charts'
import { expect } from './fixtures'
import { MLX_DEFAULTS, tripletLoss } from './formula'
import { copied, test, type Site } from './site'
import { intoSpace } from './space'

/** Width and height of a PNG, as its header says. */
const sizeOfPng = (bytes: Buffer) => `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`

test.use({ serviceWorkers: 'allow' })

/** Not only the browser's word for it: the server is gone. */
const goOffline = async (context: BrowserContext, site: Site) => {
  await context.setOffline(true)
  await site.close()
}

test.describe('without a network, after one visit', () => {
  test.beforeEach(async ({ page, playground, context, site }) => {
    await playground.openOn(HARD)
    await copied(page)
    await goOffline(context, site)
  })

  test('the page opens on a live scene, in the plane and in space', async ({ page, playground }) => {
    await page.reload()
    await playground.settled()
    const before = await playground.loss()
    await playground.drag('Negative', 60, -40)
    expect(await playground.loss()).not.toEqual(before)
    await playground.expectLossOfPresentPoints()
    await intoSpace(playground)
  })

  test('the formula is set in its own letters', async ({ page, playground }) => {
    await page.reload()
    await playground.settled()
    const lettersThere = () =>
      page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family))
    await expect.poll(lettersThere).toEqual(expect.arrayContaining(['KaTeX_Main', 'KaTeX_Math']))
  })

  test('every chart is drawn', async ({ page, playground }) => {
    await page.reload()
    await playground.settled()
    await playground.startFrom('Overlapping clusters', { triplets: 20 })
    const tabs = playground.charts.getByRole('tab')
    await expect(tabs).toHaveCount(7)
    for (const tab of await tabs.all()) {
      await tab.click()
      await expect(playground.charts.getByRole('img')).toHaveAttribute('aria-busy', 'false')
      await expect(playground.charts.locator('.js-plotly-plot svg').first()).toBeVisible()
    }
    await expect(playground.charts.locator('.gl-container canvas')).toBeVisible()
  })

  test('arrays come in, and a program goes out', async ({ page, playground }) => {
    await page.reload()
    await playground.settled()
    await playground.button('Open').click()
    const arrays = page.getByRole('dialog', { name: 'Open arrays' })
    await arrays
      .getByRole('textbox', { name: 'Arrays as text' })
      .fill('anchors = [[0, 0]]\npositives = [[1, 0]]\nnegatives = [[0, 1.25]]')
    await arrays.getByRole('button', { name: 'Read the text' }).click()
    await arrays.getByRole('button', { name: 'Load', exact: true }).click()
    await expect(arrays.getByRole('status')).toHaveText('The triplet is on the stage.')
    await page.keyboard.press('Escape')
    await playground.settled()
    await playground.expectLoss([tripletLoss({ ...EASY, negative: [0, 1.25] }, MLX_DEFAULTS)])
    await playground.button('Export').click()
    await expect(page.getByRole('textbox', { name: 'The program' })).toHaveValue(/1\.25/)
    await page.keyboard.press('Escape')
    await playground.button('Share').click()
    await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible()
  })

  test('what the visit itself had not loaded yet is there, too', async ({ playground }) => {
    await intoSpace(playground)
  })

  test('a link opens, whatever query it came with', async ({ page, playground }) => {
    await page.goto('./?from=course#negatives=0,1.25&margin=2')
    await playground.settled()
    await expect(playground.spinbutton('Margin')).toHaveAttribute('aria-valuenow', '2')
  })
})

test.describe('the copy', () => {
  test('leaves pages beneath it to their server', async ({ page, playground }) => {
    await playground.open()
    await copied(page)
    await page.goto('./notes/')
    await expect(page.getByText('Of the third week')).toBeVisible()
  })

  test('is not made for the readers of a page that embeds it', async ({ page, playground }) => {
    await page.addInitScript(() => {
      const { register } = ServiceWorkerContainer.prototype
      ServiceWorkerContainer.prototype.register = function (...of) {
        document.documentElement.dataset.registered = 'true'
        return register.apply(this, of)
      }
    })
    // idle callbacks run in order: after this one, that of the page has run
    const idle = () => page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    await page.goto('./#embed=1')
    await playground.settled()
    await idle()
    await expect(page.locator('html')).not.toHaveAttribute('data-registered')
    await page.goto('./?in=full')
    await playground.settled()
    await idle()
    await expect(page.locator('html')).toHaveAttribute('data-registered', 'true')
  })
})

test.describe('the manifest', () => {
  test('opens the page wherever it is served, by pictures of the sizes it says', async ({ page, site }) => {
    await page.goto('./')
    const href = await page.locator('link[rel="manifest"]').evaluate((link) => (link as HTMLLinkElement).href)
    expect(href).toBe(`${site.url}manifest.webmanifest`)
    const manifest = (await (await page.request.get(href)).json()) as {
      name: string
      start_url: string
      scope: string
      icons: { src: string; sizes: string; type: string; purpose?: string }[]
    }
    expect(manifest.name).toBe('Triplet Playground')
    expect(new URL(manifest.start_url, href).href).toBe(site.url)
    expect(new URL(manifest.scope, href).href).toBe(site.url)
    expect(manifest.icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
      'any any',
    ])
    for (const { src, sizes, type } of manifest.icons) {
      const icon = await page.request.get(new URL(src, href).href)
      expect(icon.headers()['content-type']).toBe(type)
      if (type === 'image/png') expect(sizeOfPng(await icon.body())).toBe(sizes)
    }
    const apple = await page.locator('link[rel="apple-touch-icon"]').evaluate((link) => (link as HTMLLinkElement).href)
    expect(sizeOfPng(await (await page.request.get(apple)).body())).toBe('180x180')
  })

  test('is one by which Chromium can install the page', async ({ page, playground, context }) => {
    await playground.open()
    await copied(page)
    const browser = await context.newCDPSession(page)
    const { errors } = await browser.send('Page.getAppManifest')
    expect(errors).toEqual([])
    const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors')
    // nothing is installed from a private window, which is what a test has
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  })

  test('has the colour of the bar in the frame of the window, light and dark', async ({ page, playground }) => {
    await playground.open('#theme=dark')
    await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute('content', '#18191d')
    await playground.open('#theme=light')
    await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute('content', '#f7f7f5')
  })
})
