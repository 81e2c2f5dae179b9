import { expect } from 'vitest'
import type { Playground } from '../playground'
import type { Situation } from '../situation'

const chartNames = (playground: Playground) =>
  playground.evaluate(() => [...(element(['tablist', 'Charts'])?.querySelectorAll('[role=tab]') ?? [])].map(nameOf))

/** Whether the chart in sight has been drawn: Plotly's drawing is there, and larger than nothing. */
const chartIsDrawn = (name: string) => {
  const tab = element(['tablist', 'Charts', 'tab', name])
  const picture = element(['region', 'Charts'])?.querySelector('[role=img][aria-busy=false]')
  const drawing = picture?.querySelector('.js-plotly-plot svg, .js-plotly-plot canvas')
  return tab?.getAttribute('aria-selected') === 'true' && (drawing?.getBoundingClientRect().height ?? 0) > 50
}

/** Whether three.js draws; it signs its canvas once it has a context. */
const spaceIsDrawn = () => (element(['region', 'Stage'])?.querySelector('canvas[data-engine]')?.clientWidth ?? 0) > 100

/** How many colours the field under the points has. */
const coloursOfField = () => {
  const canvas = element(['region', 'Stage'])?.querySelector('canvas')
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
  return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size
}

/** What is drawn: the field, the charts, space, and all of it in the dark. */
export const pictures: readonly Situation[] = [
  {
    name: 'the field is painted',
    run: async (playground) => {
      await playground.open()
      expect(await playground.evaluate(coloursOfField)).toBeGreaterThan(10)
    },
  },
  {
    name: 'each chart is drawn',
    run: async (playground) => {
      await playground.open()
      await playground.startFrom('Overlapping clusters', 20)
      const names = await chartNames(playground)
      expect(names).toHaveLength(7)
      for (const name of names) {
        await playground.click('tablist', 'Charts', 'tab', name)
        await playground.until(`${name} is drawn`, chartIsDrawn, name)
        await playground.expectNoSidewaysScrolling(`with ${name}`)
      }
    },
  },
  {
    name: 'a batch stands in the table, and a click on a row selects its triplet',
    run: async (playground) => {
      await playground.open()
      await playground.startFrom('Overlapping clusters', 100)
      await playground.choose('Reduction', 'none')
      expect(await playground.losses()).toHaveLength(100)
      await playground.click('button', 'Select triplet 3')
      await playground.shows('button', 'Negative 3')
      await playground.settled()
    },
  },
  {
    name: 'in space a point is dragged, and keys move it along z',
    run: async (playground) => {
      await playground.open()
      await playground.dismissNotices()
      await playground.choose('Dimensions', '3D')
      await playground.until('space is drawn', spaceIsDrawn)
      await playground.expectLossOfPresentPoints()
      const before = await playground.position('Positive')
      expect(before).toHaveLength(3)
      await playground.drag(30, 40, 'button', 'Positive 1')
      await playground.settled()
      const dragged = await playground.position('Positive')
      expect(dragged).not.toEqual(before)
      await playground.expectLossOfPresentPoints()
      await playground.focus('button', 'Positive 1')
      await playground.press('PageUp')
      await playground.settled()
      expect((await playground.position('Positive'))[2]).toBeCloseTo((dragged[2] ?? NaN) + 0.1, 6)
      await playground.expectLossOfPresentPoints()
    },
  },
  {
    name: 'the theme can be dark, and a reload keeps it',
    run: async (playground) => {
      await playground.open()
      const ground = () => getComputedStyle(document.body).backgroundColor
      const themes = ['Theme: as the system', 'Theme: light']
      for (const theme of themes) if (await playground.has('button', theme)) await playground.click('button', theme)
      await playground.shows('button', 'Theme: dark')
      const dark = await playground.evaluate(ground)
      const brightness = (dark.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
      expect(Math.max(...brightness)).toBeLessThan(60)
      await playground.visit(playground.site.url)
      await playground.shows('button', 'Theme: dark')
      expect(await playground.evaluate(ground)).toBe(dark)
    },
  },
]
