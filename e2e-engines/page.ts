import { readFileSync } from 'node:fs'
import { letters, stroke, type KeyAction } from './keys'
import { ELEMENT_KEY, type Transport } from './webdriver'

/** Role and name of a thing; of a longer path, within the one before: ['radiogroup', 'Backend', 'radio', 'JS']. */
export type Path = readonly string[]

type Place = { readonly x: number; readonly y: number }
type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain }

/** How long anything on the page may take, in milliseconds. */
const PATIENCE = 15_000

const ELEMENTS = readFileSync(new URL('in-page/elements.js', import.meta.url), 'utf8')

/**
 * Asks in every frame until there is an answer other than null, undefined and false.
 * As text: it is joined with the question, which may use what in-page/elements.js declares.
 */
const UNTIL = `
const [patience, ...rest] = [...arguments]
const done = rest.pop()
const end = performance.now() + patience
const look = () => {
  try {
    const value = question(...rest)
    if (value !== null && value !== undefined && value !== false) done({ value })
    else if (performance.now() > end) done({ late: true })
    else requestAnimationFrame(look)
  } catch (error) {
    done({ error: String(error) })
  }
}
look()`

const inPath = (path: Path) => path.map((part, i) => (i % 2 === 0 ? part : `"${part}"`)).join(' ')

/** A page in a browser that is driven by W3C WebDriver, as a person or a screen reader knows it: by roles and names. */
export class Page {
  private readonly transport: Transport
  /** What went wrong in pages that were left since. */
  private complaints: string[] = []

  constructor(transport: Transport) {
    this.transport = transport
  }

  async start(): Promise<void> {
    await this.transport('setTimeouts', { script: 2 * PATIENCE, pageLoad: 3 * PATIENCE })
  }

  /** Runs a function in the page. It may use nothing from around it but what in-page/elements.js declares. */
  async evaluate<Args extends readonly Plain[], Value>(ask: (...args: Args) => Value, ...args: Args): Promise<Value> {
    const script = `${ELEMENTS}\nreturn (${String(ask)})(...arguments)`
    return (await this.transport('execute', { script, args })) as Value
  }

  /** Waits until a function in the page has an answer, and gives it. @throws with `what` if it never has. */
  async until<Args extends readonly Plain[], Value>(
    what: string,
    ask: (...args: Args) => Value | null | undefined | false,
    ...args: Args
  ): Promise<Value> {
    const script = `${ELEMENTS}\nconst question = ${String(ask)}\n${UNTIL}`
    const answer = await this.transport('executeAsync', { script, args: [PATIENCE, ...args] })
    const { value, late, error } = answer as { value: Value; late?: true; error?: string }
    if (error) throw new Error(`${what}: ${error}`)
    if (late) throw new Error(`${PATIENCE / 1000} s have passed, and not yet: ${what}.`)
    return value
  }

  /** Goes to an address. */
  async go(url: string): Promise<void> {
    await this.gather()
    await this.transport('navigate', { url })
  }

  async settled(): Promise<void> {
    await this.until('the page is settled', () => document.documentElement.dataset['settled'] === 'true')
  }

  /** What went wrong since the last time, in words. */
  async takeComplaints(): Promise<string[]> {
    await this.gather()
    return this.complaints.splice(0)
  }

  private async gather(): Promise<void> {
    const found = await this.evaluate(
      () => (Reflect.get(window, 'watched') as { complaints: string[] } | undefined)?.complaints.splice(0) ?? [],
    )
    this.complaints.push(...found)
  }

  /** Gives the page, not the window around it, a size in pixels. */
  async resize(width: number, height: number): Promise<void> {
    const around = await this.evaluate(() => [
      window.outerWidth - window.innerWidth,
      window.outerHeight - window.innerHeight,
    ])
    const [besides = 0, above = 0] = around
    await this.transport('setWindowRect', { x: 0, y: 0, width: width + besides, height: height + above })
    const fits = (w: number, h: number) => window.innerWidth === w && window.innerHeight === h
    await this.until(`the page is ${width} × ${height}`, fits, width, height)
  }

