import { expect, test } from './fixtures'

test.beforeEach(({ playground }) => playground.open())

test.describe('the batch', () => {
  test('grows by a triplet with its own handles, row and loss', async ({ playground }) => {
    await playground.addTriplet()
    await expect(playground.handle('Anchor', 2)).toBeVisible()
    await playground.expectLossOfPresentPoints({}, 2)
    await playground.drag('Negative', -40, 60, 2)
    await playground.expectLossOfPresentPoints({}, 2)
  })

  test('shrinks again', async ({ playground }) => {
    await playground.addTriplet()
    const second = await playground.triplet(2)
    await playground.button('Remove triplet 1').click()
    await playground.settled()
    await expect(playground.handle('Anchor', 2)).toHaveCount(0)
    expect(await playground.triplet(1)).toEqual(second)
    await playground.expectLossOfPresentPoints()
  })

  test('keeps at least one triplet', async ({ playground }) => {
    await expect(playground.button('Remove triplet 1')).toBeDisabled()
  })

  test('holds 32 triplets, each with its loss', async ({ playground }) => {
    for (let i = 1; i < 32; i++) await playground.button('Add triplet').click()
    await playground.settled()
    expect(await playground.loss()).toHaveLength(32)
    await expect(playground.button('Add triplet')).toBeDisabled()
  })

  test('tells distances, gap and regime of a triplet in its row', async ({ playground }) => {
    await playground.place(1, { anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] })
    const row = playground.table.getByRole('row').filter({ hasText: 'semi-hard' })
    await expect(row).toContainText('1.5')
    await playground.type('Negative 1 y', '0.5')
    await expect(playground.table).toContainText('hard')
    await expect(playground.table).not.toContainText('semi-hard')
    await playground.type('Negative 1 y', '3')
    await expect(playground.table).toContainText('easy')
  })
})

test.describe('a row', () => {
  test.beforeEach(({ playground }) => playground.addTriplet())

  test('lets a click into its fields: what is typed then goes there', async ({ page, playground }) => {
    for (const [text, name] of [
      ['0.25', 'Positive 1 x'],
      ['-2', 'Anchor 2 y'],
    ] as const) {
      await playground.spinbutton(name).click()
      await expect(playground.spinbutton(name)).toBeFocused()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(text)
      await playground.settled()
      expect(await playground.number(name)).toBe(Number(text))
      await playground.expectLossOfPresentPoints({}, 2)
    }
  })

  test('is selected by a click on its numbers, beside its fields, and by keyboard', async ({ page, playground }) => {
    await playground.row(1).locator('[data-kind="loss"]').click({ force: true })
    await expect(playground.row(1)).toHaveAttribute('aria-current', 'true')
    await playground.row(2).getByText('Anchor 2', { exact: true }).first().click({ force: true })
    await expect(playground.row(2)).toHaveAttribute('aria-current', 'true')
    await playground.button('Select triplet 1').focus()
    await page.keyboard.press('Enter')
    await expect(playground.row(1)).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(playground.spinbutton('Anchor 1 x')).toBeHidden()
  })
})

test.describe('undo and redo', () => {
  test('take back a drag as one step, and bring it again', async ({ playground }) => {
    const before = await playground.triplet()
    await playground.drag('Negative', 80, 40)
    const after = await playground.triplet()
    await playground.button('Undo').click()
    await playground.settled()
    expect(await playground.triplet()).toEqual(before)
    await playground.expectLossOfPresentPoints()
    await expect(playground.button('Undo')).toBeDisabled()
    await playground.button('Redo').click()
    await playground.settled()
    expect(await playground.triplet()).toEqual(after)
    await playground.expectLossOfPresentPoints()
  })

  test('take back a parameter', async ({ playground }) => {
    await playground.type('Margin', '0.25')
    await playground.button('Undo').click()
    await playground.settled()
    expect(await playground.number('Margin')).toBe(1)
    await playground.expectLossOfPresentPoints()
  })

  test('take back a triplet', async ({ playground }) => {
    await playground.addTriplet()
    await playground.button('Undo').click()
    await playground.settled()
    expect(await playground.loss()).toHaveLength(1)
  })

  test('Start over brings the first scene, and Undo what was before', async ({ playground }) => {
    const first = await playground.triplet()
    await playground.drag('Anchor', 50, 10)
    const moved = await playground.triplet()
    await playground.button('Start over').click()
    await playground.settled()
    expect(await playground.triplet()).toEqual(first)
    await playground.button('Undo').click()
    await playground.settled()
    expect(await playground.triplet()).toEqual(moved)
  })
})
