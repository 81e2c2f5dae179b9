import { remember } from '../../ui/remember'
import { selectHasSpaceChoices, selectIsLow } from '../../state/stageRoom'
import type { State } from '../../state/store'
import { boxFromEdges, type Box } from '../boxes'
import { selectFurniture } from '../furniture'
import { selectIsSmall } from '../plane/geometry'
import type { Size } from '../plane/transform'

/** The little axes, and the choice of views and of the slice, along the bottom edge. */
const bottomBoxes = ({ width, height }: Size, small: boolean, low: boolean, choices: boolean): readonly Box[] => {
  if (!choices) return small || low ? [] : [boxFromEdges(16, height - 104, 112, height)]
  return small
    ? [boxFromEdges(0, height - 96, width, height)]
    : [boxFromEdges(16, height - 104, 330, height), boxFromEdges(width - 390, height - 80, width - 50, height - 28)]
}

const boxesOf = remember(
  (above: readonly Box[], size: Size, small: boolean, low: boolean, choices: boolean): readonly Box[] => [
    ...above,
    ...bottomBoxes(size, small, low, choices),
  ],
)
/** What stands on the stage beside the drawing, as in the plane and along the bottom edge. */
export const selectSpaceFurniture = (state: State): readonly Box[] =>
  boxesOf(
    selectFurniture(state),
    state.stageSize,
    selectIsSmall(state),
    selectIsLow(state),
    selectHasSpaceChoices(state),
  )
