import { test as base, expect } from '@playwright/test'
import { complaintsOf } from '../scripts/complaints.mjs'
import { Playground } from './playground'

export type BackendOption = { readonly backend: 'webgpu' | 'js' }

/** For a test of what is the same code on either backend, in a spec that otherwise runs on both: it runs on JavaScript alone. */
export const ONCE = { tag: '@once' }

type Fixtures = {
  readonly playground: Playground
  /** Keeps a picture of the page of a test that failed. */
  readonly pictured: undefined
  /** Fails any test in which the page logged an error, threw one, or asked another origin for something. */
  readonly quietPage: undefined
}

export const test = base.extend<Fixtures & BackendOption>({
  backend: ['js', { option: true }],
  playground: async ({ page, backend }, provide) => {
    await provide(new Playground(page, backend))
  },
  // Playwright's own `only-on-failure` takes a picture at the end of every test, of those that pass too
  pictured: [
    async ({ page }, provide, testInfo) => {
      await provide(undefined)
      if (testInfo.status === testInfo.expectedStatus) return
      const path = testInfo.outputPath('page.png')
      await page.screenshot({ path })
      testInfo.attachments.push({ name: 'page', path, contentType: 'image/png' })
    },
    { auto: true },
  ],
  quietPage: [
    async ({ page, baseURL }, provide) => {
      const complaints = complaintsOf(page, new URL(baseURL ?? '').origin)
      await provide(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
