import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { MLX_DEFAULTS, tripletLoss, type LossOptions, type Triplet } from '../e2e/formula'
import { Site } from '../e2e/siteServer'
import { outOfReach, scrollingSideways } from '../scripts/reachable.mjs'
import { Page, type Path } from './page'
import type { Transport } from './webdriver'

export const ROLES = ['Anchor', 'Positive', 'Negative'] as const
type RoleName = (typeof ROLES)[number]

/** How far a float32 kernel may be from the float64 formula, relative to 1 + |expected|. */
const FLOAT32_TOLERANCE = 1e-5

type Size = readonly [width: number, height: number]

const DESKTOP: Size = [1280, 800]

/** Higher than any frame: what lies outside the window gets no click. */
const AROUND_A_FRAME: Size = [1280, 900]

const WATCH = { 'watch.js': readFileSync(new URL('in-page/watch.js', import.meta.url), 'utf8') }
const WATCH_FIRST = '<script src="./watch.js"></script>'

/** A page of the same origin without anything of the playground's. */
const ELSEWHERE = 'notes/'

/** A course page with an empty frame, which keeps whatever the frame says. */
const LESSON = `<!doctype html><title>Lesson</title><link rel="icon" href="data:,"><style>body { margin: 0 }</style>
<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>
<iframe title="Playground" style="border: 0"></iframe>`

/** The playground in one engine, with the server that it comes from. */
export class Playground extends Page {
  readonly site: Site

  private constructor(transport: Transport, site: Site) {
    super(transport)
    this.site = site
  }

  static async start(transport: Transport): Promise<Playground> {
    // no service worker: one situation leaves no copy of the page to the next
    const site = await Site.open({
      files: { ...WATCH, 'sw.js': null, 'lesson/': LESSON },
      head: WATCH_FIRST,
      cached: true,
    })
    const playground = new Playground(transport, site)
    await playground.start()
    return playground
  }

  /** Opens the page as on a first visit, on a link's state. */
  async open(link = '', [width, height] = DESKTOP): Promise<void> {
    await this.forget()
    await this.resize(width, height)
    await this.visit(`${this.site.url}${link}`)
  }

  /**
   * Opens the page as on a first visit in a frame of another page, and does something in it. So does a page for a phone:
   * no window gets so narrow.
   */
  async openInFrame(link: string, size: Size, todo: () => Promise<void>): Promise<void> {
    await this.forget()
    await this.resize(...AROUND_A_FRAME)
    await this.go(`${this.site.url}lesson/`)
    await this.resizeFrame(size)
    const load = (url: string) => document.querySelector('iframe')?.setAttribute('src', url)
    await this.evaluate(load, `${this.site.url}${link}`)
    await this.until('the frame is ready', () =>
      (Reflect.get(window, 'heard') as { type: string }[]).some(({ type }) => type === 'ready'),
    )
    await this.inFrame(async () => {
      await this.settled()
      await todo()
    })
  }

  async resizeFrame([width, height]: Size): Promise<void> {
    const resize = (w: number, h: number) =>
      Object.assign(document.querySelector('iframe') ?? {}, { width: w, height: h })
    await this.evaluate(resize, width, height)
  }

  private async forget(): Promise<void> {
    await this.go(`${this.site.url}${ELSEWHERE}`)
    await this.evaluate(() => localStorage.clear())
  }

  /** Opens an address of the page, with what it kept of earlier visits. */
  async visit(url: string): Promise<void> {
    await this.go(url)
    await this.settled()
  }

  /** The losses in full precision, one number for a reduced loss. */
  async losses(): Promise<number[]> {
    await this.settled()
    const value: unknown = JSON.parse((await this.attribute('data-value', 'status', 'Loss')) ?? 'null')
    // NaN and infinities stand as strings; Number reads both
    return [value].flat().map(Number)
  }

  async expectLosses(expected: readonly number[]): Promise<void> {
    const losses = await this.losses()
    expect(losses).toHaveLength(expected.length)
    for (const [i, wanted] of expected.entries()) {
      const apart = Math.abs((losses[i] ?? NaN) - wanted)
      expect(apart, `loss ${losses[i]}, expected ${wanted}`).toBeLessThanOrEqual(FLOAT32_TOLERANCE * (1 + wanted))
    }
  }

  /** The loss against the formula, on the coordinates that the table holds. */
  async expectLossOfPresentPoints(options: Partial<LossOptions> = {}): Promise<void> {
    await this.expectLosses([tripletLoss(await this.triplet(), { ...MLX_DEFAULTS, ...options })])
  }

  /** The number of a spinbutton in full precision, whatever of it is shown. */
  async number(name: string): Promise<number> {
    return Number(await this.attribute('aria-valuenow', 'spinbutton', name))
  }

  async position(role: RoleName): Promise<number[]> {
    const position: number[] = []
    for (const axis of ['x', 'y', 'z']) {
      if (await this.has('spinbutton', `${role} 1 ${axis}`)) position.push(await this.number(`${role} 1 ${axis}`))
    }
    return position
  }

  async triplet(): Promise<Triplet> {
    return {
      anchor: await this.position('Anchor'),
      positive: await this.position('Positive'),
      negative: await this.position('Negative'),
    }
  }

  /** Types a number into its field after a real click, and leaves the field with Enter. */
  async type(name: string, text: string): Promise<void> {
    await this.write(text, 'spinbutton', name)
    await this.press('Enter')
    await this.settled()
  }

  async choose(group: string, name: string): Promise<void> {
    await this.click('radiogroup', group, 'radio', name)
    const isChosen = (path: Path) => (element(path) as HTMLInputElement | null)?.checked === true
    await this.until(`${name} is chosen`, isChosen, ['radiogroup', group, 'radio', name])
    await this.settled()
  }

  /** Takes a generated scene in place of the present one. */
  async startFrom(preset: string, triplets: number): Promise<void> {
    await this.click('button', 'Start from…')
    await this.write(String(triplets), 'spinbutton', 'Number of triplets')
    await this.click('button', preset)
    await this.showsNot('button', preset)
    await this.settled()
  }

  /** Opens one of the dialogs, does something in it, and closes it by Escape. */
  async inDialog(button: string, title: string, todo: () => Promise<void>): Promise<void> {
    if (!(await this.has('button', button))) await this.click('button', 'More')
    await this.click('button', button)
    await this.shows('dialog', title)
    await todo()
    await this.press('Escape')
    await this.showsNot('dialog', title)
  }

  /** Takes away the notices that lie over the stage. */
  async dismissNotices(): Promise<void> {
    const first = () =>
      [...document.querySelectorAll('button')].map(nameOf).find((name) => name.startsWith('Dismiss: ')) ?? null
    for (let name = await this.evaluate(first); name !== null; name = await this.evaluate(first)) {
      await this.click('button', name)
      await this.showsNot('button', name)
    }
  }

  async expectNoSidewaysScrolling(where: string): Promise<void> {
    expect(await this.evaluate(scrollingSideways), `scrolls sideways ${where}`).toEqual([])
  }

  /** Asserts that the middle of every control gets that control's click, and that nothing scrolls sideways. */
  async expectReachable(where: string, within = 'body'): Promise<void> {
    expect(await this.evaluate(outOfReach, within), `out of reach ${where}`).toEqual([])
    await this.expectNoSidewaysScrolling(where)
    await this.evaluate(() => window.scrollTo(0, 0))
  }
}
