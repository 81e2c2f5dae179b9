import { readFile } from 'node:fs/promises'
import { choose, download, dragMarker, EASY, FLOAT32_NOISE, HARD, marker, numbers, TIED } from './charts'
import { distance, MLX_DEFAULTS, tripletLoss } from './formula'
import { expect, test } from './fixtures'

test.beforeEach(({ playground }) => playground.open())

test.describe('triplet diagram', () => {
  test('every triplet is a point at its two distances', async ({ playground }) => {
    const triplets = [EASY, HARD]
    for (const [i, triplet] of triplets.entries()) {
      if (i > 0) await playground.addTriplet()
      await playground.place(i + 1, triplet)
    }
    await choose(playground, 'Triplet diagram')
    await expect(playground.charts.getByText('Triplet 2 is farthest below the line.')).toBeVisible()
    const rows = await numbers(playground)
    expect(rows).toHaveLength(2)
    for (const [i, { anchor, positive, negative }] of triplets.entries()) {
      expect(rows[i]?.[1]).toBeCloseTo(distance(anchor, positive, MLX_DEFAULTS), 4)
      expect(rows[i]?.[2]).toBeCloseTo(distance(anchor, negative, MLX_DEFAULTS), 4)
    }
  })

  test('a click on a point selects its triplet', async ({ playground }) => {
    await playground.addTriplet()
    await playground.place(1, EASY)
    await playground.place(2, HARD)
    await choose(playground, 'Triplet diagram')
    await expect(playground.charts.getByText('Selected is triplet 2: hard.')).toBeVisible()
    const { x, y } = await playground.centre(playground.charts.locator('.points .point').first())
    await playground.page.mouse.move(x, y - 1)
    await expect(playground.charts.getByText('triplet 1', { exact: true })).toBeVisible()
    await playground.page.mouse.click(x, y - 1)
    await expect(playground.charts.getByText('Selected is triplet 1: semi-hard.')).toBeVisible()
  })
})

test.describe('p sweep', () => {
  test('distances and loss at every degree are those of the formula', async ({ playground }) => {
    await playground.place(1, TIED)
    await choose(playground, 'p sweep')
    await expect(playground.charts.getByText('At p = 2, d(A,P) of the triplet is 1.000')).toBeVisible()
    const rows = await numbers(playground)
    expect(rows).toHaveLength(91)
    for (const [p = NaN, positive = NaN, negative = NaN, loss = NaN] of rows) {
      const options = { ...MLX_DEFAULTS, p }
      expect(positive).toBeCloseTo(distance(TIED.anchor, TIED.positive, options), 10)
      expect(negative).toBeCloseTo(distance(TIED.anchor, TIED.negative, options), 10)
      expect(loss).toBeCloseTo(tripletLoss(TIED, options), 10)
    }
  })

  test('dragging the marker is one change of p', async ({ playground }) => {
    await choose(playground, 'p sweep')
    await dragMarker(playground, 80)
    const p = await playground.number('Norm degree p')
    expect(p).toBeGreaterThan(2.5)
    expect(await marker(playground).getAttribute('aria-valuenow')).toBe(String(p))
    await playground.expectLossOfPresentPoints({ p })
    await playground.button('Undo').click()
    await playground.settled()
    expect(await playground.number('Norm degree p')).toBe(2)
  })
})

test.describe('gap histogram', () => {
  test('with fewer than 8 triplets it says what it needs', async ({ playground }) => {
    await choose(playground, 'Gap histogram')
    await expect(playground.charts.getByText('needs 8 triplets; there is 1.')).toBeVisible()
  })

  test('one click adds what it needs, and one Undo takes it away', async ({ page, playground }) => {
    await choose(playground, 'Gap histogram')
    await playground.button('Add 7 triplets at random').click()
    await playground.settled()
    await expect(page.getByRole('button', { name: /^Select triplet / })).toHaveCount(8)
    expect((await numbers(playground)).length).toBeGreaterThan(1)
    await playground.button('Undo').click()
    await expect(playground.charts.getByText('needs 8 triplets; there is 1.')).toBeVisible()
  })

  test('every gap is counted in the bar between whose edges it lies', async ({ playground }) => {
    for (let i = 1; i < 8; i++) await playground.addTriplet()
    await playground.place(1, HARD)
    await playground.place(2, TIED)
    await choose(playground, 'Gap histogram')
    await expect(playground.charts.getByText('1 is not above 0: hard.')).toBeVisible()
    const gaps: number[] = []
    for (let i = 1; i <= 8; i++) {
      const { anchor, positive, negative } = await playground.triplet(i)
      gaps.push(distance(anchor, negative, MLX_DEFAULTS) - distance(anchor, positive, MLX_DEFAULTS))
    }
    const bars = await numbers(playground)
    expect(bars.map(([, , count = NaN]) => count).reduce((a, b) => a + b)).toBe(8)
    for (const [from = NaN, to = NaN, count = NaN] of bars) {
      // a gap on an edge, up to the rounding of float32, may be in either bar
      expect(count).toBeGreaterThanOrEqual(
        gaps.filter((g) => g > from + FLOAT32_NOISE && g < to - FLOAT32_NOISE).length,
      )
      expect(count).toBeLessThanOrEqual(gaps.filter((g) => g > from - FLOAT32_NOISE && g < to + FLOAT32_NOISE).length)
    }
  })
})

