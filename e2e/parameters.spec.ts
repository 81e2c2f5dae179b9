import { expect, ONCE, test } from './fixtures'

const TRIPLET = { anchor: [0.1, -0.2], positive: [1.3, 0.4], negative: [-0.7, 0.9] }

test.beforeEach(({ playground }) => playground.openOn(TRIPLET))

test.describe('a parameter typed', () => {
  // one page for all values of a parameter: opening it costs more than the change
  test('p gives the loss of its norm, from 0.5 to 100', async ({ playground }) => {
    for (const p of [0.5, 1, 1.5, 2, 3, 4, 10, 100]) {
      await playground.type('Norm degree p', String(p))
      expect(await playground.number('Norm degree p')).toBe(p)
      await playground.expectLossOfPresentPoints({ p })
    }
  })

  test('the margin is added, 0 and less included', async ({ playground }) => {
    for (const margin of [0, 0.25, 2, 7.5, -0.5]) {
      await playground.type('Margin', String(margin))
      expect(await playground.number('Margin')).toBe(margin)
      await playground.expectLossOfPresentPoints({ margin })
    }
  })

  test('epsilon joins the sum under the root, 0 included', async ({ playground }) => {
    for (const text of ['0', '1e-12', '0.001', '1']) {
      await playground.type('Epsilon', text)
      expect(await playground.number('Epsilon')).toBe(Number(text))
      await playground.expectLossOfPresentPoints({ eps: Number(text) })
    }
  })
})

test.describe('a parameter slid', () => {
  const SLIDERS = [
    { name: 'Norm degree p', option: 'p' },
    { name: 'Margin', option: 'margin' },
    { name: 'Epsilon', option: 'eps' },
  ] as const

  for (const { name, option } of SLIDERS) {
    test(`${name} follows the arrow keys, and its number with it`, ONCE, async ({ page, playground }) => {
      const before = await playground.number(name)
      await playground.slider(name).focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await playground.settled()
      const after = await playground.number(name)
      expect(after).toBeGreaterThan(before)
      await playground.expectLossOfPresentPoints({ [option]: after })
    })

    test(`${name} follows the mouse`, ONCE, async ({ page, playground }) => {
      const before = await playground.number(name)
      const { x, y } = await playground.centre(playground.slider(name))
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + 30, y, { steps: 5 })
      await page.mouse.up()
      await playground.settled()
      const after = await playground.number(name)
      expect(after).not.toBe(before)
      await playground.expectLossOfPresentPoints({ [option]: after })
    })
  }

  test(
    'a slider held by the mouse moves before its frame to where the browser puts it',
    ONCE,
    async ({ page, playground }) => {
      const slider = playground.slider('Margin')
      const before = await playground.number('Margin')
      const { x, y } = await playground.centre(slider)
      await page.mouse.move(x, y)
      await page.mouse.down()
      await playground.settled()
      // after the page's own listeners have answered the move, and before its frame
      await slider.evaluate((range: HTMLInputElement) => {
        const early: string[] = []
        range.addEventListener('pointerrawupdate', () => early.push(range.value))
        Object.assign(window, { early })
      })
      const late: string[] = []
      for (const dx of [-41, -13.5, 7.25, 60, 2000, 33, -2000]) {
        await page.mouse.move(x + dx, y)
        await playground.settled()
        late.push(await slider.inputValue())
      }
      expect(new Set(late).size).toBe(late.length)
      expect(await page.evaluate(() => Reflect.get(window, 'early') as string[])).toEqual(late)
      await page.mouse.up()
      await playground.settled()
      expect(await playground.number('Margin')).not.toBe(before)
      // the whole drag is one step
      await playground.button('Undo').click()
      expect(await playground.number('Margin')).toBe(before)
    },
  )

  test('p runs from 1 to 10', ONCE, async ({ page, playground }) => {
    await playground.slider('Norm degree p').focus()
    await page.keyboard.press('Home')
    await playground.settled()
    expect(await playground.number('Norm degree p')).toBe(1)
    await page.keyboard.press('End')
    await playground.settled()
    expect(await playground.number('Norm degree p')).toBe(10)
  })

  test('epsilon runs from 1e-12 to 1, by powers', ONCE, async ({ page, playground }) => {
    await playground.slider('Epsilon').focus()
    await page.keyboard.press('End')
    await playground.settled()
    expect(await playground.number('Epsilon')).toBe(1)
  })
})

test.describe('an entry that cannot be', ONCE, () => {
  const BAD = [
    { name: 'Norm degree p', text: '0', kept: 2 },
    { name: 'Norm degree p', text: '-1', kept: 2 },
    { name: 'Norm degree p', text: '101', kept: 2 },
    { name: 'Norm degree p', text: 'two', kept: 2 },
    { name: 'Norm degree p', text: 'Infinity', kept: 2 },
    { name: 'Margin', text: 'Infinity', kept: 1 },
    { name: 'Margin', text: '', kept: 1 },
    { name: 'Epsilon', text: '-1e-6', kept: 1e-6 },
    { name: 'Positive 1 x', text: '1,2', kept: 1.3 },
  ]

  for (const { name, text, kept } of BAD) {
    test(`"${text}" for ${name} is refused, and ${kept} stays in force`, async ({ playground }) => {
      const before = await playground.loss()
      await playground.type(name, text)
      await expect(playground.spinbutton(name)).toHaveAttribute('aria-invalid', 'true')
      await expect(playground.spinbutton(name)).toHaveAccessibleDescription(/.{8}/)
      expect(await playground.number(name)).toBe(kept)
      expect(await playground.loss()).toEqual(before)
    })
  }

  test('is forgotten once a good one follows', async ({ playground }) => {
    await playground.type('Margin', 'much')
    await playground.type('Margin', '0.5')
    await expect(playground.spinbutton('Margin')).not.toHaveAttribute('aria-invalid', 'true')
    await playground.expectLossOfPresentPoints({ margin: 0.5 })
  })
})
