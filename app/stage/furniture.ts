import { isCompact } from '../state/parts'
import { remember } from '../ui/remember'
import type { State } from '../state/store'
import { boxFromEdges, type Box } from './boxes'
import { selectIsSmall } from './plane/geometry'
import type { Size } from './plane/transform'

/** Room around furniture that labels keep free, in CSS pixels. */
const CLEAR = 8

/** Height of the numbers along the bottom edge. */
const TICKS = 22

/** Where labels may stand. */
export const labelArea = ({ width, height }: Size): Box => boxFromEdges(4, 4, width - 4, height - TICKS)

// What stands on the stage beside the drawing, written down here as the style sheets have it, so that no frame of a drag
// has to measure it.

/** The field's chooser with its legend, and the zoom buttons. */
const toolBoxes = ({ width, height }: Size, small: boolean): readonly Box[] =>
  small
    ? [
        boxFromEdges(16 - CLEAR, 12 - CLEAR, 200 + CLEAR, 44 + CLEAR),
        boxFromEdges(width - 48 - CLEAR, 6 - CLEAR, width, 50 + CLEAR),
      ]
    : [
        boxFromEdges(24 - CLEAR, 16 - CLEAR, 208 + CLEAR, 76 + CLEAR),
        // as high as the buttons are for fingers
        boxFromEdges(width - 60 - CLEAR, height - 164 - CLEAR, width, height - 32 + CLEAR),
      ]

/** Under this width the figure's loss is written smaller. */
const NARROW = 400

/** The loss and the way out, over the stage of a figure. */
const figureBoxes = ({ width }: Size, loss: boolean): readonly Box[] => [
  ...(loss ? [width < NARROW ? boxFromEdges(12, 8, 104, 54) : boxFromEdges(12, 8, 138, 64)] : []),
  boxFromEdges(width - 72, 8, width, 32),
]

const boxesOf = remember((size: Size, small: boolean, tools: boolean, figure: boolean, loss: boolean) => {
  if (tools) return toolBoxes(size, small)
  return figure ? figureBoxes(size, loss) : []
})
/** What stands on the stage beside the drawing. */
export const selectFurniture = (state: State): readonly Box[] =>
  boxesOf(
    state.stageSize,
    selectIsSmall(state),
    !state.hide.includes('tools'),
    state.embed && isCompact(state.hide),
    !state.hide.includes('loss'),
  )
