import type { Locator } from '@playwright/test'
import { findViolations } from './axe'
import { choose, EASY, HARD, TIED } from './charts'
import { expect, test } from './fixtures'
import type { Playground } from './playground'

/** The light on a chart's marks. */
const light = (playground: Playground, kind: 'bar' | 'point' | 'line') =>
  playground.charts.locator(`[data-mark="${kind}"]`)

const cell = (playground: Playground, triplet: number, kind: 'loss' | 'gap' | 'negative') =>
  playground.row(triplet).locator(`td[data-kind="${kind}"]`).first()

const marks = (playground: Playground) => playground.charts.getByRole('listbox', { name: 'Marks of the chart' })

const isLit = (twin: Locator) => expect(twin).toHaveAttribute('data-lit', 'true')

/** Over a small mark the drawing's own layer takes the pointer, a pixel beside its middle as well. */
const hover = async (playground: Playground, mark: Locator) => {
  const { x, y } = await playground.centre(mark)
  await playground.page.mouse.move(x, y - 1)
}

test.beforeEach(async ({ playground }) => {
  await playground.openOn(EASY, HARD, TIED)
  await playground.choose('Reduction', 'mean')
})

test('bars, points and kinks light their triplet in the table and on the stage, and are lit from there', async ({
  playground,
}) => {
  const { charts, page, stage } = playground
  await choose(playground, 'Per triplet')
  await hover(playground, charts.locator('.bars .point').nth(1))
  await isLit(cell(playground, 2, 'loss'))
  await expect(light(playground, 'bar')).toHaveCount(1)
  await expect(stage.locator('g[data-lit]')).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(cell(playground, 2, 'loss')).not.toHaveAttribute('data-lit')
  await expect(light(playground, 'bar')).toHaveCount(0)

  await playground.lossStatus.hover()
  await expect(light(playground, 'line')).toHaveAttribute('data-term', 'reduced')
  await playground.row(3).hover()
  await expect(light(playground, 'bar')).toHaveCount(1)

  await choose(playground, 'Triplet diagram')
  await hover(playground, charts.locator('.points .point').nth(2))
  await isLit(playground.row(3))
  await isLit(playground.handle('Negative', 3))
  await playground.slider('Scrub d(A,N)').hover()
  await expect(light(playground, 'line')).toHaveAttribute('data-term', 'negative-distance')

  await choose(playground, 'Loss against margin')
  await hover(playground, charts.locator('.points .point').first())
  await isLit(cell(playground, 1, 'gap'))
  await isLit(page.locator('[data-term="negative-distance"]').first())
})

test('the lines over p are terms of the formula, both ways', async ({ playground }) => {
  await choose(playground, 'p sweep')
  const loss = playground.page.locator('[data-term="loss"]').first()
  const { x, y } = await playground.centre(playground.charts.locator('.scatterlayer .trace').first())
  const box = await playground.charts.locator('.scatterlayer .trace .js-line').first().boundingBox()
  await playground.page.mouse.move(x, box?.y ?? y)
  await isLit(loss)
  await expect(light(playground, 'line')).toHaveAttribute('data-term', 'loss')
  await playground.slider('Scrub d(A,P)').hover()
  await expect(light(playground, 'line')).toHaveAttribute('data-term', 'positive-distance')
})

test('keys go over the marks of a chart; Enter selects a triplet, or goes back to a state', async ({ playground }) => {
  const { charts, page } = playground
  await choose(playground, 'Per triplet')
  await marks(playground).focus()
  await expect(marks(playground).getByRole('option')).toHaveText(/^Triplet 1: loss 0\.500, 17 % of the sum/)
  await page.keyboard.press('ArrowRight')
  await expect(marks(playground).getByRole('option')).toHaveText(/^Triplet 2: loss 2\.500/)
  await isLit(cell(playground, 2, 'loss'))
  expect(await findViolations(page, 'section[aria-label="Charts"]')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(charts.getByText('the largest is 2.500, of triplet 2')).toBeVisible()
  await expect(playground.row(2)).toHaveAttribute('aria-current', 'true')
  await expect(marks(playground)).toBeFocused()

  await playground.type('Margin', '2')
  await choose(playground, 'History')
  await marks(playground).focus()
  await expect(marks(playground).getByRole('option', { selected: true })).toHaveText(/the present state/)
  await page.keyboard.press('ArrowLeft')
  await expect(marks(playground).getByRole('option')).toHaveText(/1 step back/)
  await page.keyboard.press('Enter')
  await playground.settled()
  expect(await playground.number('Margin')).toBe(1)
})
