import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { MLX_DEFAULTS, tripletLoss } from './formula'
import { Playground } from './playground'

/** Lets a test end the workers of a page from outside, as the system does when memory is short. */
const makeMortal = (page: Page) =>
  page.addInitScript(() => {
    const workers: Worker[] = []
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        workers.push(this)
      }
    }
    const kill = (isTold: boolean) => {
      for (const worker of workers.splice(0)) {
        worker.terminate()
        if (isTold) worker.dispatchEvent(new ErrorEvent('error', { message: 'Out of memory' }))
      }
    }
    Object.assign(window, { killWorkers: () => kill(false), failWorkers: () => kill(true) })
  })
/** As `self.close()` or a crash does: no event tells of it. */
const killWorkers = (page: Page) => page.evaluate('killWorkers()')
/** As an uncaught error does. */
const failWorkers = (page: Page) => page.evaluate('failWorkers()')

/** A page that may log the requests which fail: the fixture's own fails the test for them. */
const openUnwatched = async (context: BrowserContext): Promise<Playground> => {
  const page = await context.newPage()
  await makeMortal(page)
  const playground = new Playground(page, 'js')
  await playground.open()
  return playground
}

const TWO = 'anchors = [[0, 0]]\npositives = [[1, 0]]\nnegatives = [[0, 1.5]]'

const openArrays = async (playground: Playground) => {
  await playground.button('Open').click()
  return playground.page.getByRole('dialog', { name: 'Open arrays' })
}

test.describe('a worker that is gone', () => {
  test('while it computes: another one takes over, and the page says so', async ({ page, playground }) => {
    await makeMortal(page)
    await playground.open()
    await killWorkers(page)
    await playground.spinbutton('Negative 1 x').fill('1.25')
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-settled', 'false')
    await expect(page.getByText('These numbers belong to an earlier state')).toBeVisible()
    await playground.settled()
    await playground.expectLoss([tripletLoss(await playground.triplet(), MLX_DEFAULTS)])
    await expect(playground.alert.filter({ hasText: 'started again' })).toBeVisible()
    await expect(page.getByText('These numbers belong to an earlier state')).toBeHidden()
  })

  test('with arrays: they are read again, and what is asked is answered', async ({ page, playground }) => {
    await makeMortal(page)
    await playground.open()
    const dialog = await openArrays(playground)
    await dialog.getByRole('textbox', { name: 'Arrays as text' }).fill(TWO)
    await dialog.getByRole('button', { name: 'Read the text' }).click()
    await expect(dialog.getByRole('button', { name: 'Load', exact: true })).toBeEnabled()
    await failWorkers(page)
    await dialog.getByRole('button', { name: 'Load', exact: true }).click()
    await expect(dialog.getByRole('region', { name: 'Result' })).toContainText('0.500')
  })
})

test.describe('what cannot be loaded', () => {
  test('the worker of arrays: the dialog says so, and reads when it can', async ({ context }) => {
    const playground = await openUnwatched(context)
    await playground.page.route(/arrays\.worker/, (route) => route.abort())
    const dialog = await openArrays(playground)
    await dialog.getByRole('textbox', { name: 'Arrays as text' }).fill(TWO)
    await dialog.getByRole('button', { name: 'Read the text' }).click()
    await expect(dialog.getByRole('alert')).toContainText('could not be loaded')
    await playground.page.unrouteAll()
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await expect(dialog.getByRole('table', { name: 'Arrays' }).getByRole('row')).toHaveCount(4)
    await expect(dialog.getByRole('alert')).toBeHidden()
  })

  test('a dialog: a notice says so, and opens it when it can', async ({ context }) => {
    const playground = await openUnwatched(context)
    await playground.page.route(/ShareDialog.*\.(js|css)/, (route) => route.abort())
    await playground.button('Share').click()
    await expect(playground.alert.filter({ hasText: 'Share could not be opened' })).toBeVisible()
    await playground.page.unrouteAll()
    await playground.button('Try again').click()
    await expect(playground.page.getByRole('dialog', { name: 'Share' })).toBeVisible()
    await expect(playground.alert.filter({ hasText: 'Share could not be opened' })).toBeHidden()
  })

  test('the view in space: the stage says so, and shows it when it can, with its styles', async ({ context }) => {
    const playground = await openUnwatched(context)
    await playground.page.route(/Space-.*\.(js|css)/, (route) => route.abort())
    await playground.radio('Dimensions', '3D').click()
    await expect(playground.stage.getByRole('alert')).toContainText('could not be loaded')
    await playground.page.unrouteAll()
    await playground.stage.getByRole('button', { name: 'Try again' }).click()
    await expect(playground.handle('Negative')).toBeVisible()
    await expect(playground.handle('Negative')).toHaveCSS('position', 'absolute')
  })
})

test('styles that are slow to come are waited for, whatever else is loaded meanwhile', async ({ page, playground }) => {
  await playground.open()
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/Space-.*\.css/, async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest(/Space-.*\.css/)
  await playground.radio('Dimensions', '3D').click()
  await asked
  await playground.button('Share').click()
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible()
  await page.keyboard.press('Escape')
  letGo()
  await expect(playground.stage.locator('canvas[data-engine]')).toBeVisible()
})

test('a result of arrays says under which loss it was computed, and can be computed anew', async ({ playground }) => {
  await playground.open()
  const dialog = await openArrays(playground)
  await dialog.getByRole('textbox', { name: 'Arrays as text' }).fill(TWO)
  await dialog.getByRole('button', { name: 'Read the text' }).click()
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  const result = dialog.getByRole('region', { name: 'Result' })
  await expect(result).toContainText('0.500')
  await expect(result).toContainText('margin 1')
  await playground.page.keyboard.press('Escape')
  await playground.spinbutton('Margin').fill('0.75')
  await playground.page.keyboard.press('Enter')
  await playground.settled()
  await openArrays(playground)
  await expect(result).toContainText('0.500')
  await expect(result).toContainText('margin 1')
  await expect(result).toContainText('The parameters have changed since.')
  await result.getByRole('button', { name: 'Compute anew' }).click()
  await expect(result).toContainText('margin 0.75')
  await expect(result).toContainText('0.250')
  await expect(result).not.toContainText('The parameters have changed since.')
})
