import { boxFromEdges, type Box } from './boxes'
import type { Size } from './plane/transform'

/** Room around furniture that labels keep free, in CSS pixels. */
const CLEAR = 8

/** Height of the numbers along the bottom edge. */
const TICKS = 22

/** Where labels may stand. */
export const labelArea = ({ width, height }: Size): Box => boxFromEdges(4, 4, width - 4, height - TICKS)

/**
 * What stands on the stage beside the drawing: the field's chooser with its legend, and the zoom buttons.
 * Written down here as the style sheets have it, so that no frame of a drag has to measure it.
 */
export const furniture = ({ width, height }: Size, small: boolean): readonly Box[] =>
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
