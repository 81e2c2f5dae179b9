import { textOf } from '../messages/catalogue'
import { exportText } from '../messages/export'
import { pointsText } from '../messages/points'
import { LEGEND, legendTicks } from '../stage/legend'
import { selectLegendRange } from '../stage/legendRange'
import { selectIsSmall } from '../stage/plane/geometry'
import { RAMP_STOPS, rampColor } from '../stage/ramp'
import { currentAppearance } from '../stage/appearance'
import { selectedIndex } from '../state/selectors'
import type { State } from '../state/store'
import { svgElement, tokenValue } from './svg'

/** Where it stands, in CSS pixels: where the page has the field's chooser, which labels keep clear of. */
const PLACE = { small: { x: 16, y: 8 }, large: { x: 24, y: 14 } }

const ROOM = { beside: 8, above: 4, height: 50 }
const TITLE = 13
const BAR = { top: 20, height: 8 }
const NUMBERS = 41

/** Of the paper under it, which is seen where the field reaches there. */
const PAPER_OPACITY = 0.9

const RAMP = 'legend-ramp'

/** What the tints of the field stand for, and of which point the field is: as the page says it, in vectors. */
export const legendPicture = (state: State): SVGElement | null => {
  const range = selectLegendRange(state)
  if (!range) return null
  const { x, y } = PLACE[selectIsSmall(state) ? 'small' : 'large']
  return svgElement(
    'g',
    { transform: `translate(${x} ${y})`, 'font-family': tokenValue('--font') },
    ramp(),
    svgElement('rect', {
      x: -ROOM.beside,
      y: -ROOM.above,
      width: LEGEND.width + 2 * ROOM.beside,
      height: ROOM.height,
      rx: 6,
      fill: tokenValue('--paper'),
      'fill-opacity': PAPER_OPACITY,
    }),
    svgElement(
      'text',
      { y: TITLE, 'font-size': 12, fill: tokenValue('--ink2') },
      textOf(exportText).fieldOf({ point: textOf(pointsText)[state.fieldRole]({ number: selectedIndex(state) + 1 }) }),
    ),
    ...bar(),
    ...numbers(range),
  )
}

const ramp = (): SVGElement =>
  svgElement(
    'linearGradient',
    { id: RAMP },
    ...RAMP_STOPS.map((offset) =>
      svgElement('stop', { offset, 'stop-color': `rgb(${rampColor(currentAppearance(), offset).join(', ')})` }),
    ),
  )

/** Paper at its left end, then the ramp, in a hairline. */
const bar = (): readonly SVGElement[] => {
  const shape = { y: BAR.top, height: BAR.height }
  return [
    svgElement('rect', { ...shape, width: LEGEND.width, rx: 2, fill: `url(#${RAMP})` }),
    svgElement('rect', { ...shape, width: LEGEND.paper, fill: tokenValue('--paper') }),
    svgElement('rect', {
      x: 0.5,
      y: BAR.top + 0.5,
      width: LEGEND.width - 1,
      height: BAR.height - 1,
      rx: 1.5,
      fill: 'none',
      stroke: tokenValue('--iso'),
      'stroke-opacity': 0.28,
    }),
  ]
}

/** The first and the last number stay within the bar. */
const numbers = ({ base, max }: { readonly base: number; readonly max: number }): readonly SVGElement[] =>
  legendTicks(base, max).map(({ at, text, edge }) =>
    svgElement(
      'text',
      {
        x: at,
        y: NUMBERS,
        'font-size': 11,
        'text-anchor': edge ?? 'middle',
        fill: tokenValue('--ink3'),
      },
      text,
    ),
  )
