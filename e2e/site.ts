import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { expect, test as base } from './fixtures'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** Where the page is: it must run under any path. */
const PATH = '/courses/metric-learning/'

/** Not of the page, but beneath it on the same host. */
const NOTES = '<!doctype html><title>Notes</title><link rel="icon" href="data:,"><p>Of the third week</p>'

/** The built page on a server of its own, which can publish a new version and can go away. */
export class Site {
  private readonly server: Server
  private release = 1

  private constructor() {
    this.server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://site')
      // nothing may come from the browser's own cache: that would hide what the page's copy lacks
      response.setHeader('cache-control', 'no-store')
      this.contentOf(pathname).then(
        (content) => response.setHeader('content-type', TYPES[extname(pathname)] ?? TYPES['.html'] ?? '').end(content),
        () => response.writeHead(404).end(),
      )
    })
  }

  static async open(): Promise<Site> {
    const site = new Site()
    await new Promise<void>((resolve) => void site.server.listen(0, resolve))
    return site
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}${PATH}`
  }

  /** Replaces the page by one that says so on its root (`data-release`), as a new build does: with a new service worker. */
  publish(): void {
    this.release += 1
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => void this.server.close(resolve))
    this.server.closeAllConnections()
    await closed
  }

  private async contentOf(pathname: string): Promise<string | Buffer> {
    const name = pathname.slice(PATH.length) || 'index.html'
    if (!pathname.startsWith(PATH) || name.includes('..')) throw new Error(`${pathname} is not of the page.`)
    if (name === 'notes/') return NOTES
    const content = await readFile(`dist/${name}`)
    if (name === 'index.html') return content.toString().replace('<html', `<html data-release="${this.release}"`)
    if (name === 'sw.js') return content.toString().replace(/(url:"index\.html",revision:")/, `$1${this.release}`)
    return content
  }
}

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
