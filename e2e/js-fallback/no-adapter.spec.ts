import { expect, test } from '../fixtures'
import { drawn, intoSpace } from '../space'

test.describe('without a WebGPU adapter', () => {
  test('the page computes in JavaScript', async ({ playground }) => {
    await playground.open()
    expect(await playground.backendAtWork()).toBe('js')
    await playground.expectLossOfPresentPoints()
  })

  test('nobody is bothered with it: the badge names what computes, its panel says why', async ({
    page,
    playground,
  }) => {
    await playground.open()
    const badge = playground.button('Backend')
    await badge.click()
    await expect(page.getByRole('dialog')).toContainText('Auto cannot use WebGPU here: JavaScript computes')
    await expect(page.getByRole('dialog')).toContainText(/WebGPU is not available: .*adapter/i)
    await expect(badge).toHaveAccessibleDescription(/^JavaScript( · [\d.]+ ms)?$/)
    await expect(playground.alert).toHaveCount(0)
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

  for (const dimensions of ['2D', '3D']) {
    test(`a point dragged under the notice does not show through it, in ${dimensions}`, async ({ playground }) => {
      await playground.open()
      await playground.button('Backend').click()
      await playground.radio('Backend', 'WebGPU').click()
      await expect(playground.alert).toBeVisible()
      await playground.page.keyboard.press('Escape')
      if (dimensions === '3D') await intoSpace(playground)
      const box = await playground.alert.boundingBox()
      if (!box) throw new Error('There is no notice on the page.')
      // within its rounded corners
      const clip = { x: box.x + 8, y: box.y + 8, width: box.width - 16, height: box.height - 16 }
      const before = await playground.page.screenshot({ clip })
      const point = await playground.centre(playground.handle('Negative'))
      await playground.drag('Negative', box.x + 0.4 * box.width - point.x, box.y + 0.4 * box.height - point.y)
      const dragged = await playground.centre(playground.handle('Negative'))
      expect(dragged.x).toBeCloseTo(box.x + 0.4 * box.width, 0)
      expect(dragged.y).toBeCloseTo(box.y + 0.4 * box.height, 0)
      // nothing of the notice is in another state: the pointer, released on it, is taken away again
      await playground.page.mouse.move(0, 0)
      await drawn(playground.page)
      expect((await playground.page.screenshot({ clip })).equals(before)).toBe(true)
    })
  }
})
