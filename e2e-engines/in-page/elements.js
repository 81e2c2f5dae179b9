// Goes before every script that a test runs in the page: finds things as a person or a screen reader knows them.

/** Roles that elements have of themselves. */
const ROLE_OF = {
  A: 'link',
  BUTTON: 'button',
  DIALOG: 'dialog',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  OUTPUT: 'status',
  SECTION: 'region',
  SELECT: 'combobox',
  SUMMARY: 'button',
  TABLE: 'table',
  TEXTAREA: 'textbox',
  TR: 'row',
}
const ROLE_OF_INPUT = { button: 'button', checkbox: 'checkbox', number: 'spinbutton', radio: 'radio', range: 'slider' }

const WITH_A_ROLE = `[role], input, ${Object.keys(ROLE_OF).join()}`

/** @param {Element} one */
function roleOf(one) {
  const told = one.getAttribute('role')
  if (told) return told
  if (one instanceof HTMLInputElement) return Reflect.get(ROLE_OF_INPUT, one.type) ?? 'textbox'
  return Reflect.get(ROLE_OF, one.tagName) ?? ''
}

/** @param {string | null | undefined} text */
const inOneLine = (text) => (text ?? '').replaceAll(/\s+/g, ' ').trim()

/** @param {Element} one */
function nameOf(one) {
  const ids = one.getAttribute('aria-labelledby')
  if (ids)
    return inOneLine(
      ids
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    )
  const label = one.getAttribute('aria-label')
  if (label !== null) return inOneLine(label)
  const labels = Array.from(/** @type {HTMLInputElement} */ (one).labels ?? [])
  if (labels.length > 0) return inOneLine(labels.map(({ textContent }) => textContent).join(' '))
  return inOneLine(one.textContent) || inOneLine(one.getAttribute('title'))
}

/** @param {Element} one */
const isShown = (one) => one.getClientRects().length > 0 && !one.closest('[aria-hidden=true], [inert]')

/**
 * The first thing of a role and a name that is on the page; of a longer path, within the one before.
 * @param {readonly string[]} path role, name, role, name …
 * @returns {Element | null}
 */
function element(path) {
  /** @type {ParentNode | null} */
  let within = document
  for (let i = 0; i < path.length && within; i += 2) {
    const [role, name] = path.slice(i)
    within =
      [...within.querySelectorAll(WITH_A_ROLE)].find(
        (one) => roleOf(one) === role && nameOf(one) === name && isShown(one),
      ) ?? null
  }
  return /** @type {Element | null} */ (within)
}

/** @param {Element} one */
const inWords = (one) => `${roleOf(one) || one.tagName.toLowerCase()} "${nameOf(one).slice(0, 60)}"`

/** @param {Element} one */
function middleOf(one) {
  const { left, top, width, height } = one.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

/**
 * What a click in the middle of a thing would meet instead of it; null if it meets it. A label passes its clicks on.
 * @param {Element} one
 * @returns {string | null}
 */
function coverOf(one) {
  const { x, y } = middleOf(one)
  const met = document.elementFromPoint(x, y)
  if (!met) return `nothing: its middle (${Math.round(x)}, ${Math.round(y)}) is out of sight`
  const label = met.closest('label')
  return one.contains(met) || label?.control === one ? null : inWords(met)
}
