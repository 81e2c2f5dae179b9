import { expect, ONCE, test } from './fixtures'
import type { RoleName } from './playground'

const ROLES: readonly RoleName[] = ['Anchor', 'Positive', 'Negative']

test.describe('dragging a point', () => {
  for (const role of ROLES) {
    test(`moves ${role} alone, and the loss to what the formula gives`, async ({ playground }) => {
      await playground.open()
      const before = await playground.triplet()
      await playground.drag(role, 70, -45)
      const after = await playground.triplet()
      for (const other of ROLES) {
        const key = other.toLowerCase() as Lowercase<RoleName>
        if (other !== role) expect(after[key]).toEqual(before[key])
      }
      const key = role.toLowerCase() as Lowercase<RoleName>
      // right is +x, up is +y
      expect(after[key][0]).toBeGreaterThan(before[key][0] ?? NaN)
      expect(after[key][1]).toBeGreaterThan(before[key][1] ?? NaN)
      await playground.expectLossOfPresentPoints()
    })
  }

  test('keeps the handle under the hand, and the address short', ONCE, async ({ page, playground }) => {
    await playground.open()
    const before = await playground.centre(playground.handle('Negative'))
    await playground.drag('Negative', 60, 80)
    const after = await playground.centre(playground.handle('Negative'))
    expect(after.x - before.x).toBeCloseTo(60, 0)
    expect(after.y - before.y).toBeCloseTo(80, 0)
    // tenths of a pixel of this view are told apart by four decimals
    expect(page.url()).toMatch(/[#&]negatives=-?\d\.\d{1,4},-?\d\.\d{1,4}&/)
  })

  test('changes the loss while the hand still moves', async ({ page, playground }) => {
    await playground.open()
    const { x, y } = await playground.centre(playground.handle('Positive'))
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 40, y, { steps: 4 })
    await playground.expectLossOfPresentPoints()
    await page.mouse.move(x + 90, y - 30, { steps: 4 })
    await playground.expectLossOfPresentPoints()
    await page.mouse.up()
    await playground.expectLossOfPresentPoints()
  })

  test('moves a positive onto the anchor and off again', async ({ playground }) => {
    await playground.open()
    await playground.place(1, { anchor: [0, 0], positive: [0, 0], negative: [1, 1] })
    await playground.expectLossOfPresentPoints()
    await playground.drag('Positive', 50, 50)
    await playground.expectLossOfPresentPoints()
  })

  test('tells its coordinates in its description', ONCE, async ({ playground }) => {
    await playground.open()
    await playground.place(1, { anchor: [0, 0], positive: [1.25, 0], negative: [-0.75, 0.5] })
    await expect(playground.handle('Negative')).toHaveAccessibleDescription(/[-−]0\.75.*0\.5/)
    await expect(playground.handle('Negative')).toHaveAttribute('aria-roledescription', 'draggable point')
  })
})

test.describe('what is shown and what is being computed', () => {
  test('is told apart by data-settled, in the very event that moves a point', async ({ page, playground }) => {
    await playground.open()
    const inTheEvent = await playground.handle('Anchor').evaluate((handle) => {
      handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
      return document.documentElement.dataset['settled']
    })
    expect(inTheEvent).toBe('false')
    await playground.settled()
    await expect(page.locator('html')).toHaveAttribute('data-settled', 'true')
    await playground.expectLossOfPresentPoints()
  })
})
