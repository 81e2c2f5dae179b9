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

  test('Reset brings the first scene, and Undo what was before', async ({ playground }) => {
    const first = await playground.triplet()
    await playground.drag('Anchor', 50, 10)
    const moved = await playground.triplet()
    await playground.button('Reset').click()
    await playground.settled()
    expect(await playground.triplet()).toEqual(first)
    await playground.button('Undo').click()
    await playground.settled()
    expect(await playground.triplet()).toEqual(moved)
  })
})
