import { MLX_DEFAULTS, tripletLoss } from './formula'
import { expect, test } from './fixtures'

const TITLES = {
  undefined: 'The gradient is undefined',
  overflow: 'MLX itself overflows here',
  collapse: 'The embeddings have collapsed',
  margin: 'The margin is out of reach',
  norm: 'This is no norm',
}

test.beforeEach(({ playground }) => playground.open())

test('nothing is warned of as the page opens', async ({ playground }) => {
  for (const title of Object.values(TITLES)) await expect(playground.warning(title)).toHaveCount(0)
})

test('a collapse is named and scattered', async ({ playground }) => {
  await playground.startFrom('Collapsed', { triplets: 10 })
  await playground.expectLoss(1)
  await expect(playground.warning(TITLES.collapse)).toContainText('All points lie in one place')
  await playground.button('Scatter the points').click()
  await playground.settled()
  await expect(playground.warning(TITLES.collapse)).toHaveCount(0)
  expect(await playground.loss()).not.toBeCloseTo(1, 3)
  await playground.button('Undo').click()
  await expect(playground.warning(TITLES.collapse)).toBeVisible()
})

test('an undefined gradient is explained and mended', async ({ playground }) => {
  await playground.place(1, { anchor: [0, 0], positive: [0, 0], negative: [1, 1] })
  await expect(playground.warning(TITLES.undefined)).toHaveCount(0)
  await playground.type('Epsilon', '0')
  await expect(playground.warning(TITLES.undefined)).toContainText('A and P coincide and ε is 0')
  await playground.button('Set ε to 1e-6').click()
  await playground.settled()
  await expect(playground.warning(TITLES.undefined)).toHaveCount(0)
  expect(await playground.number('Epsilon')).toBe(1e-6)
})

test('an undefined gradient of another triplet is one click away', async ({ playground }) => {
  await playground.addTriplet()
  await playground.place(2, { anchor: [0, 0], positive: [0, 0], negative: [1, 1] })
  await playground.select(1)
  await playground.type('Epsilon', '0')
  await expect(playground.warning(TITLES.undefined)).toContainText('In triplet 2')
  await playground.button('Go to triplet 2').click()
  await expect(playground.row(2)).toHaveAttribute('aria-current', 'true')
  await expect(playground.button('Go to triplet 2')).toHaveCount(0)
})

test('p below 1 is said to be no norm', async ({ playground }) => {
  await playground.type('Norm degree p', '0.5')
  await expect(playground.warning(TITLES.norm)).toContainText('the triangle inequality does not hold')
  await playground.button('Set p to 1').click()
  await playground.settled()
  await expect(playground.warning(TITLES.norm)).toHaveCount(0)
  await playground.expectLossOfPresentPoints({ p: 1 })
})

test('a margin beyond the unit sphere is out of reach, and within it is not', async ({ playground }) => {
  await playground.type('Margin', '2.5')
  await expect(playground.warning(TITLES.margin)).toHaveCount(0)
  await playground.page.getByRole('switch', { name: 'Unit sphere', exact: true }).click()
  await playground.settled()
  await expect(playground.warning(TITLES.margin)).toContainText('no distance exceeds 2.000')
  await playground.button('Set the margin to 1').click()
  await playground.settled()
  await expect(playground.warning(TITLES.margin)).toHaveCount(0)
  expect(await playground.number('Margin')).toBe(1)
})

test('where MLX or PyTorch overflows the formula’s value stands, and it is said', async ({ playground }) => {
  await playground.place(1, { anchor: [0, 0], positive: [1e20, 0], negative: [0, 2e20] })
  await expect(playground.warning(TITLES.overflow)).toContainText('float32')
  await playground.expectLoss([0])
  await playground.choose('Convention', 'PyTorch')
  await expect(playground.warning(TITLES.overflow)).toHaveCount(0)
  await expect(playground.warning('PyTorch itself overflows here')).toContainText('returns nan')
  await playground.button('Set p to 1').click()
  await playground.settled()
  await expect(playground.warning('PyTorch itself overflows here')).toHaveCount(0)
})

test.describe('the unit sphere', () => {
  const length = (point: readonly number[]) => Math.hypot(...point)

  test('holds points that are switched onto it, dragged and typed', async ({ playground }) => {
    const before = await playground.triplet()
    await playground.page.getByRole('switch', { name: 'Unit sphere', exact: true }).click()
    await playground.settled()
    const on = await playground.triplet()
    for (const point of Object.values(on)) expect(length(point)).toBeCloseTo(1, 12)
    await expect(playground.stage.locator('[data-unit-circle]')).toBeVisible()
    const [x = 0, y = 0] = before.negative
    expect(on.negative[0]).toBeCloseTo(x / Math.hypot(x, y), 12)

    await playground.drag('Positive', 60, 140)
    const dragged = await playground.position('Positive')
    expect(dragged).not.toEqual(on.positive)
    expect(length(dragged)).toBeCloseTo(1, 12)

    await playground.type('Negative 1 x', '0.6')
    const [typed, other] = await playground.position('Negative')
    expect([typed, Math.abs(other)]).toEqual([0.6, 0.8])
    await playground.expectLoss([tripletLoss(await playground.triplet(), MLX_DEFAULTS)])
  })

  test('leaves what is being typed alone, though the point stays on it; Escape takes it back', async ({
    playground,
  }) => {
    await playground.page.getByRole('switch', { name: 'Unit sphere', exact: true }).click()
    await playground.settled()
    const before = await playground.triplet()
    const field = playground.spinbutton('Positive 1 x')
    await playground.write(field, '2')
    await expect(field).toHaveValue('2')
    expect(await playground.position('Positive')).toEqual([1, 0])
    await field.press('Escape')
    await playground.settled()
    expect(await playground.triplet()).toEqual(before)

    await playground.write(field, '2')
    await field.press('Enter')
    await expect(field).toHaveValue('1.00')
    await playground.button('Undo').click()
    await playground.settled()
    expect(await playground.triplet()).toEqual(before)
  })

  test('is one step of the history', async ({ playground }) => {
    const before = await playground.triplet()
    const sphere = playground.page.getByRole('switch', { name: 'Unit sphere', exact: true })
    await sphere.click()
    await expect(sphere).toBeChecked()
    await playground.button('Undo').click()
    await playground.settled()
    await expect(sphere).not.toBeChecked()
    expect(await playground.triplet()).toEqual(before)
  })
})
