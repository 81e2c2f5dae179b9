import { isLit } from '../../state/litSlice'
import { selectedIndex } from '../../state/selectors'
import type { State } from '../../state/store'

/** The segment of a role, or the ball of a radius, whose twins are lit; p gives both balls their shape. */
export const isPositiveLit = (state: State): boolean => isLit(state, 'positive-distance', selectedIndex(state))
export const isNegativeLit = (state: State): boolean => isLit(state, 'negative-distance', selectedIndex(state))
export const isInnerBallLit = (state: State): boolean => isPositiveLit(state) || state.lit?.term === 'p'
export const isOuterBallLit = (state: State): boolean => state.lit?.term === 'margin' || state.lit?.term === 'p'
