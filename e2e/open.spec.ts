import { expect, ONCE, test } from './fixtures'

test.describe('the page as it opens', () => {
  test('is a live scene: three handles, a field, a loss that the formula confirms', async ({ playground }) => {
    await playground.open()
    for (const role of ['Anchor', 'Positive', 'Negative'] as const) await expect(playground.handle(role)).toBeVisible()
    await expect(playground.table.getByRole('row')).not.toHaveCount(0)
    await playground.expectLossOfPresentPoints()
  })

  test('shows the loss to six significant digits', async ({ playground }) => {
    await playground.open()
    const [value] = [await playground.loss()].flat()
    const shown = await playground.lossStatus.innerText()
    expect(shown.replaceAll('−', '-')).toContain(String(Number(value?.toPrecision(6))))
  })

  test('says which backend made the numbers', async ({ playground, backend }) => {
    await playground.open()
    await expect(playground.button('Backend')).toHaveAccessibleDescription(
      backend === 'webgpu' ? /WebGPU/ : /JavaScript/,
    )
  })

  test('never chooses a software adapter by itself', async ({ page, playground }) => {
    await page.goto('./')
    await playground.settled()
    expect(await playground.backendAtWork()).toBe('js')
  })

  test('is named, and its language is told', ONCE, async ({ page }) => {
    await page.goto('./')
    await expect(page).toHaveTitle(/Triplet Playground/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

test.describe('the content security policy', () => {
  test('allows scripts from the page itself only, and no evaluation of text', async ({ page, playground }) => {
    await playground.open()
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    const scripts = policy?.split('; ').find((directive) => directive.startsWith('script-src'))
    expect(scripts).toBe("script-src 'self' 'wasm-unsafe-eval'")
    await expect(page.locator('script:not([src])')).toHaveCount(0)
  })
})

test.describe('the layout', () => {
  for (const width of [320, 390, 768, 1280]) {
    test(`does not scroll sideways at ${width} px`, ONCE, async ({ page, playground }) => {
      await page.setViewportSize({ width, height: 844 })
      await playground.open()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    })
  }

  test('gives the stage at least 60 % of a phone', ONCE, async ({ page, playground }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await playground.open()
    const box = await playground.stage.boundingBox()
    // rounded: the browser lays out in sixty-fourths of a pixel
    expect(Math.round(box?.height ?? NaN)).toBeGreaterThanOrEqual(Math.floor(0.6 * 844))
  })
})
