// What the walk watches for: nothing of it may be, whatever a person does.

/** @typedef {import('playwright').Page} Page */

/** How long the page may take to show what belongs to its state, in milliseconds. */
const LONGEST = 20_000

/**
 * Notes attributes that are given what is no number, also where that lasts for a frame only.
 * @param {Page} page
 */
export const watchAttributes = (page) =>
  page.addInitScript(() => {
    /** @type {string[]} */
    const broken = []
    Object.assign(window, { broken })
    const attributeFilter = ['d', 'transform', 'style', 'x', 'y', 'cx', 'cy', 'width', 'height']
    new MutationObserver((records) => {
      for (const { target, attributeName } of records) {
        const value = target instanceof Element && target.getAttribute(attributeName ?? '')
        if (value && /NaN|undefined|Infinity/.test(value))
          broken.push(`set: ${attributeName} of ${target.nodeName} to ${value.slice(0, 80)}`)
      }
    }).observe(document, { subtree: true, attributes: true, attributeFilter })
  })

/**
 * What is wrong with the page as it is now, in words.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export const foundOn = async (page) => {
  try {
    await page.locator('html[data-settled="true"]').waitFor({ timeout: LONGEST })
  } catch {
    return [`not settled after ${LONGEST / 1000} s`]
  }
  return page.evaluate(() => {
    const beyond = document.documentElement.scrollWidth - window.innerWidth
    return [...Reflect.get(window, 'broken').splice(0), ...(beyond > 0 ? [`scrolls sideways by ${beyond} px`] : [])]
  })
}
