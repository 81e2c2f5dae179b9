import type { Download } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { mean, MLX_DEFAULTS, tripletLoss } from './formula'
import { expect, test } from './fixtures'
import type { Playground } from './playground'

/** At a kink the loss of its triplet is 0, up to the rounding of float32. */
const FLOAT32_NOISE = 1e-5

/** The gaps d(A,N) − d(A,P) of these are 0.5, −1.5 and 1. */
const EASY = { anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] }
const HARD = { anchor: [0, 0], positive: [2, 0], negative: [0, 0.5] }
const TIED = { anchor: [1, 1], positive: [1, 2], negative: [3, 1] }

test.beforeEach(({ playground }) => playground.open())

const choose = async (playground: Playground, name: string) => {
  const tab = playground.charts.getByRole('tab', { name })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await expect(playground.charts.getByRole('img')).toHaveAttribute('aria-busy', 'false')
}

/** The traces that Plotly holds, as plain arrays. */
const traces = (playground: Playground) =>
  playground.charts.locator('.js-plotly-plot').evaluate((plot) =>
    (plot as unknown as { data: { x?: Iterable<number>; y?: Iterable<number> }[] }).data.map(({ x, y }) => ({
      x: [...(x ?? [])],
      y: [...(y ?? [])],
    })),
  )

const download = async (playground: Playground, format: 'PNG' | 'SVG' | 'CSV'): Promise<Download> => {
  const started = playground.page.waitForEvent('download')
  await playground.charts.getByRole('button', { name: format, exact: true }).click()
  return started
}

/** The rows of the CSV file of the chart shown, its heading left out. */
const numbers = async (playground: Playground): Promise<number[][]> => {
  const text = await readFile(await (await download(playground, 'CSV')).path(), 'utf8')
  return text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
}

const marker = (playground: Playground) => playground.charts.getByRole('slider', { name: 'Marker on the chart', exact: true })

const dragMarker = async (playground: Playground, dx: number) => {
  const { x, y } = await playground.centre(marker(playground))
  await playground.page.mouse.move(x, y)
  await playground.page.mouse.down()
  await playground.page.mouse.move(x + dx, y, { steps: 8 })
  await playground.page.mouse.up()
  await playground.settled()
}

test.describe('per triplet', () => {
  test('there is one bar for each loss', async ({ playground }) => {
    await playground.addTriplet()
    await playground.place(1, EASY)
    await playground.place(2, HARD)
    await choose(playground, 'Per triplet')
    await expect
      .poll(async () => (await traces(playground)).some(({ y }) => Math.abs((y[1] ?? 0) - 2.5) < 1e-4))
      .toBe(true)
    const bars = (await traces(playground)).find(({ y }) => y.length === 2)
    expect(bars?.y[0]).toBeCloseTo(0.5, 4)
  })

  test('a click on a bar selects its triplet', async ({ playground }) => {
    await playground.addTriplet()
    await playground.place(1, EASY)
    await playground.place(2, HARD)
    await choose(playground, 'Per triplet')
    const { x, y } = await playground.centre(playground.charts.locator('.bars .point').first())
    await playground.page.mouse.click(x, y)
    await expect(playground.charts.getByText('Selected is triplet 1')).toBeVisible()
  })

  test('the words say how many have a loss, and the reduced value', async ({ playground }) => {
    await playground.addTriplet()
    await playground.place(1, EASY)
    await playground.place(2, HARD)
    await playground.choose('Reduction', 'mean')
    await choose(playground, 'Per triplet')
    await expect(playground.charts.getByText(/^2 of 2 triplets have a loss/)).toContainText('The mean is 1.500.')
  })
})

