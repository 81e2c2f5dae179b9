import { MLX_DEFAULTS, tripletLoss } from './formula'
import { expect, test } from './fixtures'
import type { Playground } from './playground'

test.beforeEach(({ playground }) => playground.open())

const choose = async (playground: Playground, name: string) => {
  const tab = playground.charts.getByRole('tab', { name, exact: true })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await expect(playground.charts.locator('.js-plotly-plot .main-svg').first()).toBeVisible()
}

/** The traces that Plotly holds, as plain arrays. */
const traces = (playground: Playground) =>
  playground.charts.locator('.js-plotly-plot').evaluate((plot) =>
    (plot as unknown as { data: { x?: Iterable<number>; y?: Iterable<number> }[] }).data.map(({ x, y }) => ({
      x: [...(x ?? [])],
      y: [...(y ?? [])],
    })),
  )

test.describe('the charts', () => {
  test('per triplet: one bar for each loss', async ({ playground }) => {
    await playground.button('Add triplet').click()
    await playground.place(1, { anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] })
    await playground.place(2, { anchor: [0, 0], positive: [2, 0], negative: [0, 0.5] })
    await choose(playground, 'Per triplet')
    await expect
      .poll(async () => (await traces(playground)).some(({ y }) => Math.abs((y[1] ?? 0) - 2.5) < 1e-4))
      .toBe(true)
    const bars = (await traces(playground)).find(({ y }) => y.length === 2)
    expect(bars?.y[0]).toBeCloseTo(0.5, 4)
  })

  test('loss against margin: the line of the selected triplet, flat until the gap', async ({ playground }) => {
    const triplet = { anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] }
    await playground.place(1, triplet)
    await choose(playground, 'Loss against margin')
    await expect.poll(async () => (await traces(playground)).length).toBeGreaterThan(0)
    const [line] = await traces(playground)
    expect(line?.x.length).toBeGreaterThan(1)
    for (const [i, margin] of (line?.x ?? []).entries()) {
      expect(line?.y[i]).toBeCloseTo(tripletLoss(triplet, { ...MLX_DEFAULTS, margin }), 4)
    }
  })

  test('follow a drag', async ({ playground }) => {
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
})
