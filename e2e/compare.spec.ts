import type { Locator } from '@playwright/test'
import { MLX_DEFAULTS, tripletLoss, type Convention, type Triplet } from './formula'
import { expect, test } from './fixtures'
import type { Playground } from './playground'

const conventions = (playground: Playground) => playground.page.getByRole('table', { name: 'Conventions', exact: true })

const rowOf = (playground: Playground, name: string): Locator =>
  conventions(playground)
    .getByRole('row')
    .filter({ has: playground.button(`Use ${name}`) })

/** The loss that a row shows. */
const lossOf = async (playground: Playground, name: string): Promise<number> =>
  Number(await rowOf(playground, name).getByRole('cell').nth(1).innerText())

/** Half a unit of the sixth significant digit of numbers below 10. */
const SHOWN = 5e-6

const expectRow = async (playground: Playground, name: string, expected: number) => {
  await expect
    .poll(async () => Math.abs((await lossOf(playground, name)) - expected), { message: `${name} shows ${expected}` })
    .toBeLessThanOrEqual(SHOWN)
}

test.beforeEach(({ playground }) => playground.open())

test.describe('the conventions side by side', () => {
  const TRIPLET: Triplet = { anchor: [0.3, -0.1], positive: [-0.9, 0.6], negative: [1.1, 0.8] }
  const ROWS: readonly [string, Convention, boolean][] = [
    ['MLX', 'mlx', false],
    ['MLX ≤ 0.31', 'mlx-0.31', false],
    ['PyTorch', 'pytorch', false],
    ['PyTorch, swap', 'pytorch', true],
  ]

  test('show what the formula of each gives on the present points', async ({ playground }) => {
    await playground.place(1, TRIPLET)
    await playground.type('Norm degree p', '4')
    await playground.type('Epsilon', '0.01')
    await playground.show('Compare')
    for (const [name, convention, swap] of ROWS) {
      await expectRow(playground, name, tripletLoss(TRIPLET, { ...MLX_DEFAULTS, p: 4, eps: 0.01, convention, swap }))
    }
  })

  test('MLX ≤ 0.31 has NaN where MLX has 2, and says why', async ({ playground }) => {
    await playground.place(1, { anchor: [0, 0], positive: [-2, 0], negative: [0, 1] })
    await playground.type('Norm degree p', '1')
    await playground.show('Compare')
    await expectRow(playground, 'MLX', 2)
    await expect(rowOf(playground, 'MLX ≤ 0.31').locator('mark')).toHaveText('NaN')
    await expect(conventions(playground)).toContainText(
      'a negative number, −1.00, raised to an odd power makes the sum under the square root −1.00',
    )
  })

  test('eps under the root and in the difference part in the fourth digit', async ({ playground }) => {
    await playground.place(1, { anchor: [1, 2], positive: [1, 2], negative: [1.5, 2] })
    await playground.show('Compare')
    await expect(rowOf(playground, 'MLX')).toContainText('0.500999')
    await expect(rowOf(playground, 'PyTorch')).toContainText('0.500002')
    await expect(rowOf(playground, 'PyTorch').locator('mark')).toHaveText('002')
    await expect(rowOf(playground, 'MLX').locator('mark')).toHaveCount(0)
  })

  test('name the norm of the gradient', async ({ playground }) => {
    // along one line the gradient is 1 at P, 1 at N and nothing at A
    await playground.place(1, { anchor: [0, 0], positive: [1, 0], negative: [1.5, 0] })
    await playground.show('Compare')
    await expect(rowOf(playground, 'MLX').getByRole('cell').nth(2)).toHaveText('1.414')
  })

  test('keep to their column with long numbers, too', async ({ playground }) => {
    const points = 'anchors=0,0&positives=0.01,0&negatives=0,0.01'
    await playground.open(`#v=1&${points}&convention=pytorch&swap=true&eps=3&margin=0.0109739`)
    await expect(rowOf(playground, 'MLX')).toContainText('0.0109739')
    const beyond = await conventions(playground).evaluate(
      (table: HTMLElement) => table.offsetWidth - table.parentElement!.clientWidth,
    )
    expect(beyond).toBe(0)
  })

  test('have no infinite p but in PyTorch', async ({ playground }) => {
    await playground.choose('Convention', 'PyTorch')
    await playground.type('Norm degree p', 'Infinity')
    await playground.show('Compare')
    await expect(rowOf(playground, 'MLX').getByRole('cell').nth(1)).toHaveText('–')
    await expect(conventions(playground).getByText('It has no infinite p.')).toHaveCount(2)
  })
})

test.describe('a row', () => {
  test('becomes the convention in force, and the rest is compared with it', async ({ playground }) => {
    await playground.show('Compare')
    await expect(playground.button('Use MLX')).toHaveAttribute('aria-pressed', 'true')
    await playground.button('Use PyTorch').click()
    await playground.settled()
    await expect(playground.button('Use PyTorch')).toHaveAttribute('aria-pressed', 'true')
    await expect(rowOf(playground, 'PyTorch').locator('mark')).toHaveCount(0)
    await expect(rowOf(playground, 'MLX').locator('mark')).not.toHaveCount(0)
    await expect(playground.radio('Convention', 'PyTorch')).toBeChecked()
    await playground.expectLossOfPresentPoints({ convention: 'pytorch' })
  })

  test('with swap turns swap on, in one step to undo', async ({ playground }) => {
    await playground.place(1, { anchor: [0, 0], positive: [1.5, 0], negative: [1.5, 0.5] })
    await playground.show('Compare')
    await playground.button('Use PyTorch, swap').click()
    await playground.settled()
    await expect(playground.page.getByRole('switch', { name: 'Swap', exact: true })).toBeChecked()
    await playground.expectLossOfPresentPoints({ convention: 'pytorch', swap: true })
    await playground.button('Undo').click()
    await playground.settled()
    await expect(playground.radio('Convention', 'MLX')).toBeChecked()
  })
})

test('a convention’s own defaults are those of its margin, eps and reduction', async ({ playground }) => {
  await playground.type('Margin', '0.25')
  await playground.type('Epsilon', '0.01')
  await playground.type('Norm degree p', '3')
  await playground.show('Compare')
  await playground.button('Use PyTorch').click()
  await playground.button('Use its own defaults').click()
  await playground.settled()
  expect(await playground.number('Margin')).toBe(1)
  expect(await playground.number('Epsilon')).toBe(1e-6)
  expect(await playground.number('Norm degree p')).toBe(3)
  await expect(playground.radio('Reduction', 'mean')).toBeChecked()
  await playground.show('Compare')
  await expect(playground.button('Use its own defaults')).toBeDisabled()
})