  /** Runs what is to be done inside the first frame of the page. */
  async inFrame(todo: () => Promise<void>): Promise<void> {
    await this.transport('switchToFrame', { id: 0 })
    try {
      await todo()
      await this.gather()
    } finally {
      await this.transport('switchToFrame', { id: null })
    }
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.transport('takeScreenshot')) as string, 'base64')
  }

  /** Waits until a thing is on the page. */
  async shows(...path: Path): Promise<void> {
    await this.until(`there is ${inPath(path)}`, (wanted) => element(wanted) !== null, path)
  }

  async showsNot(...path: Path): Promise<void> {
    await this.until(`there is no ${inPath(path)}`, (wanted) => element(wanted) === null, path)
  }

  async has(...path: Path): Promise<boolean> {
    return this.evaluate((wanted) => element(wanted) !== null, path)
  }

  async attribute(name: string, ...path: Path): Promise<string | null> {
    await this.shows(...path)
    return this.evaluate((wanted, key) => element(wanted)?.getAttribute(key) ?? null, path, name)
  }

  /** Waits until an attribute of a thing has a value. */
  async attributeIs(name: string, value: string, ...path: Path): Promise<void> {
    const is = (wanted: Path, key: string, hoped: string) => element(wanted)?.getAttribute(key) === hoped
    await this.until(`${name} of ${inPath(path)} is ${value}`, is, path, name, value)
  }

  async text(...path: Path): Promise<string> {
    await this.shows(...path)
    return this.evaluate((wanted) => element(wanted)?.textContent ?? '', path)
  }

  /** Role and name of a thing by the engine's own reckoning, which is what it tells a screen reader. */
  async computed(...path: Path): Promise<[role: unknown, name: unknown]> {
    await this.shows(...path)
    const reference = (await this.evaluate((wanted) => element(wanted), path)) as unknown
    const id = Reflect.get(reference as object, ELEMENT_KEY) as unknown
    return [await this.transport('getComputedRole', { id }), await this.transport('getComputedLabel', { id })]
  }

  /** The middle of a thing, brought into sight; once it rests, and nothing lies over it. */
  async middle(...path: Path): Promise<Place> {
    try {
      return await this.until(
        `${inPath(path)} can be reached`,
        (wanted) => {
          const one = element(wanted)
          if (!one) return null
          const { x, y } = middleOf(one)
          const isInSight = x >= 0 && y >= 0 && x < window.innerWidth && y < window.innerHeight
          if (!isInSight || coverOf(one) !== null) one.scrollIntoView({ block: 'center', behavior: 'instant' })
          const now = middleOf(one)
          const last = Reflect.get(one, 'lastMiddle') as typeof now | undefined
          Reflect.set(one, 'lastMiddle', now)
          return coverOf(one) === null && last?.x === now.x && last.y === now.y && now
        },
        path,
      )
    } catch (error) {
      const instead = await this.evaluate((wanted) => {
        const one = element(wanted)
        return one ? `a click there meets ${coverOf(one) ?? 'it'}` : 'it is not on the page'
      }, path)
      throw new Error(`${inPath(path)} cannot be clicked: ${instead}.`, { cause: error })
    }
  }

  async click(...path: Path): Promise<void> {
    await this.clickAt(await this.middle(...path))
  }

  async clickAt(place: Place): Promise<void> {
    await this.pointer([moveTo(place), DOWN, UP])
  }

  /** Takes hold of the middle of a thing and pulls it by pixels, in several moves. */
  async drag(dx: number, dy: number, ...path: Path): Promise<void> {
    const { x, y } = await this.middle(...path)
    const moves = [1, 2, 3, 4, 5, 6].map((step) => moveTo({ x: x + (dx * step) / 6, y: y + (dy * step) / 6 }))
    await this.pointer([moveTo({ x, y }), DOWN, ...moves, UP])
  }

  async wheel({ x, y }: Place, deltaY: number): Promise<void> {
    const scroll = { type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY, duration: 0 }
    await this.transport('performActions', { actions: [{ type: 'wheel', id: 'wheel', actions: [scroll] }] })
  }

  private async pointer(actions: readonly object[]): Promise<void> {
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }
    await this.transport('performActions', { actions: [mouse] })
  }

  private async keyboard(actions: readonly KeyAction[]): Promise<void> {
    await this.transport('performActions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
  }

  /** Strokes, such as "Enter" or "Shift+ArrowUp", to whatever has the focus. */
  async press(...strokes: readonly string[]): Promise<void> {
    await this.keyboard(strokes.flatMap(stroke))
  }

  async focus(...path: Path): Promise<void> {
    await this.shows(...path)
    await this.evaluate((wanted) => (element(wanted) as HTMLElement | null)?.focus(), path)
  }

  /** Clicks into a field, and types in place of what it holds. */
  async write(text: string, ...path: Path): Promise<void> {
    await this.click(...path)
    const hasFocus = (wanted: Path) => document.activeElement === element(wanted)
    await this.until(`${inPath(path)} has the focus after a click`, hasFocus, path)
    await this.keyboard([...stroke('Control+a'), ...letters(text)])
  }
}

const DOWN = { type: 'pointerDown', button: 0 }
const UP = { type: 'pointerUp', button: 0 }
const moveTo = ({ x, y }: Place) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) })
