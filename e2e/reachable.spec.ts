import type { Page } from '@playwright/test'
import { outOfReach, scrollingSideways } from '../scripts/reachable.mjs'
import { choose } from './charts'
import { expect, test } from './fixtures'
import type { Playground } from './playground'
import { intoSpace } from './space'

const FINGER = { hasTouch: true, isMobile: true }

const DESKTOP = { name: 'a desktop', use: { viewport: { width: 1280, height: 800 } } }
const TABLET = { name: 'a tablet', use: { viewport: { width: 1024, height: 768 }, ...FINGER } }
const PHONE = { name: 'a phone', use: { viewport: { width: 390, height: 844 }, ...FINGER } }

const PARTS = ['Parameters', 'Formula', 'Triplets', 'Compare', 'Charts'] as const

const CHARTS = ['Margin sweep', 'p sweep', 'Landscape', 'Per triplet', 'Gap histogram', 'Triplet diagram', 'History']

/** Asserts that every control takes its own click, and that nothing scrolls sideways. */
const expectReachable = async (page: Page, within = 'body') => {
  expect(await page.evaluate(outOfReach, within)).toEqual([])
  expect(await page.evaluate(scrollingSideways)).toEqual([])
}

/** The same in each part of the page: on a phone one after the other is shown, wider all of them are. */
const expectPartsReachable = async (playground: Playground) => {
  const inTurn = (await playground.page.getByRole('tab', { name: PARTS[0], exact: true }).count()) > 0
  for (const part of inTurn ? PARTS : PARTS.slice(0, 1)) {
    await playground.show(part)
    await expectReachable(playground.page)
  }
}

/** Notices lie over the stage, beside which a hand has other ways to go: dismisses them as a person does. */
const dismissNotices = async (page: Page) => {
  const dismiss = page.getByRole('button', { name: /^Dismiss/ })
  for (let left = await dismiss.count(); left > 0; left--) await dismiss.first().click()
  await expect(dismiss).toHaveCount(0)
}

const openDialog = (page: Page) => page.getByRole('dialog').last()

for (const { name, use } of [DESKTOP, TABLET, PHONE]) {
  test.describe(`on ${name} every control takes its own click, and nothing scrolls sideways`, () => {
    test.use(use)

    test('in each part of the page, with one triplet, with three and with a batch', async ({ page, playground }) => {
      await playground.open()
      await dismissNotices(page)
      await playground.show('Formula')
      await playground.button('Expand').click()
      for (const grow of [
        () => Promise.resolve(),
        async () => {
          await playground.addTriplet()
          await playground.addTriplet()
        },
        () => playground.startFrom('Overlapping clusters', { triplets: 40 }),
      ]) {
        await grow()
        await expectPartsReachable(playground)
      }
    })
  })
}

for (const { name, use } of [DESKTOP, PHONE]) {
  test.describe(`on ${name} every control takes its own click, and nothing scrolls sideways`, () => {
    test.use(use)

    test('in each chart', async ({ page, playground }) => {
      await playground.open()
      await dismissNotices(page)
      await playground.startFrom('Overlapping clusters', { triplets: 9 })
      await playground.show('Charts')
      for (const chart of CHARTS) {
        await choose(playground, chart)
        await expectReachable(page)
      }
    })

    test('in what opens over the page', async ({ page, playground }) => {
      await playground.open()
      await playground.button('Backend').click()
      await expectReachable(page, '[role="dialog"]')
      await page.keyboard.press('Escape')
      await playground.show('Triplets')
      await playground.button('Start from…').click()
      await expectReachable(page, '[role="dialog"]')
      await page.keyboard.press('Escape')
      for (const dialog of ['Open', 'Export', 'Share']) {
        await playground.openMenu()
        await expectReachable(page, '[role="dialog"], header')
        await playground.button(dialog).click()
        await expect(openDialog(page).getByRole('button', { name: 'Close' })).toBeVisible()
        const tabs = openDialog(page).getByRole('tab')
        for (let tab = 0; tab < Math.max(1, await tabs.count()); tab++) {
          if ((await tabs.count()) > 0) await tabs.nth(tab).click()
          await expectReachable(page)
        }
        await page.keyboard.press('Escape')
      }
    })

    test('in the dialog of arrays with a result', async ({ page, playground }) => {
      await playground.open()
      await playground.openMenu()
      await playground.button('Open').click()
      const dialog = page.getByRole('dialog', { name: 'Open arrays' })
      await dialog
        .getByRole('textbox', { name: 'Arrays as text' })
        .fill('[[1, 2], [3, 4]] [[1, 2.5], [3, 4]] [[1, 5], [3, 9]]')
      await dialog.getByRole('button', { name: 'Read the text' }).click()
      await dialog.getByRole('button', { name: 'Load', exact: true }).click()
      await expect(dialog.getByRole('region', { name: 'Result' })).toBeVisible()
      await expectReachable(page)
    })

    test('with a warning, a refused entry and a notice', async ({ playground }) => {
      await playground.open('#v=1&anchors=0,0&positives=0,0&negatives=-1,-1&eps=0&nonsense=1')
      await playground.type('Margin', 'wide')
      await expectPartsReachable(playground)
    })

    test('in space', async ({ page, playground }) => {
      await playground.open()
      await intoSpace(playground)
      await playground.button('Surfaces').click()
      await expectReachable(page, '[role="dialog"]')
      await page.keyboard.press('Escape')
      await expectPartsReachable(playground)
    })
  })
}

test.describe('in a frame every control takes its own click, and nothing scrolls sideways', () => {
  const FIGURE = 'tools,p,eps,reduction,convention,swap,formula,triplets,compare,charts'
  for (const width of [320, 480, 900]) {
    test(`${width} px wide`, async ({ page, playground }) => {
      await page.setViewportSize({ width, height: 400 })
      for (const hide of [FIGURE, `loss,${FIGURE}`, 'tools', '']) {
        await page.goto('about:blank')
        await playground.open(`#v=1&anchors=0,0;1,1&positives=1,0;1,2&negatives=0,1.5;3,1&embed=1&hide=${hide}`)
        await expectReachable(page)
      }
    })
  }
})
