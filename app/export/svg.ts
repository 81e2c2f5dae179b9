const SVG = 'http://www.w3.org/2000/svg'

/** An element of an SVG with its attributes and what is in it. */
export const svgElement = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElement => {
  const element = document.createElementNS(SVG, name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value))
  element.append(...children)
  return element
}

/** What a token stands for in the theme in force: a picture must not depend on the page's style sheet. */
export const tokenValue = (token: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(token).trim()
