import { readFile } from 'node:fs/promises'
import { choose, download, dragMarker, EASY, FLOAT32_NOISE, HARD, marker, numbers, TIED, traces } from './charts'
import { mean, MLX_DEFAULTS, tripletLoss } from './formula'
import { expect, test } from './fixtures'

test.beforeEach(({ playground }) => playground.open())

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
    await expect(playground.charts.getByText(/^2 of 2 triplets have a loss/)).toContainText(
      'of triplet 2, 83 % of the sum. The mean is 1.500.',
    )
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
    await expect(playground.charts.getByText('the largest is 0.500, of triplet 1, >99 % of the sum.')).toBeVisible()
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

test('tabs that change faster than their charts are drawn leave no error behind', async ({ playground }) => {
  await choose(playground, 'Per triplet')
  await expect(playground.charts.locator('.bars .point')).toHaveCount(1)
  // in one task after another, as no hand can: every drawing is still under way when its chart goes
  await playground.charts.evaluate(async (charts) => {
    const tabs = [...charts.querySelectorAll<HTMLElement>('[role="tab"]')]
    for (let turn = 0; turn < 6; turn++) {
      for (const tab of tabs) {
        tab.click()
        await new Promise((resolve) => setTimeout(resolve))
      }
    }
  })
  await choose(playground, 'Per triplet')
  await expect(playground.charts.locator('.bars .point')).toHaveCount(1)
})
