import { spaceSnapshot } from '../stage/space/snapshot'
import { standingCopy } from './svgClone'

const SVG = 'http://www.w3.org/2000/svg'

/** The stage as an SVG that stands by itself. */
export const svgOf = (): Blob => new Blob([svgText(1)], { type: 'image/svg+xml;charset=utf-8' })

/** The stage as a PNG, `scale` pixels for each CSS pixel. @throws Error if the browser cannot hold so many. */
export const pngOf = async (scale: number): Promise<Blob> => {
  const { width, height } = stageBox()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas of that size. Choose a smaller one.')
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(scale))}`
  await image.decode()
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('this browser cannot make a picture of that size. Choose a smaller one.'))
    }, 'image/png')
  })
}

const stageOf = (): HTMLElement => {
  const stage = document.querySelector<HTMLElement>('section[aria-label="Stage"]')
  if (!stage) throw new Error('the stage is not on the page.')
  return stage
}

const stageBox = () => stageOf().getBoundingClientRect()

/** @param scale pixels for each CSS pixel of what WebGL draws. */
const svgText = (scale: number): string => {
  const stage = stageOf()
  const box = stage.getBoundingClientRect()
  const picture = document.createElementNS(SVG, 'svg')
  picture.setAttribute('xmlns', SVG)
  for (const [name, value] of Object.entries(box.toJSON() as Record<string, number>)) {
    if (name === 'width' || name === 'height') picture.setAttribute(name, String(Math.round(value)))
  }
  picture.append(ground(box), ...(fieldImage(stage, scale) ?? []), ...drawings(stage, box))
  return new XMLSerializer().serializeToString(picture)
}

const ground = ({ width, height }: DOMRect): SVGElement => {
  const rect = document.createElementNS(SVG, 'rect')
  rect.setAttribute('width', String(width))
  rect.setAttribute('height', String(height))
  rect.setAttribute('fill', getComputedStyle(document.documentElement).getPropertyValue('--paper').trim())
  return rect
}

/** The field in the plane, where its canvas lies; in space everything that WebGL draws. */
const fieldImage = (stage: HTMLElement, scale: number): SVGElement[] | null => {
  const canvas = stage.querySelector('canvas')
  if (!canvas || getComputedStyle(canvas).visibility === 'hidden') return null
  const box = stage.getBoundingClientRect()
  const place = canvas.getBoundingClientRect()
  const image = document.createElementNS(SVG, 'image')
  image.setAttribute('href', spaceSnapshot(scale) ?? canvas.toDataURL('image/png'))
  image.setAttribute('x', String(place.left - box.left))
  image.setAttribute('y', String(place.top - box.top))
  image.setAttribute('width', String(place.width))
  image.setAttribute('height', String(place.height))
  image.setAttribute('preserveAspectRatio', 'none')
  return [image]
}

/** The vectors over the field, in the order in which they lie on each other: drawings, handles, labels. */
const drawings = (stage: HTMLElement, box: DOMRect): SVGElement[] => {
  // the plane or the space itself, which stands before its tools
  const found = [...(stage.firstElementChild?.querySelectorAll('svg') ?? [])].filter(isOfPicture)
  const layers = found.map((svg) => ({ svg, layer: layerOf(svg) })).toSorted((a, b) => a.layer - b.layer)
  return layers.flatMap(({ svg }) => {
    const copy = standingCopy(svg, null)
    if (!copy) return []
    const group = document.createElementNS(SVG, 'g')
    for (const { name, value } of copy.attributes) {
      if (!/^(?:width|height|viewBox|xmlns|transform)$/.test(name)) group.setAttribute(name, value)
    }
    const place = svg.getBoundingClientRect()
    const { x, y, width } = svg.viewBox.baseVal ?? { x: 0, y: 0, width: 0 }
    const enlarged = width > 0 ? place.width / width : 1
    const left = place.left - box.left - x * enlarged
    const top = place.top - box.top - y * enlarged
    group.setAttribute('transform', `translate(${left} ${top}) scale(${enlarged})`)
    group.append(...copy.childNodes)
    return [group]
  })
}

/** Handles, and drawings that fill the stage; not the icons of buttons and choices. */
const isOfPicture = (svg: SVGSVGElement): boolean =>
  svg.closest('[data-handle]') !== null || svg.closest('button, label, [role="radiogroup"]') === null

const layerOf = (svg: SVGSVGElement): number => {
  const own = Number.parseInt(getComputedStyle(svg.closest('[data-handle]') ?? svg).zIndex, 10)
  return Number.isNaN(own) ? 0 : own
}
