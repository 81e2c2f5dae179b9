import { expect, test } from '../fixtures'

test.describe('WebGPU', () => {
  test('can be forced, and taken back', async ({ playground }) => {
    await playground.open()
    expect(await playground.backendAtWork()).toBe('webgpu')
    await playground.expectLossOfPresentPoints()
    await playground.chooseBackend('JS')
    expect(await playground.backendAtWork()).toBe('js')
    await playground.expectLossOfPresentPoints()
    await playground.chooseBackend('WebGPU')
    expect(await playground.backendAtWork()).toBe('webgpu')
    await playground.expectLossOfPresentPoints()
  })

  test('tells its adapter, its times and how far it is from float64', async ({ page, playground }) => {
    await playground.open()
    await playground.button('Backend').click()
    const panel = page.getByRole('dialog')
    await expect(panel).toContainText(/swiftshader/i)
    await expect(panel).toContainText(/\d\s*ms/)
    await expect(panel).toContainText(/float64/)
  })

  test('falls back to JS with a notice when the GPU process dies, and keeps scene and loss', async ({
    page,
    playground,
    browser,
  }) => {
    await playground.open()
    await playground.drag('Negative', 40, 25)
    const scene = await playground.triplet()
    const session = await browser.newBrowserCDPSession()
    await session.send('Browser.crashGpuProcess')
    expect(await playground.triplet()).toEqual(scene)
    await playground.expectLossOfPresentPoints()
    await playground.drag('Anchor', 20, 20)
    await expect(playground.alert).toContainText(/WebGPU/)
    await expect(page.locator('html')).toHaveAttribute('data-backend', 'js')
    await playground.expectLossOfPresentPoints()
    await playground.button('Undo').click()
    await playground.settled()
    expect(await playground.triplet()).toEqual(scene)
  })

  test('falls back as soon as it is lost, with no hand moving', async ({ page, playground, browser }) => {
    await playground.open()
    const session = await browser.newBrowserCDPSession()
    await session.send('Browser.crashGpuProcess')
    await expect(playground.alert).toContainText(/WebGPU stopped/)
    await expect(page.locator('html')).toHaveAttribute('data-backend', 'js')
    await playground.expectLossOfPresentPoints()
  })

  test('is tried again on request after it was lost', async ({ page, playground, browser }) => {
    await playground.open()
    const session = await browser.newBrowserCDPSession()
    await session.send('Browser.crashGpuProcess')
    await playground.type('Margin', '0.5')
    await expect(page.locator('html')).toHaveAttribute('data-backend', 'js')
    await playground.chooseBackend('JS')
    await playground.chooseBackend('WebGPU')
    await expect(page.locator('html')).toHaveAttribute('data-backend', 'webgpu')
    await playground.expectLossOfPresentPoints({ margin: 0.5 })
  })
})
