import { svgElement, tokenValue } from './svg'

/** A line of text as the browser has broken it: where it begins, and where its letters stand. */
type TextLine = { text: string; readonly left: number; readonly top: number; readonly bottom: number }

/** The lines of an element that holds nothing but text. */
const linesOf = (element: HTMLElement): readonly TextLine[] => {
  const node = element.firstChild
  if (!(node instanceof Text)) return []
  const lines: TextLine[] = []
  const range = document.createRange()
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    const { left, top, bottom } = range.getBoundingClientRect()
    const line = lines.at(-1)
    if (line && Math.abs(line.top - top) < 1) line.text += ` ${word}`
    else lines.push({ text: word, left, top, bottom })
  }
  return lines
}

/** Of the paper under the words. */
const PAPER_OPACITY = 0.9

/** From the bottom of a line's letters up to where they stand, as a share of the size of the font. */
const DESCENT = 0.24

/** What the stage says of itself in words, such as that it shows one triplet out of many: in vectors, where it stands. */
export const markPicture = (mark: HTMLElement, stage: DOMRect): SVGElement => {
  const { left, top, width, height } = mark.getBoundingClientRect()
  const { fontFamily, fontSize, color, borderTopLeftRadius } = getComputedStyle(mark)
  const size = Number.parseFloat(fontSize)
  return svgElement(
    'g',
    { 'font-family': fontFamily, 'font-size': fontSize, fill: color },
    svgElement('rect', {
      x: left - stage.left,
      y: top - stage.top,
      width,
      height,
      rx: Number.parseFloat(borderTopLeftRadius),
      fill: tokenValue('--paper'),
      'fill-opacity': PAPER_OPACITY,
    }),
    ...linesOf(mark).map((line) =>
      svgElement('text', { x: line.left - stage.left, y: line.bottom - stage.top - DESCENT * size }, line.text),
    ),
  )
}
