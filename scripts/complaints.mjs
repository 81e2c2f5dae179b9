/**
 * What a page logs as an error, throws, or asks another origin for, from now on: in words, as it comes.
 * @param {import('playwright').Page} page
 * @param {string} origin the page's own
 * @returns {string[]}
 */
export const complaintsOf = (page, origin) => {
  /** @type {string[]} */
  const complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console error: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url())
    const local = protocol === 'data:' || protocol === 'blob:' || asked === origin
    if (!local) complaints.push(`request to another origin: ${request.url()}`)
  })
  return complaints
}
