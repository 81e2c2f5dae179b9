// What a step of the walk can be: something that a person can do wherever the page shows it.

/** @typedef {import('playwright').Locator} Locator */
/** @typedef {import('playwright').Page} Page */
/**
 * What chance brings along, each from 0 to 1: which of several things, how, and where.
 * @typedef {{ which: number, how: number, x: number, y: number }} Chance
 */

/** Not for long: what cannot be done at once, as another thing lies over it, is not done. */
const AT_ONCE = { timeout: 2000 }

/** More of a kind are not looked at, milliseconds would become seconds. */
const MOST_LOOKED_AT = 60

const NUMBERS = [
  '0',
  '1',
  '-1',
  '2',
  '3.5',
  '-2.25',
  '0,5',
  '1e-6',
  '1e30',
  '1e38',
  '1e400',
  'Infinity',
  'NaN',
  'abc',
  '',
]
const KEYS = [
  'Enter',
  'Space',
  'Escape',
  'ArrowUp',
  'ArrowLeft',
  'Shift+ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
]

/** Would leave the page or fill the disk. */
const LEAVES = /Reload|PNG|SVG|CSV|Save|Choose|files/i

/**
 * @template T
 * @param {readonly T[]} things
 * @param {number} share from 0 to 1
 */
const oneOf = (things, share) => things[Math.min(things.length - 1, Math.floor(share * things.length))]

/**
 * @param {Locator} all
 * @param {number} share
 */
const oneInSight = async (all, share) => {
  const inSight = []
  for (const one of (await all.all()).slice(0, MOST_LOOKED_AT)) if (await one.isVisible()) inSight.push(one)
  return oneOf(inSight, share)
}

/** @param {Locator} thing */
const nameOf = async (thing) =>
  (await thing.getAttribute('aria-label')) ?? ((await thing.innerText()) || `${await thing.getAttribute('value')}`)

/**
 * @param {Page} page
 * @param {Locator} thing
 * @param {Chance} chance
 */
const pullFrom = async (page, thing, { how, x, y }) => {
  const box = await thing.boundingBox(AT_ONCE)
  if (!box) return
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + (x - 0.5) * 600, box.y + (y - 0.5) * 500, { steps: 5 })
  if (how < 0.15) await page.keyboard.press('Escape')
  await page.mouse.up()
}

/**
 * Every kind of step, the frequent ones more than once. Each returns what it did.
 * @type {readonly ((page: Page, chance: Chance) => Promise<string>)[]}
 */
export const STEPS = [
  ...Array.from({ length: 3 }, () => drag),
  ...Array.from({ length: 3 }, () => type),
  ...Array.from({ length: 3 }, () => press),
  ...Array.from({ length: 2 }, () => choose),
  click,
  zoom,
  tab,
]

/** @type {typeof STEPS[number]} */
async function drag(page, chance) {
  const thing = await oneInSight(page.getByRole('region', { name: 'Stage' }).getByRole('button'), chance.which)
  if (!thing) return 'nothing to drag'
  await pullFrom(page, thing, chance)
  return `dragged ${await nameOf(thing)}`
}

/** @type {typeof STEPS[number]} */
async function type(page, { which, how, x }) {
  const field = await oneInSight(page.getByRole('spinbutton'), which)
  const text = oneOf(NUMBERS, x) ?? ''
  if (!field) return 'nothing to type into'
  const name = await nameOf(field)
  await field.fill(text, AT_ONCE)
  const key = oneOf(['Enter', 'Tab', 'Escape'], how) ?? ''
  await page.keyboard.press(key)
  return `typed "${text}" for ${name}, ${key}`
}

/** @type {typeof STEPS[number]} */
async function press(page, { which, how, y }) {
  const tabs = 1 + Math.floor(which * 6)
  for (let i = 0; i < tabs; i++) await page.keyboard.press(y < 0.25 ? 'Shift+Tab' : 'Tab')
  const focused = page.locator(':focus')
  const name = (await focused.count()) === 1 ? await nameOf(focused) : ''
  const key = oneOf(KEYS, how) ?? ''
  if (!LEAVES.test(name)) await page.keyboard.press(key)
  return `pressed ${key} on ${name}`
}

/** @type {typeof STEPS[number]} */
async function choose(page, { which }) {
  const radio = await oneInSight(page.getByRole('radio'), which)
  if (!radio) return 'nothing to choose'
  await radio.press('Space', AT_ONCE)
  return `chose ${await nameOf(radio)}`
}

/** @type {typeof STEPS[number]} */
async function click(page, { which }) {
  const button = await oneInSight(page.getByRole('button').or(page.getByRole('switch')), which)
  if (!button) return 'nothing to click'
  const name = await nameOf(button)
  if (LEAVES.test(name)) return `passed by ${name}`
  await button.click(AT_ONCE)
  return `clicked ${name}`
}

/** @type {typeof STEPS[number]} */
async function zoom(page, { how, x, y }) {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await page.mouse.move(x * width, y * height)
  await page.mouse.wheel(0, (how - 0.5) * 2000)
  return 'turned the wheel'
}

/** @type {typeof STEPS[number]} */
async function tab(page, { which }) {
  const found = await oneInSight(page.getByRole('tab'), which)
  if (!found) return 'no tab'
  await found.click(AT_ONCE)
  return `opened the tab ${await nameOf(found)}`
}