test.describe('loss against margin', () => {
  test('the line of the selected triplet is flat until the gap', async ({ playground }) => {
    await playground.place(1, EASY)
    await choose(playground, 'Loss against margin')
    await expect.poll(async () => (await traces(playground))[0]?.x.length).toBe(3)
    const [line] = await traces(playground)
    for (const [i, margin] of (line?.x ?? []).entries()) {
      expect(line?.y[i]).toBeCloseTo(tripletLoss(EASY, { ...MLX_DEFAULTS, margin }), 4)
    }
  })

  test('the mean has a vertex at every gap and is exact there', async ({ playground }) => {
    const triplets = [EASY, HARD]
    for (const [i, triplet] of triplets.entries()) {
      if (i > 0) await playground.addTriplet()
      await playground.place(i + 1, triplet)
    }
    await playground.choose('Reduction', 'mean')
    await choose(playground, 'Loss against margin')
    await expect.poll(async () => (await traces(playground))[0]?.x.length).toBe(3)
    const rows = await numbers(playground)
    // the gap of −1.5 lies off the axis, which begins at 0
    expect(rows.map(([margin = NaN]) => Number(margin.toFixed(3)))).toEqual([0, 0.5, 2])
    for (const [margin = NaN, loss = NaN, active] of rows) {
      const losses = triplets.map((triplet) => tripletLoss(triplet, { ...MLX_DEFAULTS, margin }))
      expect(loss).toBeCloseTo(mean(losses), 4)
      expect(active).toBe(losses.filter((own) => own > FLOAT32_NOISE).length / 2)
    }
  })

  test('the line follows a drag', async ({ playground }) => {
    await choose(playground, 'Loss against margin')
    const before = await traces(playground)
    await playground.drag('Negative', 60, -60)
    await expect.poll(() => traces(playground)).not.toEqual(before)
    const triplet = await playground.triplet()
    await expect
      .poll(async () => {
        const [line] = await traces(playground)
        const margin = line?.x.at(-1) ?? NaN
        return Math.abs((line?.y.at(-1) ?? NaN) - tripletLoss(triplet, { ...MLX_DEFAULTS, margin }))
      })
      .toBeLessThan(1e-4)
  })

  test('dragging the marker is one change of the margin', async ({ playground }) => {
    await choose(playground, 'Loss against margin')
    await dragMarker(playground, 80)
    const margin = await playground.number('Margin')
    expect(margin).toBeGreaterThan(1.1)
    expect(await marker(playground).getAttribute('aria-valuenow')).toBe(String(margin))
    await playground.expectLossOfPresentPoints({ margin })
    await playground.button('Undo').click()
    await playground.settled()
    expect(await playground.number('Margin')).toBe(1)
  })

  test('keys move the marker', async ({ playground }) => {
    await choose(playground, 'Loss against margin')
    await marker(playground).press('ArrowRight')
    await playground.settled()
    expect(await playground.number('Margin')).toBe(1.05)
    await marker(playground).press('Home')
    await playground.settled()
    expect(await playground.number('Margin')).toBe(0)
    await playground.expectLossOfPresentPoints({ margin: 0 })
  })

  test('a click on a kink selects its triplet', async ({ playground }) => {
    await playground.addTriplet()
    await playground.place(1, EASY)
    await playground.place(2, TIED)
    await playground.choose('Reduction', 'mean')
    await choose(playground, 'Per triplet')
    await expect(playground.charts.getByText('Selected is triplet 2')).toBeVisible()
    await choose(playground, 'Loss against margin')
    // marks stand in the order of the triplets; the layer of the pointer lies over them
    const { x, y } = await playground.centre(playground.charts.locator('.points .point').first())
    await playground.page.mouse.move(x, y - 1)
    await expect(playground.charts.getByText('gap of triplet 1')).toBeVisible()
    await playground.page.mouse.click(x, y - 1)
    await choose(playground, 'Per triplet')
    await expect(playground.charts.getByText('the largest is 0.500, of triplet 1.')).toBeVisible()
    await expect(playground.charts.getByText('Selected is triplet 2')).toBeHidden()
  })
})

test('a picture is a PNG or an SVG', async ({ playground }) => {
  await choose(playground, 'Loss against margin')
  const png = await download(playground, 'PNG')
  expect(png.suggestedFilename()).toBe('triplet-playground-margin-sweep.png')
  expect((await readFile(await png.path())).subarray(1, 4).toString('latin1')).toBe('PNG')
  const svg = await readFile(await (await download(playground, 'SVG')).path(), 'utf8')
  expect(svg).toMatch(/^<svg/)
  expect(svg).toContain('m = 1')
})

test('the strip folds to its tabs, and a tab unfolds it', async ({ playground }) => {
  await playground.charts.getByRole('button', { name: 'Fold charts' }).click()
  await expect(playground.charts.getByRole('tabpanel')).toBeHidden()
  await choose(playground, 'Per triplet')
  await expect(playground.charts.getByRole('tabpanel')).toBeVisible()
})
