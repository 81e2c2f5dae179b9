// What a person can reach with a pointer, asked in the page: each function stands alone, so that any driver can send its text.

/**
 * The controls whose middle takes no click of theirs, each with what lies there instead. Scrolls to each of them.
 * @param {string} within a selector: only controls in what it finds are looked at
 * @returns {string[]}
 */
export const outOfReach = (within) => {
  const CONTROLS = [
    'button',
    'a[href]',
    'input:not([type="hidden"], [type="file"])',
    'select',
    'textarea',
    'summary',
    ...['button', 'slider', 'tab', 'radio', 'switch', 'spinbutton', 'menuitem'].map((role) => `[role="${role}"]`),
  ].join()

  /** @param {Element} element */
  const named = (element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)
    const style = element.getAttribute('class')
    return `${element.localName}${name ? ` “${name}”` : ''}${style ? ` .${style}` : ''}`
  }

  /**
   * What lets the pointer through by itself is the keyboard's way into what lies under it.
   * @param {Element} control
   */
  const isForKeysAlone = (control) =>
    getComputedStyle(control).pointerEvents === 'none' &&
    getComputedStyle(control.parentElement ?? control).pointerEvents !== 'none'

  /**
   * What a screen reader alone has is no control to the eye, and what lies behind a modal dialog is none at present.
   * @param {Element} control
   */
  const isThere = (control) =>
    control.checkVisibility({ visibilityProperty: true }) &&
    !control.closest('[aria-hidden="true"], [inert], .visually-hidden') &&
    !isForKeysAlone(control)

  /**
   * Whether a click on `hit` is the control's: on itself, on a part of it, or on its label.
   * @param {Element} control
   * @param {Element} hit
   */
  const takes = (control, hit) => control.contains(hit) || hit.closest('label')?.control === control

  /** @type {string[]} */
  const faults = []
  for (const control of document.querySelectorAll(CONTROLS)) {
    if (!control.closest(within) || !isThere(control)) continue
    // The stage gives a press to the handle nearest to it, whatever of its drawing lies there.
    const target = (control.matches('[data-handle]') && control.parentElement) || control
    target.scrollIntoView({ behavior: 'instant', block: 'center', inline: 'nearest' })
    const { left, top, width, height } = control.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    if (!hit) faults.push(`${named(control)} is out of view`)
    else if (!takes(target, hit)) faults.push(`${named(control)} lies under ${named(hit)}`)
  }
  return faults
}

/**
 * What scrolls sideways without being meant to, and by how many pixels. A strip of tabs may, and code that would break.
 * @returns {string[]}
 */
export const scrollingSideways = () => {
  const MEANT = '[role="tablist"], pre, textarea, input, select, .visually-hidden'
  /** @param {Element} element */
  const scrolls = (element) =>
    element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX)
  return [...document.querySelectorAll('*')]
    .filter((element) => element.scrollWidth > element.clientWidth && scrolls(element) && !element.matches(MEANT))
    .map(
      (element) =>
        `${element.localName} .${element.getAttribute('class')} by ${element.scrollWidth - element.clientWidth} px`,
    )
}
