import { findViolations } from './axe'
import { expect, test } from './fixtures'

const TIP = { gap: /how much farther/, kind: /no farther from the anchor.*less than the margin/s }

test.describe('words that have an explanation', () => {
  test('show it while a pointer rests on them or on it', async ({ page, playground }) => {
    await playground.open()
    const tip = page.getByRole('tooltip').filter({ hasText: TIP.gap })
    await expect(tip).toBeHidden()
    await playground.button('gap').hover()
    await expect(tip).toBeVisible()
    // the explanation can be pointed at, to be read
    await tip.hover()
    await expect(tip).toBeVisible()
    await page.mouse.move(5, 400)
    await expect(tip).toBeHidden()
  })

  test('show it to the keyboard, and Escape closes it and nothing else', async ({ page, playground }) => {
    await playground.open()
    const kind = playground.button('kind')
    await expect(kind).toHaveAccessibleDescription(TIP.kind)
    await playground.button('gap').focus()
    await page.keyboard.press('Tab')
    await expect(kind).toBeFocused()
    const tip = page.getByRole('tooltip').filter({ hasText: TIP.kind })
    await expect(tip).toBeVisible()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(tip).toBeHidden()
    await expect(kind).toBeFocused()
  })

  test('leave every name as it is', async ({ page, playground }) => {
    await playground.open()
    const table = page.getByRole('table', { name: 'Triplets', exact: true })
    for (const name of ['gap', 'kind']) {
      await expect(table.getByRole('columnheader', { name, exact: true })).toBeVisible()
    }
    await expect(table.getByRole('cell', { name: 'semi-hard', exact: true })).toBeVisible()
    await expect(page.getByRole('switch', { name: 'Swap', exact: true })).toHaveCount(1)
    await expect(page.getByRole('combobox', { name: 'Field of', exact: true })).toBeVisible()
    await expect(playground.radio('Convention', 'MLX ≤ 0.31')).toHaveAccessibleDescription(/up to 0\.31/)
    await expect(playground.button('What the stage shows')).toHaveAccessibleDescription(/Field of.*Rings.*Arrows/s)
  })

  test('a press on a triplet’s kind selects the triplet too', async ({ page, playground }) => {
    await playground.open()
    await playground.addTriplet()
    const row = page.getByRole('table', { name: 'Triplets', exact: true }).locator('tbody > tr').first()
    await expect(row).not.toHaveAttribute('aria-current', 'true')
    await row.getByRole('button', { name: 'semi-hard', exact: true }).click()
    await expect(row).toHaveAttribute('aria-current', 'true')
  })
})

test.describe('words that have an explanation, by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('show it on a tap, and a tap elsewhere or the same closes it', async ({ page, playground }) => {
    await playground.open()
    const sign = playground.button('What the stage shows')
    const tip = page.getByRole('tooltip').filter({ hasText: 'Arrows' })
    await sign.tap()
    await expect(tip).toBeVisible()
    const box = await tip.boundingBox()
    expect(box!.x).toBeGreaterThanOrEqual(0)
    expect(box!.x + box!.width).toBeLessThanOrEqual(390)
    await sign.tap()
    await expect(tip).toBeHidden()
    await sign.tap()
    await expect(tip).toBeVisible()
    await page.touchscreen.tap(200, 500)
    await expect(tip).toBeHidden()
  })
})
