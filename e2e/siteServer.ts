import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

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

/** How a server differs from the plain one. */
export type Additions = {
  /** Other files by their paths; null for one of the page's that is left out. */
  readonly files?: Readonly<Record<string, string | null>>
  /** What goes first into the page's head. */
  readonly head?: string
  /** Whether the browser may keep what never changes under its name. */
  readonly cached?: boolean
}

/** The built page on a server of its own, which can publish a new version and can go away. */
export class Site {
  private readonly server: Server
  private readonly files: Readonly<Record<string, string | null>>
  private readonly head: string
  private release = 1

  private constructor({ files = {}, head = '', cached = false }: Additions) {
    this.files = { 'notes/': NOTES, ...files }
    this.head = head
    this.server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://site')
      // of itself nothing may come from the browser's own cache: that would hide what the page's copy lacks
      const kept = cached && pathname.startsWith(`${PATH}assets/`)
      response.setHeader('cache-control', kept ? 'max-age=3600, immutable' : 'no-store')
      this.contentOf(pathname).then(
        (content) => response.setHeader('content-type', TYPES[extname(pathname)] ?? TYPES['.html'] ?? '').end(content),
        () => response.writeHead(404).end(),
      )
    })
  }

  static async open(additions: Additions = {}): Promise<Site> {
    const site = new Site(additions)
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
    const added = this.files[name]
    if (added === null) throw new Error(`${name} is left out.`)
    if (added !== undefined) return added
    const content = await readFile(`dist/${name}`)
    if (name === 'index.html') return this.pageOf(content.toString())
    if (name === 'sw.js') return content.toString().replace(/(url:"index\.html",revision:")/, `$1${this.release}`)
    return content
  }

  private pageOf(built: string): string {
    return built.replace('<html', `<html data-release="${this.release}"`).replace('<head>', `<head>${this.head}`)
  }
}
