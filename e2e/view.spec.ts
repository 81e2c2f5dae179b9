import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** Colours of the field's canvas under some places of the page, as "r,g,b,a". */
const paint = (page: Page, places: readonly { x: number; y: number }[]) =>
  page.evaluate((spots) => {
    const canvas = document.querySelector('canvas')
    const context = canvas?.getContext('2d')
    if (!canvas || !context) throw new Error('The stage has no canvas.')
    const box = canvas.getBoundingClientRect()
    return spots.map(({ x, y }) => {
      const column = Math.floor(((x - box.left) / box.width) * canvas.width)
      const row = Math.floor(((y - box.top) / box.height) * canvas.height)
      return [...context.getImageData(column, row, 1, 1).data].join()
    })
  }, places)

test.beforeEach(({ playground }) => playground.open())

test.describe('the view', () => {
  test('zooms about the cursor: the handle there stays, others draw nearer or away', async ({ page, playground }) => {
    const anchor = await playground.centre(playground.handle('Anchor'))
    const negative = await playground.centre(playground.handle('Negative'))
    await page.mouse.move(anchor.x, anchor.y)
    await page.mouse.wheel(0, -300)
    await expect
      .poll(async () => (await playground.centre(playground.handle('Negative'))).x)
      .toBeLessThan(negative.x - 5)
    const zoomed = await playground.centre(playground.handle('Anchor'))
    expect(zoomed.x).toBeCloseTo(anchor.x, 0)
    expect(zoomed.y).toBeCloseTo(anchor.y, 0)
  })

  test('pans with the ground, and the scene stays what it was', async ({ page, playground }) => {
    const before = await playground.triplet()
    const handle = await playground.centre(playground.handle('Anchor'))
    const box = await playground.stage.boundingBox()
    if (!box) throw new Error('The stage is not on the page.')
    const ground = { x: box.x + box.width * 0.75, y: box.y + box.height * 0.8 }
    await page.mouse.move(ground.x, ground.y)
    await page.mouse.down()
    await page.mouse.move(ground.x + 50, ground.y - 30, { steps: 5 })
    await page.mouse.up()
    await playground.settled()
    const panned = await playground.centre(playground.handle('Anchor'))
    expect(panned.x - handle.x).toBeCloseTo(50, 0)
    expect(panned.y - handle.y).toBeCloseTo(-30, 0)
    expect(await playground.triplet()).toEqual(before)
  })

  test('comes back with Fit view', async ({ page, playground }) => {
    await playground.place(1, { anchor: [40, 40], positive: [41, 40], negative: [40, 42] })
    await playground.button('Fit view').click()
    await playground.settled()
    const box = await playground.stage.boundingBox()
    for (const role of ['Anchor', 'Positive', 'Negative'] as const) {
      const { x, y } = await playground.centre(playground.handle(role))
      expect(x).toBeGreaterThan(box?.x ?? NaN)
      expect(x).toBeLessThan((box?.x ?? NaN) + (box?.width ?? NaN))
      expect(y).toBeGreaterThan(box?.y ?? NaN)
      expect(y).toBeLessThan((box?.y ?? NaN) + (box?.height ?? NaN))
    }
    await expect(page.locator('html')).toHaveAttribute('data-settled', 'true')
  })
})

test.describe('the field', () => {
  test('is paper where the loss is zero, and deeper the nearer a negative is to the anchor', async ({
    page,
    playground,
  }) => {
    await playground.place(1, { anchor: [0, 0], positive: [0.6, 0], negative: [0, 1] })
    await playground.button('Fit view').click()
    await playground.settled()
    const anchor = await playground.centre(playground.handle('Anchor'))
    const negative = await playground.centre(playground.handle('Negative'))
    const unit = anchor.y - negative.y
    const at = (distance: number) => ({ x: anchor.x - distance * unit, y: anchor.y })
    // the boundary is at d(A,P) + margin = 1.6
    const [inside, ring, edge, outside] = await paint(page, [at(0.1), at(0.9), at(1.5), at(1.7)])
    expect(new Set([inside, ring, edge, outside]).size).toBe(4)
    const [farther] = await paint(page, [at(1.75)])
    expect(farther).toBe(outside)
  })

  test('has at the handle that it is of the Loss itself, even on the tip of its cone', async ({ page, playground }) => {
    await playground.type('Negative 1 x', '0')
    await playground.type('Negative 1 y', '0')
    await playground.handle('Negative').focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await expect(playground.handle('Negative')).toBeFocused()
    await expect(playground.stage.getByText('loss 2.236')).toBeVisible()
  })

  for (const name of ['Anchor 1', 'Positive 1', 'Negative 1']) {
    test(`can be that of ${name}`, async ({ page, playground }) => {
      const choice = page.getByRole('combobox', { name: 'Field of', exact: true })
      await choice.selectOption(name)
      await playground.settled()
      await expect(choice.locator('option:checked')).toHaveText(name)
      await playground.expectLossOfPresentPoints()
    })
  }
})
