import { expect, type Locator, type Page } from '@playwright/test'
import { type LossOptions, type Triplet, MLX_DEFAULTS, tripletLoss } from './formula'

export type RoleName = 'Anchor' | 'Positive' | 'Negative'

/** How far a float32 kernel may be from the float64 formula, relative to 1 + |expected|. */
const FLOAT32_TOLERANCE = 1e-5

/** Where a spinbutton stands. */
const partOf = (name: string) => (/^(Anchor|Positive|Negative) \d/.test(name) ? 'Triplets' : 'Parameters')

/** The page as a person or a screen reader knows it: by roles and accessible names alone. */
export class Playground {
  readonly page: Page
  /** The backend that is made to compute. */
  readonly backend: 'webgpu' | 'js'
  readonly stage: Locator
  readonly lossStatus: Locator
  readonly charts: Locator
  readonly table: Locator
  readonly alert: Locator
  private readonly root: Locator

  constructor(page: Page, backend: 'webgpu' | 'js') {
    this.page = page
    this.backend = backend
    this.stage = page.getByRole('region', { name: 'Stage', exact: true })
    this.lossStatus = page.getByRole('status', { name: 'Loss', exact: true })
    this.charts = page.getByRole('region', { name: 'Charts', exact: true })
    this.table = page.getByRole('table', { name: 'Triplets', exact: true })
    this.alert = page.getByRole('alert')
    this.root = page.locator('html')
  }

  /** Opens the page with the backend of the Playwright project at work: Auto would never choose a software adapter. */
  async open(link = ''): Promise<void> {
    await this.page.goto(`./${link}`)
    await this.settled()
    if (this.backend === 'webgpu') await this.chooseBackend('WebGPU')
    await expect(this.root).toHaveAttribute('data-backend', this.backend)
  }

  /** Opens on triplets of one's own, by a link: much quicker than typing them. */
  async openOn(...triplets: readonly Triplet[]): Promise<void> {
    const rows = (role: keyof Triplet) => triplets.map((triplet) => triplet[role].join(',')).join(';')
    await this.open(`#v=1&anchors=${rows('anchor')}&positives=${rows('positive')}&negatives=${rows('negative')}`)
  }