test.describe('history', () => {
  test('there is a point for every edit, and a click goes back to its state', async ({ playground }) => {
    const margins = [1, 2, 3]
    for (const margin of margins.slice(1)) await playground.type('Margin', String(margin))
    await choose(playground, 'History')
    await expect(playground.charts.getByText('Over 2 edits the loss of triplet 1 went')).toBeVisible()
    const triplet = await playground.triplet()
    const rows = await numbers(playground)
    expect(rows).toHaveLength(3)
    for (const [i, margin] of margins.entries()) {
      expect(rows[i]?.[1]).toBeCloseTo(tripletLoss(triplet, { ...MLX_DEFAULTS, margin }), 10)
    }
    const { x, y } = await playground.centre(playground.charts.locator('.points .point').nth(1))
    await playground.page.mouse.move(x, y - 1)
    await expect(playground.charts.getByText('1 step back')).toBeVisible()
    await playground.page.mouse.click(x, y - 1)
    await playground.settled()
    expect(await playground.number('Margin')).toBe(2)
    await playground.expectLossOfPresentPoints({ margin: 2 })
  })
})

test.describe('landscape', () => {
  test('the surface is the loss at every place of the moving point', async ({ playground }) => {
    await choose(playground, 'Landscape')
    const { anchor, positive } = await playground.triplet()
    const places = await numbers(playground)
    expect(places.length).toBeGreaterThan(100)
    expect(places.length).toBeLessThanOrEqual(96 * 96)
    const errors = places.map(([x = NaN, y = NaN, loss = NaN]) => {
      const expected = tripletLoss({ anchor, positive, negative: [x, y] }, MLX_DEFAULTS)
      return Math.abs(loss - expected) / (1 + expected)
    })
    expect(Math.max(...errors)).toBeLessThan(FLOAT32_NOISE)
  })

  test('its sentence has the loss at the very place of the point', async ({ playground }) => {
    await choose(playground, 'Landscape')
    await playground.type('Negative 1 x', '0.262')
    await playground.type('Negative 1 y', '1.063')
    await expect(playground.charts.getByText('stands at (0.26, 1.06), where it is 1.142')).toBeVisible()
    // on the anchor it is at the tip of the cone
    await playground.type('Negative 1 x', '0')
    await playground.type('Negative 1 y', '0')
    await expect(playground.charts.getByText('to 2.236. Negative 1 stands at (0, 0), where it is 2.236')).toBeVisible()
  })

  test('the keyboard turns the view, which stays when the scene changes, and brings it back', async ({
    playground,
  }) => {
    await choose(playground, 'Landscape')
    const view = playground.charts.getByRole('button', { name: 'View of the chart Landscape', exact: true })
    const heading = () =>
      playground.page.evaluate(() => {
        const { eye } = Reflect.get(document.querySelector('.js-plotly-plot')!, 'layout').scene.camera
        return Math.round((Math.atan2(eye.y, eye.x) * 180) / Math.PI)
      })
    await view.focus()
    await expect(playground.charts.getByText('Arrow keys turn the view')).toBeVisible()
    const before = await heading()
    await view.press('ArrowRight')
    await view.press('Shift+ArrowRight')
    await expect.poll(heading).toBe(before + 20)
    await playground.type('Margin', '2')
    await expect(playground.charts.getByText(/from 0.000 to 3.2/)).toBeVisible()
    expect(await heading()).toBe(before + 20)
    await view.press('Enter')
    await expect.poll(heading).toBe(before)
  })

  test('its picture is looked at from where the chart is', async ({ playground }) => {
    await choose(playground, 'Landscape')
    const view = playground.charts.getByRole('button', { name: 'View of the chart Landscape', exact: true })
    const picture = async () => readFile(await (await download(playground, 'PNG')).path())
    await expect(view).toBeVisible()
    const front = await picture()
    await view.press('Shift+ArrowRight')
    expect((await picture()).equals(front)).toBe(false)
    await view.press('Enter')
    expect((await picture()).equals(front)).toBe(true)
  })

  test('in three dimensions it says why there is none, and one click gives it the plane', async ({ playground }) => {
    await playground.choose('Dimensions', '3D')
    await choose(playground, 'Landscape')
    await expect(playground.charts.getByText('this scene has three dimensions')).toBeVisible()
    await playground.button('Compute in 2D').click()
    await playground.settled()
    expect((await numbers(playground)).length).toBeGreaterThan(100)
    await playground.button('Undo').click()
    await expect(playground.radio('Dimensions', '3D')).toBeChecked()
  })
})
