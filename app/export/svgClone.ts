/** What children take from their parents: written where it changes. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'paint-order',
] as const

/** Attributes that mean something to the page alone. */
const OF_THE_PAGE = /^(?:class|style|transform|role|tabindex|aria-.*|data-.*)$/

/**
 * A copy of what an element of an SVG shows, which stands without the page's style sheets: what they say is written
 * into attributes. What is not seen is left out.
 */
export const standingCopy = (element: SVGElement, parent: CSSStyleDeclaration | null): SVGElement | null => {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return null
  const copy = element.cloneNode(false) as SVGElement
  for (const name of copy.getAttributeNames()) if (OF_THE_PAGE.test(name)) copy.removeAttribute(name)
  for (const property of INHERITED) {
    const value = style.getPropertyValue(property)
    copy.removeAttribute(property)
    if (value !== parent?.getPropertyValue(property)) copy.setAttribute(property, value)
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity)
  // a transform by attribute and one by style sheet are one and the same to the browser
  if (style.transform !== 'none') copy.setAttribute('transform', style.transform)
  for (const child of element.childNodes) {
    if (child instanceof SVGElement) {
      const below = standingCopy(child, style)
      if (below) copy.append(below)
    } else if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode())
  }
  return copy
}
