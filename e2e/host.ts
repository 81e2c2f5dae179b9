import { test as base, expect, type FrameLocator, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const EXAMPLE = readFileSync('docs/embed-example.html')
/** What a figure hides. */
export const FIGURE = 'tools,p,eps,reduction,convention,swap,formula,triplets,compare,charts'

type Message = { type: string; id?: unknown; [key: string]: unknown }

/** A page on another origin that frames the playground and keeps whatever it says. */
export class Host {
  readonly page: Page
  readonly frame: FrameLocator

  constructor(page: Page) {
    this.page = page
    this.frame = page.frameLocator('iframe')
  }

  async ask(question: object): Promise<void> {
    await this.page.evaluate((message) => {
      const frame = document.querySelector('iframe')
      frame?.contentWindow?.postMessage(message, '*')
    }, question)
  }

  said(type: string): Promise<Message[]> {
    return this.page.evaluate(
      (wanted) => (Reflect.get(window, 'heard') as Message[]).filter((message) => message.type === wanted),
      type,
    )
  }

  async lastSaid(type: string): Promise<Message | undefined> {
    return (await this.said(type)).at(-1)
  }

  async settled(): Promise<void> {
    await expect(this.frame.locator('html')).toHaveAttribute('data-settled', 'true')
  }
}

export const test = base.extend<{ host: Host; hostOrigin: string }>({
  hostOrigin: async ({ baseURL }, provide) => {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      if (request.url?.startsWith('/example')) return response.end(EXAMPLE)
      const { searchParams } = new URL(request.url ?? '', 'http://host')
      const [width, height, hash] = ['width', 'height', 'hash'].map((key) => searchParams.get(key) ?? '')
      return response.end(
        `<!doctype html><title>Host</title><link rel="icon" href="data:,">
        <script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>
        <iframe title="Playground" width="${width}" height="${height}" style="border: 0"
          src="${baseURL}#${hash?.replaceAll('&', '&amp;')}"></iframe><p style="height: 3000px">More of the course.</p>`,
      )
    })
    await new Promise<void>((resolve) => void server.listen(0, resolve))
    await provide(`http://localhost:${(server.address() as AddressInfo).port}`)
    server.close()
  },
  host: async ({ page }, provide) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await provide(new Host(page))
    expect(complaints).toEqual([])
  },
})

export const open = async (host: Host, origin: string, hash: string, width = 480, height = 320) => {
  await host.page.goto(`${origin}/?${new URLSearchParams({ width: `${width}`, height: `${height}`, hash }).toString()}`)
  await host.settled()
}

export { expect }
