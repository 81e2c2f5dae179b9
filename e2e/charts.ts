import type { Download } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect } from './fixtures'
import type { Playground } from './playground'

/** At a kink the loss of its triplet is 0, up to the rounding of float32. */
export const FLOAT32_NOISE = 1e-5

/** The gaps d(A,N) − d(A,P) of these are 0.5, −1.5 and 1. */
export const EASY = { anchor: [0, 0], positive: [1, 0], negative: [0, 1.5] }
export const HARD = { anchor: [0, 0], positive: [2, 0], negative: [0, 0.5] }
export const TIED = { anchor: [1, 1], positive: [1, 2], negative: [3, 1] }

export const choose = async (playground: Playground, name: string) => {
  const tab = playground.charts.getByRole('tab', { name })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await expect(playground.charts.getByRole('img')).toHaveAttribute('aria-busy', 'false')
}

/** The traces that Plotly holds, as plain arrays, once it has drawn the present state. */
export const traces = async (playground: Playground) => {
  await expect(playground.charts.getByRole('img')).toHaveAttribute('aria-busy', 'false')
  return playground.charts.locator('.js-plotly-plot').evaluate((plot) =>
    (plot as unknown as { data: { x?: Iterable<number>; y?: Iterable<number> }[] }).data.map(({ x, y }) => ({
      x: [...(x ?? [])],
      y: [...(y ?? [])],
    })),
  )
}

export const download = async (playground: Playground, format: 'PNG' | 'SVG' | 'CSV'): Promise<Download> => {
  const started = playground.page.waitForEvent('download')
  await playground.charts.getByRole('button', { name: format, exact: true }).click()
  return started
}

/** The rows of the CSV file of the chart shown, its heading left out. */
export const numbers = async (playground: Playground): Promise<number[][]> => {
  const text = await readFile(await (await download(playground, 'CSV')).path(), 'utf8')
  return text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
}

export const marker = (playground: Playground) =>
  playground.charts.getByRole('slider', { name: 'Marker on the chart', exact: true })

export const dragMarker = async (playground: Playground, dx: number) => {
  const { x, y } = await playground.centre(marker(playground))
  await playground.page.mouse.move(x, y)
  await playground.page.mouse.down()
  await playground.page.mouse.move(x + dx, y, { steps: 8 })
  await playground.page.mouse.up()
  await playground.settled()
}
