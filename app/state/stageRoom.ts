import type { State } from './store'

/** Below this width the stage is a phone's: smaller handles, fewer words. */
export const SMALL_WIDTH = 700

/** In CSS pixels. */
const LEAST_HEIGHT = 300

/** Whether the stage is that of a figure so low that what stands along its bottom edge in space would lie over the drawing. */
export const selectIsLow = ({ stageSize, embed }: Pick<State, 'stageSize' | 'embed'>) =>
  embed && stageSize.height < LEAST_HEIGHT

/** Whether the choices of the view and the slice stand on the stage in space. */
export const selectHasSpaceChoices = (state: Pick<State, 'stageSize' | 'embed' | 'hide'>) =>
  !state.hide.includes('tools') && !selectIsLow(state)

/** A figure narrower than this has no room beside the points, in CSS pixels. */
const LEAST_WIDTH = 400

/** Whether the field's chooser stands on the stage: in a figure that is low and narrow it would lie over the points. */
export const selectHasFieldChoice = ({ stageSize, embed, hide }: Pick<State, 'stageSize' | 'embed' | 'hide'>) =>
  !hide.includes('tools') && !(selectIsLow({ stageSize, embed }) && stageSize.width < LEAST_WIDTH)
