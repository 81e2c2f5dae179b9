import type { Page } from '@playwright/test'
import { EASY } from './charts'
import { expect } from './fixtures'
import { tripletLoss, MLX_DEFAULTS } from './formula'
import type { Playground } from './playground'
import { copied, test } from './site'

test.use({ serviceWorkers: 'allow' })

const HOURS = 60 * 60 * 1000

const notice = (playground: Playground) => playground.alert.filter({ hasText: 'A new version is ready' })

/** Which version of the page is open. */
const release = (page: Page) => page.locator('html').getAttribute('data-release')

/** Comes back to the page after two hours. */
const comeBack = async (page: Page) => {
  await page.clock.setSystemTime(Date.now() + 2 * HOURS)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

test.beforeEach(async ({ page, playground }) => {
  await playground.openOn(EASY)
  await copied(page)
})

test.describe('a new version', () => {
  test('is offered when one comes back to the page, and opens with the scene when it is taken', async ({
    page,
    playground,
    site,
  }) => {
    await playground.type('Margin', '2')
    site.publish()
    await comeBack(page)
    await expect(notice(playground)).toBeVisible()
    expect(await release(page)).toBe('1')
    const address = page.url()
    await notice(playground).getByRole('button', { name: 'Reload' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-release', '2')
    await playground.settled()
    expect(page.url()).toBe(address)
    await playground.expectLoss([tripletLoss(EASY, { ...MLX_DEFAULTS, margin: 2 })])
    await expect(playground.alert.filter({ hasText: 'version' })).toHaveCount(0)
  })

  test('put off for later changes nothing, and is offered again on the next visit', async ({
    page,
    playground,
    site,
  }) => {
    site.publish()
    await comeBack(page)
    await notice(playground).getByRole('button', { name: 'Later' }).click()
    await expect(notice(playground)).toHaveCount(0)
    await playground.drag('Negative', 30, 20)
    await playground.expectLossOfPresentPoints()
    await page.reload()
    await expect(notice(playground)).toBeVisible()
    expect(await release(page)).toBe('1')
    await playground.settled()
    await playground.expectLossOfPresentPoints()
  })

  test('taken right after an edit opens with that edit', async ({ page, playground, site }) => {
    site.publish()
    await comeBack(page)
    await expect(notice(playground)).toBeVisible()
    await playground.handle('Negative').focus()
    // both in one go: the address has had no time to be written
    await page.evaluate(() => {
      const press = (type: 'keydown' | 'keyup') =>
        document.activeElement?.dispatchEvent(new KeyboardEvent(type, { key: 'ArrowUp', bubbles: true }))
      for (let times = 0; times < 3; times++) {
        press('keydown')
        press('keyup')
      }
      press('keydown')
      const reload = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Reload')
      reload?.click()
    })
    await expect(page.locator('html')).toHaveAttribute('data-release', '2')
    await playground.settled()
    const { negative } = await playground.triplet()
    expect(negative[1]).toBeCloseTo(1.9, 9)
  })

  test('taken in one tab does not reload another, which is told', async ({ page, playground, context, site }) => {
    const other = await context.newPage()
    await other.goto('./#negatives=0,1.25')
    await expect(other.locator('html')).toHaveAttribute('data-settled', 'true')
    const told = other.getByRole('alert').filter({ hasText: 'A new version is ready' })
    site.publish()
    await comeBack(page)
    await expect(told).toBeVisible()
    await told.getByRole('button', { name: 'Later' }).click()
    await notice(playground).getByRole('button', { name: 'Reload' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-release', '2')
    await expect(told).toBeVisible()
    expect(await release(other)).toBe('1')
    await told.getByRole('button', { name: 'Reload' }).click()
    await expect(other.locator('html')).toHaveAttribute('data-release', '2')
    expect(other.url()).toContain('#negatives=0,1.25')
  })

  test('is not there where nothing was published', async ({ page, playground }) => {
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined))
    await expect(notice(playground)).toHaveCount(0)
  })
})
