import type { Page } from '@playwright/test'
import { expect, test as base } from './fixtures'
import { Site } from './siteServer'

export type { Site }

/** A test of the page on such a site, which fails if any request of it does. */
export const test = base.extend<{ site: Site; complete: undefined }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads off the pattern which fixtures this one needs
  site: async ({}, provide) => {
    const site = await Site.open()
    await provide(site)
    await site.close()
  },
  baseURL: ({ site }, provide) => provide(site.url),
  complete: [
    async ({ page }, provide) => {
      const failed: string[] = []
      page.on('requestfailed', (request) => {
        // a reload gives up what was under way
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url())
      })
      await provide(undefined)
      expect(failed).toEqual([])
    },
    { auto: true },
  ],
})

/** Waits until the browser holds a copy of the page and answers from it. */
export const copied = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null)
