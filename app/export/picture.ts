import { textOf } from '../messages/catalogue'
import { exportText } from '../messages/export'
import { spaceSnapshot } from '../stage/space/snapshot'
import { useStore } from '../state/store'
import { legendPicture } from './legendPicture'
import { markPicture } from './markPicture'
import { svgElement, tokenValue } from './svg'
import { standingCopy } from './svgClone'

/** The stage as an SVG that stands by itself. */
export const svgOf = (): Blob => new Blob([svgText(1)], { type: 'image/svg+xml;charset=utf-8' })

/** The stage as a PNG, `scale` pixels for each CSS pixel. @throws Error if the browser cannot hold so many. */
export const pngOf = async (scale: number): Promise<Blob> => {
  const { width, height } = stageBox()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error(textOf(exportText).noCanvas)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(scale))}`
  await image.decode()
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error(textOf(exportText).noPng))
    }, 'image/png')
  })
}

const stageOf = (): HTMLElement => {
  const stage = document.querySelector<HTMLElement>('section[aria-label="Stage"]')
  if (!stage) throw new Error(textOf(exportText).noStage)
  return stage
}

const stageBox = () => stageOf().getBoundingClientRect()

/** @param scale pixels for each CSS pixel of what WebGL draws. */
const svgText = (scale: number): string => {
  const stage = stageOf()
  const box = stage.getBoundingClientRect()
  const [width, height] = [Math.round(box.width), Math.round(box.height)]
  const field = fieldImage(stage, scale)
  const mark = stage.querySelector<HTMLElement>('[data-staged-mark]')
  const picture = svgElement(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}` },
    svgElement('rect', { width, height, fill: tokenValue('--paper') }),
    ...(field ? [field] : []),
    ...drawings(stage, box),
    ...(mark ? [markPicture(mark, box)] : []),
  )
  const legend = field && legendPicture(useStore.getState())
  if (legend) picture.append(legend)
  return new XMLSerializer().serializeToString(picture)
}

/** The field in the plane, where its canvas lies; in space everything that WebGL draws. */
const fieldImage = (stage: HTMLElement, scale: number): SVGElement | null => {
  const canvas = stage.querySelector('canvas')
  if (!canvas || getComputedStyle(canvas).visibility === 'hidden') return null
  const box = stage.getBoundingClientRect()
  const place = canvas.getBoundingClientRect()
  return svgElement('image', {
    href: spaceSnapshot(scale) ?? canvas.toDataURL('image/png'),
    x: place.left - box.left,
    y: place.top - box.top,
    width: place.width,
    height: place.height,
    preserveAspectRatio: 'none',
  })
}

/** The vectors over the field, in the order in which they lie on each other: drawings, handles, labels. */
const drawings = (stage: HTMLElement, box: DOMRect): SVGElement[] => {
  // the plane or the space itself, which stands before its tools
  const found = [...(stage.firstElementChild?.querySelectorAll('svg') ?? [])].filter(isOfPicture)
  const layers = found.map((svg) => ({ svg, layer: layerOf(svg) })).toSorted((a, b) => a.layer - b.layer)
  return layers.flatMap(({ svg }) => {
    const copy = standingCopy(svg, null)
    if (!copy) return []
    const group = svgElement('g', {})
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
