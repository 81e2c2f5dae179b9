import { expect, test } from '../fixtures'

test.describe('without a WebGPU adapter', () => {
  test('the page computes in JavaScript', async ({ playground }) => {
    await playground.open()
    expect(await playground.backendAtWork()).toBe('js')
    await playground.expectLossOfPresentPoints()
  })

  test('asking for WebGPU gives a notice that says why, and JavaScript goes on', async ({ playground }) => {
    await playground.open()
    const scene = await playground.triplet()
    await playground.button('Backend').click()
    await playground.radio('Backend', 'WebGPU').click()
    await expect(playground.alert).toContainText(/adapter/i)
    await playground.settled()
    expect(await playground.backendAtWork()).toBe('js')
    await playground.page.keyboard.press('Escape')
    expect(await playground.triplet()).toEqual(scene)
    await playground.expectLossOfPresentPoints()
  })
})
