import { distance, MLX_DEFAULTS } from './formula'
import { expect, test } from './fixtures'
import type { Playground } from './playground'

/** How far a scrubbed distance may be from the one wanted: six digits of it hold, so that coordinates stay short. */
const REACHED = 2e-6

/** Decimals of a direction that hold. */
const DIRECTION = 5

const term = (playground: Playground, name: string) => playground.page.locator(`[data-term="${name}"]`)

const directionOf = ([x = 0, y = 0]: readonly number[]) => Math.atan2(y, x)

test.beforeEach(({ playground }) => playground.open())

test.describe('a number of the formula', () => {
  test('d(A,N), dragged, moves N along its ray from A', async ({ playground }) => {
    const before = await playground.triplet()
    await playground.scrub('Scrub d(A,N)', 50)
    const after = await playground.triplet()
    expect(after.anchor).toEqual(before.anchor)
    expect(after.positive).toEqual(before.positive)
    expect(directionOf(after.negative)).toBeCloseTo(directionOf(before.negative), DIRECTION)
    const wanted = distance(before.anchor, before.negative, MLX_DEFAULTS) + 0.5
    expect(Math.abs(distance(after.anchor, after.negative, MLX_DEFAULTS) - wanted)).toBeLessThan(REACHED)
    await playground.expectLossOfPresentPoints()
    expect(playground.page.url()).toMatch(/[#&]negatives=-?\d\.\d{1,7},-?\d\.\d{1,7}&/)
  })

  test('a drag is one step to undo', async ({ playground }) => {
    const before = await playground.triplet()
    await playground.scrub('Scrub d(A,P)', -40)
    expect(await playground.triplet()).not.toEqual(before)
    await playground.button('Undo').click()
    await playground.settled()
    expect(await playground.triplet()).toEqual(before)
    await expect(playground.button('Undo')).toBeDisabled()
  })

  test('a drag to nothing ends where N lies on A, and comes back the way it went', async ({ playground }) => {
    const before = await playground.triplet()
    const { x, y } = await playground.centre(playground.slider('Scrub d(A,N)'))
    await playground.page.mouse.move(x, y)
    await playground.page.mouse.down()
    await playground.page.mouse.move(x - 400, y, { steps: 4 })
    await expect(playground.slider('Scrub d(A,N)')).toHaveAttribute('aria-valuetext', '0.001')
    await playground.page.mouse.move(x + 20, y, { steps: 4 })
    await playground.page.mouse.up()
    await playground.settled()
    const after = await playground.triplet()
    expect(directionOf(after.negative)).toBeCloseTo(directionOf(before.negative), DIRECTION)
  })

  test('arrow keys move P by tenths of the distance, also under another norm', async ({ playground }) => {
    await playground.type('Norm degree p', '3')
    const before = await playground.triplet()
    await playground.slider('Scrub d(A,P)').focus()
    await playground.page.keyboard.press('ArrowRight')
    await playground.page.keyboard.press('ArrowRight')
    await playground.settled()
    const options = { ...MLX_DEFAULTS, p: 3 }
    const { anchor, positive } = await playground.triplet()
    const wanted = distance(before.anchor, before.positive, options) + 0.2
    expect(Math.abs(distance(anchor, positive, options) - wanted)).toBeLessThan(REACHED)
  })

  test('m, p and ε change by drag and by keys', async ({ playground }) => {
    await playground.scrub('Scrub m', 30)
    expect(await playground.number('Margin')).toBeCloseTo(1.3, 9)
    await playground.slider('Scrub p').press('ArrowUp')
    expect(await playground.number('Norm degree p')).toBeCloseTo(2.1, 9)
    await playground.slider('Scrub ε').press('ArrowDown')
    await playground.settled()
    expect(await playground.number('Epsilon')).toBeCloseTo(1e-7, 12)
    await playground.expectLossOfPresentPoints({ margin: 1.3, p: 2.1, eps: 1e-7 })
  })

  test('Escape takes a drag back', async ({ playground }) => {
    const before = await playground.triplet()
    const { x, y } = await playground.centre(playground.slider('Scrub d(A,N)'))
    await playground.page.mouse.move(x, y)
    await playground.page.mouse.down()
    await playground.page.mouse.move(x + 60, y, { steps: 4 })
    await playground.page.keyboard.press('Escape')
    await playground.page.mouse.up()
    await playground.settled()
    expect(await playground.triplet()).toEqual(before)
    await expect(playground.button('Undo')).toBeDisabled()
  })

  test('a distance that is not a number cannot be dragged', async ({ playground }) => {
    await playground.type('Norm degree p', '1')
    await playground.choose('Convention', 'MLX ≤ 0.31')
    await expect(playground.slider('Scrub d(A,P)')).toHaveAttribute('aria-disabled', 'true')
  })
})

test.describe('the formula, expanded', () => {
  test('has the coordinates under the root, for the eye and in words', async ({ playground }) => {
    await playground.show('Formula')
    await playground.button('Expand').click()
    const formula = playground.page.getByRole('region', { name: 'Formula', exact: true })
    await expect(formula).toContainText('|0.00 − (−0.90)|2 + |0.00 − 1.10|2 + 1e-6)1/2')
    await expect(formula.getByText('d(A,P) is the square root of 1.440 plus 0.090 plus 1e-6')).toHaveText(
      /which is 1\.237\.$/,
    )
    await playground.button('Collapse').click()
    await expect(formula).not.toContainText('1.440')
  })

  test('has the largest difference under the maximum norm of PyTorch', async ({ playground }) => {
    await playground.choose('Convention', 'PyTorch')
    await playground.type('Norm degree p', 'Infinity')
    await playground.show('Formula')
    await playground.button('Expand').click()
    await expect(playground.page.getByText('d(A,P) is the largest of 1.200 and 0.300')).toHaveText(/1\.200\.$/)
  })
})

test.describe('twins', () => {
  test('a term under the pointer lights its cell, and goes out again', async ({ playground }) => {
    const cell = playground.table.locator('td[data-kind="negative"]')
    await playground.slider('Scrub d(A,N)').hover()
    await expect(cell).toHaveAttribute('data-lit', 'true')
    await playground.page.mouse.move(5, 5)
    await expect(cell).not.toHaveAttribute('data-lit')
  })

  test('a segment of the stage lights its term, a cell the segment’s pill', async ({ playground }) => {
    const [a, p] = [
      await playground.centre(playground.handle('Anchor')),
      await playground.centre(playground.handle('Positive')),
    ]
    await playground.page.mouse.move(a.x + 0.3 * (p.x - a.x), a.y + 0.3 * (p.y - a.y))
    await expect(term(playground, 'positive-distance')).toHaveAttribute('data-lit', 'true')
    const { x, y } = await playground.centre(playground.table.locator('td[data-kind="negative"]'))
    await playground.page.mouse.move(x, y)
    await expect(term(playground, 'negative-distance')).toHaveAttribute('data-lit', 'true')
    await expect(playground.stage.locator('g[data-lit]', { hasText: '1.421' })).toHaveCount(1)
  })

  test('the keyboard lights as the pointer does', async ({ playground }) => {
    await playground.spinbutton('Margin').focus()
    await expect(term(playground, 'margin')).toHaveAttribute('data-lit', 'true')
    await playground.slider('Scrub p').focus()
    await expect(term(playground, 'margin')).not.toHaveAttribute('data-lit')
    await expect(term(playground, 'p')).toHaveAttribute('data-lit', 'true')
  })

  test('nothing new lights up while a hand is at work', async ({ playground }) => {
    const { x, y } = await playground.centre(playground.handle('Negative'))
    const over = await playground.centre(playground.slider('Scrub m'))
    await playground.page.mouse.move(x, y)
    await playground.page.mouse.down()
    await playground.page.mouse.move(over.x, over.y, { steps: 5 })
    await expect(term(playground, 'margin')).not.toHaveAttribute('data-lit')
    await playground.page.mouse.up()
    await playground.settled()
  })
})
