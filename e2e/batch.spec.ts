import type { Locator } from '@playwright/test'
import { mean, MLX_DEFAULTS, tripletLoss } from './formula'
import { expect, test } from './fixtures'
import type { Playground } from './playground'

const CLUSTERS = 'Overlapping clusters'

test.beforeEach(({ playground }) => playground.open())

/** The numbers of a column in the rows that are on the page, from top to bottom. */
const column = async (rows: Locator, kind: string): Promise<number[]> => {
  const cells = await rows.evaluateAll(
    (found, name) =>
      found
        .toSorted((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
        .flatMap((row) => row.querySelector(`[data-kind="${name}"]`)?.textContent ?? []),
    kind,
  )
  return cells.map((text) => Number(text.replace('−', '-')))
}

/** The number of the selected triplet, as the field's chooser names it. */
const selected = async ({ page }: Playground): Promise<number> => {
  const chosen = await page.getByRole('combobox', { name: 'Field of', exact: true }).inputValue()
  return Number(chosen.split(' ')[0]) + 1
}

const rowCount = ({ table }: Playground) => table.getAttribute('aria-rowcount').then(Number)

test.describe('generated scenes', () => {
  test('are loaded in one step, the same for the same seed', async ({ playground }) => {
    const before = await playground.loss()
    await playground.startFrom(CLUSTERS, { triplets: 40, seed: 3 })
    const first = await playground.loss()
    await playground.startFrom(CLUSTERS, { triplets: 40, seed: 4 })
    expect(await playground.loss()).not.toBe(first)
    await playground.startFrom(CLUSTERS, { triplets: 40, seed: 3 })
    expect(await playground.loss()).toBe(first)
    for (let step = 0; step < 3; step++) await playground.button('Undo').click()
    await expect(playground.button('Undo')).toBeDisabled()
    expect(await playground.loss()).toEqual(before)
  })

  test('have the mean of their triplets’ losses', async ({ playground }) => {
    await playground.startFrom(CLUSTERS, { triplets: 9 })
    const losses: number[] = []
    for (let i = 1; i <= 9; i++) losses.push(tripletLoss(await playground.triplet(i), MLX_DEFAULTS))
    await playground.expectLoss(mean(losses))
  })

  test('show all of their points', async ({ playground }) => {
    await playground.startFrom('One outlier', { triplets: 12 })
    for (const role of ['Anchor', 'Positive', 'Negative'] as const) {
      await expect(playground.handle(role, 1)).toBeInViewport()
    }
  })

  test('take whole numbers only', async ({ playground }) => {
    await playground.button('Start from…').click()
    await playground.write(playground.spinbutton('Number of triplets'), '2001')
    await expect(playground.page.getByText('takes a whole number from 1 to 2000')).toBeVisible()
  })
})

test.describe('the table of a batch', () => {
  test('has a row for each of a few dozen triplets, and of 2,000 those in view', async ({ playground }) => {
    await playground.startFrom(CLUSTERS, { triplets: 40 })
    await expect(playground.table.getByRole('row')).toHaveCount(41)
    await playground.startFrom(CLUSTERS, { triplets: 2000 })
    expect(await rowCount(playground)).toBe(2001)
    expect(await playground.table.getByRole('row').count()).toBeLessThan(80)
    await playground.row(1).hover()
    await playground.page.mouse.wheel(0, 20_000)
    await expect(playground.row(840)).toBeVisible()
    await expect(playground.row(600)).toHaveCount(0)
  })

  test('sorts by a column, and the other way when pressed again', async ({ playground }) => {
    await playground.startFrom(CLUSTERS, { triplets: 40 })
    const heading = playground.table.getByRole('columnheader', { name: 'loss', exact: true })
    await heading.getByRole('button').click()
    await expect(heading).toHaveAttribute('aria-sort', 'descending')
    const falling = await column(playground.table.getByRole('row'), 'loss')
    expect(falling).toHaveLength(40)
    expect(falling).toEqual(falling.toSorted((a, b) => b - a))
    await heading.getByRole('button').click()
    await expect(heading).toHaveAttribute('aria-sort', 'ascending')
    expect(await column(playground.table.getByRole('row'), 'loss')).toEqual(falling.toReversed())
  })

  test('shows the kind that is asked for', async ({ playground }) => {
    await playground.startFrom(CLUSTERS, { triplets: 40 })
    const kinds = playground.group('Kind')
    await kinds.getByRole('radio', { name: /^hard/ }).check()
    const hard = (await rowCount(playground)) - 1
    await expect(kinds.getByRole('radio', { name: `hard ${hard}`, exact: true })).toBeChecked()
    const gaps = await column(playground.table.getByRole('row'), 'gap')
    expect(gaps).toHaveLength(hard)
    expect(gaps.every((gap) => gap < 0)).toBe(true)
    await kinds.getByRole('radio', { name: /^All/ }).check()
    expect(await rowCount(playground)).toBe(41)
  })

  test('is walked through by keys, and shows where it is', async ({ playground }) => {
    await playground.startFrom(CLUSTERS, { triplets: 2000 })
    const { page } = playground
    await playground.select(1)
    await page.keyboard.press('ArrowDown')
    await expect(playground.row(2)).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('End')
    await expect(playground.button('Select triplet 2000')).toBeFocused()
    await expect(playground.row(2000)).toBeInViewport()
    await expect(playground.row(2000)).toHaveAttribute('aria-rowindex', '2001')
    await expect(playground.spinbutton('Anchor 2000 x')).toBeVisible()
    await page.keyboard.press('PageUp')
    const above = await selected(playground)
    expect(above).toBeLessThan(1995)
    await expect(playground.row(above)).toBeInViewport()
    await page.keyboard.press('Home')
    expect(await selected(playground)).toBe(1)
  })

  test('has the coordinates of the selected triplet to be typed', async ({ playground }) => {
    await playground.startFrom(CLUSTERS, { triplets: 12 })
    await playground.choose('Reduction', 'none')
    await playground.place(11, { anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] })
    const losses = await playground.loss()
    expect([losses].flat()[10]).toBeCloseTo(0.5, 5)
    await expect(playground.row(11)).toContainText('semi-hard')
  })

  test('loses a triplet, and has it again after Undo', async ({ playground }) => {
    await playground.startFrom(CLUSTERS, { triplets: 12 })
    await playground.select(12)
    await playground.button('Remove triplet 12').click()
    await playground.settled()
    await expect(playground.table.getByRole('row')).toHaveCount(12)
    await playground.button('Undo').click()
    await expect(playground.table.getByRole('row')).toHaveCount(13)
  })
})

test.describe('the summary', () => {
  test('counts the kinds and the active ones', async ({ playground }) => {
    await playground.startFrom('One outlier', { triplets: 50 })
    const { page } = playground
    await expect(page.getByText('1 hard 2 %')).toBeVisible()
    await expect(page.getByText('49 easy 98 %')).toBeVisible()
    await expect(page.getByText(/^2 % active, their mean/)).toBeVisible()
  })

  test('goes to the worst triplet', async ({ playground }) => {
    await playground.startFrom(CLUSTERS, { triplets: 200, seed: 5 })
    await playground.choose('Reduction', 'none')
    const losses = [await playground.loss()].flat()
    const worst = losses.indexOf(Math.max(...losses)) + 1
    await playground.button('Go to worst').click()
    expect(await selected(playground)).toBe(worst)
    await expect(playground.row(worst)).toHaveAttribute('aria-current', 'true')
    await expect(playground.handle('Negative', worst)).toBeInViewport()
  })
})

test.describe('the stage of a batch', () => {
  test('has handles for 32 triplets around the selected one', async ({ playground }) => {
    await playground.startFrom(CLUSTERS, { triplets: 64 })
    const handles = playground.stage.getByRole('button', { name: /^(Anchor|Positive|Negative) \d+$/ })
    await expect(handles).toHaveCount(96)
    await expect(playground.handle('Anchor', 33)).toHaveCount(0)
    await playground.select(60)
    await expect(handles).toHaveCount(96)
    await expect(playground.handle('Anchor', 60)).toBeVisible()
  })

  test('selects the triplet of a mark that is clicked', async ({ playground }) => {
    await playground.startFrom('One outlier', { triplets: 64 })
    const { x, y } = await playground.centre(playground.handle('Positive', 1))
    await playground.select(64)
    await expect(playground.handle('Positive', 1)).toHaveCount(0)
    await playground.page.mouse.click(x, y)
    await playground.settled()
    expect(await selected(playground)).toBe(1)
  })
})
