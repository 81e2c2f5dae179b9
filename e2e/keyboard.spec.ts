import { expect, test } from './fixtures'

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
