import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { findViolations } from './axe'
import { expect, test } from './fixtures'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Share this state' })
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test.describe('the share dialog', () => {
  test.beforeEach(async ({ playground }) => {
    await playground.open('#margin=0.5&reduction=mean')
    await playground.button('Share').click()
  })

  test('copies a link that opens the same state', async ({ context, page, playground }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await playground.button('Copy link').click()
    await expect(dialogOf(page).getByRole('status')).toHaveText('The link is copied.')
    const link = await clipboard(page)
    expect(link).toBe(
      new URL(
        '#v=1&anchors=0,0&positives=1.2,0.3&negatives=-0.9,1.1&p=2&margin=0.5&eps=1e-6&reduction=mean',
        page.url(),
      ).href,
    )
    await page.goto('about:blank')
    await page.goto(link)
    await playground.settled()
    expect(await playground.number('Margin')).toBe(0.5)
  })

  test('copies Markdown and a frame', async ({ context, page, playground }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await playground.button('Copy Markdown').click()
    await expect.poll(() => clipboard(page)).toMatch(/^\[Triplet Playground: .*\]\(http.*margin=0\.5.*\)$/)
    await playground.button('Copy iframe').click()
    await expect
      .poll(() => clipboard(page))
      .toMatch(/^<iframe src="http.*&amp;margin=0\.5.*&amp;embed=1".*><\/iframe>$/)
  })

  test('selects the text where the browser does not let it copy', async ({ page, playground }) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
    })
    await playground.button('Copy link').click()
    await expect(dialogOf(page).getByRole('status')).toContainText('is selected')
    expect(await page.evaluate(() => window.getSelection()?.toString())).toContain('#v=1&anchors=0,0')
  })

  test('hides what is left out, parameter by parameter', async ({ page, playground }) => {
    const link = page.getByRole('textbox', { name: 'The link' })
    await page.getByRole('checkbox', { name: 'Charts' }).uncheck()
    await page.getByRole('checkbox', { name: 'Epsilon' }).uncheck()
    await expect(link).toHaveValue(/&hide=eps,charts$/)
    await page.getByRole('button', { name: 'The stage alone' }).click()
    await expect(page.getByRole('checkbox', { name: 'Margin' })).not.toBeChecked()
    await page.getByRole('button', { name: 'Loss and margin' }).click()
    const address = await link.inputValue()
    await page.goto('about:blank')
    await page.goto(address)
    await playground.settled()
    await expect(playground.spinbutton('Margin')).toBeVisible()
    await expect(playground.lossStatus).toBeVisible()
    await expect(playground.spinbutton('Epsilon')).toHaveCount(0)
    await expect(playground.charts).toHaveCount(0)
  })

  test('says and draws what the link opens, and has a code for cameras', async ({ page }) => {
    await expect(dialogOf(page)).toContainText('Opens 1 triplet in the plane, MLX')
    await expect(page.getByRole('img', { name: /1 triplet in the plane/ })).toBeVisible()
    const code = page.getByRole('img', { name: 'QR code of the link' })
    const small = await code.boundingBox()
    await page.getByRole('button', { name: 'Enlarge the QR code' }).click()
    const large = await code.boundingBox()
    expect(large?.width).toBeGreaterThan(3 * (small?.width ?? NaN))
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toBeHidden()
  })

  test('opens a frame in the theme that its author chooses, never wider than the page around it', async ({ page }) => {
    const frame = page.getByRole('textbox', { name: 'The iframe' })
    await expect(frame).toHaveValue(/max-width: 100%/)
    await expect(frame).not.toHaveValue(/theme=/)
    await page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name: 'Light' }).click()
    await expect(frame).toHaveValue(/&amp;theme=light/)
    await expect(page.getByRole('textbox', { name: 'The link' })).toHaveValue(/&theme=light/)
    const src = /src="([^"]+)"/.exec(await frame.inputValue())?.[1]?.replaceAll('&amp;', '&') ?? ''
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('about:blank')
    await page.goto(src)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  })

  test('gives the focus back to the button', async ({ page, playground }) => {
    await page.keyboard.press('Escape')
    await expect(playground.button('Share')).toBeFocused()
  })
})

test('of a link that may be cut off says how long it is, and saves the scene as a file', async ({
  page,
  playground,
}) => {
  const rows = (turn: number) =>
    Array.from({ length: 2000 }, (_, i) => `${Math.sin(i * turn).toFixed(3)},${Math.cos(i * turn * 1.7).toFixed(3)}`)
  const points = (turn: number) => rows(turn).join(';')
  await playground.open(`#anchors=${points(1.1)}&positives=${points(2.3)}&negatives=${points(3.7)}`)
  await playground.button('Share').click()
  const length = (await page.getByRole('textbox', { name: 'The link' }).inputValue()).length
  expect(length).toBeGreaterThan(20_000)
  await expect(dialogOf(page)).toContainText(`This link has ${length.toLocaleString('en')} characters.`)
  const [file] = await Promise.all([page.waitForEvent('download'), playground.button('Save the scene').click()])
  const scene = JSON.parse(await readFile(await file.path(), 'utf8')) as { triplets: unknown[] }
  expect(scene.triplets).toHaveLength(2000)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`the share dialog, ${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } })

      test('gives axe nothing to complain of, and does not scroll sideways', async ({ page, playground }) => {
        await playground.open()
        await playground.button('Share').click()
        await expect(dialogOf(page)).toBeVisible()
        expect(await findViolations(page, '[role=dialog]')).toEqual([])
        expect(await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0)
      })
    })
  }
}