  /**
   * Waits until what is shown belongs to the present state. It is asked for in every frame: an expectation asks ever more
   * seldom, and would wait up to half a second too long.
   */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset['settled'] === 'true')
  }

  async chooseBackend(name: 'Auto' | 'WebGPU' | 'JS'): Promise<void> {
    await this.button('Backend').click()
    await this.choose('Backend', name)
    await this.page.keyboard.press('Escape')
    await expect(this.group('Backend')).toBeHidden()
    if (name !== 'Auto') await expect(this.root).toHaveAttribute('data-backend', name.toLowerCase())
    await this.settled()
  }

  backendAtWork(): Promise<string | null> {
    return this.root.getAttribute('data-backend')
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  group(name: string): Locator {
    return this.page.getByRole('radiogroup', { name, exact: true })
  }

  /** On a phone some of the bar's buttons stand in a menu: opens it. Wider, all of them are there. */
  async openMenu(): Promise<void> {
    if ((await this.button('More').count()) > 0) await this.button('More').click()
  }

  handle(role: RoleName, triplet = 1): Locator {
    return this.stage.getByRole('button', { name: `${role} ${triplet}`, exact: true })
  }

  slider(name: string): Locator {
    return this.page.getByRole('slider', { name, exact: true })
  }

  spinbutton(name: string): Locator {
    return this.page.getByRole('spinbutton', { name, exact: true })
  }

  radio(group: string, name: string): Locator {
    return this.group(group).getByRole('radio', { name, exact: true })
  }

  async choose(group: string, name: string): Promise<void> {
    await this.radio(group, name).click()
    await expect(this.radio(group, name)).toBeChecked()
    await this.settled()
  }

  /** On a phone one part at a time stands under the stage: chooses its tab. Wider, all of them are there. */
  async show(part: 'Parameters' | 'Formula' | 'Triplets' | 'Compare' | 'Charts'): Promise<void> {
    const tab = this.page.getByRole('tab', { name: part, exact: true })
    if ((await tab.count()) > 0) await tab.click()
  }

  /** Types into a spinbutton and leaves it with Enter. */
  async type(name: string, text: string): Promise<void> {
    await this.show(partOf(name))
    await this.write(this.spinbutton(name), text)
    await this.page.keyboard.press('Enter')
    await this.settled()
  }

  /** Replaces what a field holds as a person does: a click into it, and then the keyboard, which goes where the focus is. */
  async write(field: Locator, text: string): Promise<void> {
    await field.click()
    for (const key of ['ControlOrMeta+a', 'Delete']) await this.page.keyboard.press(key)
    await this.page.keyboard.type(text)
  }

  /** The number of a spinbutton in full precision, whatever of it is shown. */
  async number(name: string): Promise<number> {
    await this.show(partOf(name))
    const text = await this.spinbutton(name).getAttribute('aria-valuetext')
    return text === 'Infinity' ? Infinity : Number(await this.spinbutton(name).getAttribute('aria-valuenow'))
  }

  async position(role: RoleName, triplet = 1): Promise<[number, number]> {
    return [await this.number(`${role} ${triplet} x`), await this.number(`${role} ${triplet} y`)]
  }

  async triplet(triplet = 1): Promise<Triplet> {
    await this.unfold(triplet)
    return {
      anchor: await this.position('Anchor', triplet),
      positive: await this.position('Positive', triplet),
      negative: await this.position('Negative', triplet),
    }
  }

  async addTriplet(): Promise<void> {
    await this.show('Triplets')
    await this.button('Add triplet').click()
    await this.settled()
  }

  /** Takes a generated scene in place of the present one. */
  async startFrom(preset: string, { triplets, seed = 1 }: { triplets: number; seed?: number }): Promise<void> {
    await this.show('Triplets')
    await this.button('Start from…').click()
    await this.write(this.spinbutton('Number of triplets'), String(triplets))
    await this.write(this.spinbutton('Seed'), String(seed))
    await this.button(preset).click()
    await this.settled()
  }

  /** The row of a triplet, while it is on the page. */
  row(triplet: number): Locator {
    return this.table.getByRole('row').filter({ has: this.button(`Select triplet ${triplet}`) })
  }

  /** Selects a triplet by its row, which must be in view. */
  async select(triplet: number): Promise<void> {
    await this.show('Triplets')
    await this.button(`Select triplet ${triplet}`).click()
    await expect(this.row(triplet)).toHaveAttribute('aria-current', 'true')
    await this.settled()
  }

  /** What the state warns of under a title. */
  warning(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true })
  }

  /** Opens the row of a triplet, where its coordinates are. In a batch only the selected row has them. */
  async unfold(triplet: number): Promise<void> {
    await this.show('Triplets')
    if ((await this.button(`Coordinates of triplet ${triplet}`).count()) === 0) await this.select(triplet)
    const row = this.page.getByRole('button', { name: `Coordinates of triplet ${triplet}`, exact: true })
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click()
  }

  async place(triplet: number, { anchor, positive, negative }: Triplet): Promise<void> {
    await this.unfold(triplet)
    const named = { Anchor: anchor, Positive: positive, Negative: negative }
    for (const [role, [x, y]] of Object.entries(named)) {
      await this.type(`${role} ${triplet} x`, String(x))
      await this.type(`${role} ${triplet} y`, String(y))
    }
  }

  /** Drags a handle by pixels, as a hand would: down, several moves, up. */
  async drag(role: RoleName, dx: number, dy: number, triplet = 1): Promise<void> {
    const { x, y } = await this.centre(this.handle(role, triplet))
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + dx, y + dy, { steps: 8 })
    await this.page.mouse.up()
    await this.settled()
  }

  /** Drags a number of the formula sideways, as a hand would. */
  async scrub(name: string, dx: number): Promise<void> {
    await this.show('Formula')
    const { x, y } = await this.centre(this.slider(name))
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + dx, y, { steps: 8 })
    await this.page.mouse.up()
    await this.settled()
  }

  async centre(target: Locator): Promise<{ x: number; y: number }> {
    const box = await target.boundingBox()
    if (!box) throw new Error('The element is not on the page; expected it to be visible.')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** The loss in full precision: a number, or for reduction none one number a triplet. */
  async loss(): Promise<number | number[]> {
    await this.settled()
    const value: unknown = JSON.parse((await this.lossStatus.getAttribute('data-value')) ?? 'null')
    // NaN and infinities stand as strings; Number reads both
    return Array.isArray(value) ? value.map(Number) : Number(value)
  }

  /** Asserts the shown loss against the independent formula. */
  async expectLoss(expected: number | readonly number[]): Promise<void> {
    const shown = await this.loss()
    expect(Array.isArray(shown)).toBe(Array.isArray(expected))
    const pairs = [shown].flat().map((value, i) => [value, [expected].flat()[i] ?? null] as const)
    expect(pairs).toHaveLength([expected].flat().length)
    for (const [value, wanted] of pairs) {
      if (wanted === null || Number.isNaN(wanted)) expect(value).toBeNaN()
      else expect(Math.abs(value - wanted)).toBeLessThanOrEqual(FLOAT32_TOLERANCE * (1 + Math.abs(wanted)))
    }
  }

  /** Asserts the losses of `count` triplets, reduction none, against the formula on the coordinates the page holds. */
  async expectLossOfPresentPoints(options: Partial<LossOptions> = {}, count = 1): Promise<void> {
    const losses: number[] = []
    for (let i = 1; i <= count; i++) losses.push(tripletLoss(await this.triplet(i), { ...MLX_DEFAULTS, ...options }))
    await this.expectLoss(losses)
  }
}
