import type { Locator } from '@playwright/test'
import { expect, ONCE, test } from './fixtures'

const STEPS = [
  { keys: 'ArrowRight', x: 0.1, y: 0 },
  { keys: 'ArrowLeft', x: -0.1, y: 0 },
  { keys: 'ArrowUp', x: 0, y: 0.1 },
  { keys: 'ArrowDown', x: 0, y: -0.1 },
  { keys: 'Shift+ArrowRight', x: 1, y: 0 },
  { keys: 'Shift+ArrowDown', x: 0, y: -1 },
  { keys: 'Alt+ArrowUp', x: 0, y: 0.01 },
  { keys: 'Alt+ArrowLeft', x: -0.01, y: 0 },
]

test.describe('moving a point by keyboard', () => {
  for (const { keys, x, y } of STEPS) {
    test(`${keys} moves it by (${x}, ${y})`, async ({ page, playground }) => {
      await playground.open()
      await playground.place(1, { anchor: [0, 0], positive: [1, 0.5], negative: [-1, 0.5] })
      await playground.handle('Positive').focus()
      await page.keyboard.press(keys)
      await playground.settled()
      const [movedX, movedY] = await playground.position('Positive')
      expect(movedX).toBeCloseTo(1 + x, 9)
      expect(movedY).toBeCloseTo(0.5 + y, 9)
      await playground.expectLossOfPresentPoints()
    })
  }

  test('reaches every handle with Tab', async ({ page, playground }) => {
    await playground.open()
    const reached = new Set<string>()
    for (let i = 0; i < 40 && reached.size < 3; i++) {
      await page.keyboard.press('Tab')
      const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
      if (/^(Anchor|Positive|Negative) 1$/.test(name)) reached.add(name)
    }
    expect([...reached].toSorted()).toEqual(['Anchor 1', 'Negative 1', 'Positive 1'])
  })
})

/** Presses a button by keyboard. */
const press = async (button: Locator) => {
  await button.focus()
  await button.press('Enter')
}

test.describe('the focus is not lost', ONCE, () => {
  test('with the last step of Undo and Redo', async ({ playground }) => {
    await playground.open()
    await playground.choose('Reduction', 'mean')
    for (const name of ['Undo', 'Redo']) {
      await press(playground.button(name))
      await expect(playground.button(name)).toBeDisabled()
      await expect(playground.button(name)).toBeFocused()
    }
  })

  test('with the row of a triplet that is removed', async ({ playground }) => {
    await playground.openOn(...[1, 2, 3].map((x) => ({ anchor: [0, 0], positive: [x, 0], negative: [0, x] }) as const))
    await press(playground.button('Remove triplet 2'))
    await expect(playground.button('Remove triplet 2')).toBeFocused()
    await press(playground.button('Remove triplet 2'))
    await expect(playground.button('Remove triplet 1')).toBeFocused()
  })

  test('with a row of a batch, nor where the batch becomes a list', async ({ playground }) => {
    await playground.open()
    await playground.startFrom('One outlier', { triplets: 9 })
    await playground.select(9)
    await press(playground.button('Remove triplet 9'))
    await expect(playground.button('Remove triplet 8')).toBeFocused()
  })

  test('with a notice: it goes on to the next, and at last back', async ({ page, playground }) => {
    await playground.open('#v=1&p=much')
    // and one of a backend that cannot be had
    await playground.button('Backend').click()
    await playground.radio('Backend', 'WebGPU').click()
    await page.keyboard.press('Escape')
    await playground.handle('Negative').focus()
    const dismissals = playground.alert.getByRole('button', { name: /^Dismiss/ })
    await expect(dismissals).toHaveCount(2)
    const focused = () => page.evaluateHandle(() => document.activeElement)
    const isIn = (place: string) => page.evaluate((of) => document.activeElement?.closest(of) !== null, place)
    let before = await focused()
    for (let i = 0; i < 40 && !(await isIn('[role="alert"]')); i++) {
      before = await focused()
      await page.keyboard.press('Tab')
    }
    for (let i = 0; i < 4 && !(await isIn('[aria-label^="Dismiss"]')); i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(dismissals).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dismissals).toHaveCount(0)
    expect(await before.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('with the menu that a dialog was opened from', async ({ page, playground }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await playground.open()
    await press(playground.button('More'))
    await press(playground.button('Export'))
    await press(playground.button('Close'))
    await expect(playground.button('More')).toBeFocused()
  })
})
