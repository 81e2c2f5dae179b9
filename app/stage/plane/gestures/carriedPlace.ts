import { carried } from '../../../../src/scene/short'
import type { State } from '../../../state/store'
import { pixelLength } from '../../pixelLength'

/**
 * Where a hand carries a point of the plane or of space: to coordinates that read well in the table and in the link. On the
 * sphere only the exact place keeps the length of 1.
 */
export const carriedPlace = (state: State, place: readonly number[], by: readonly number[]): readonly number[] =>
  state.scene.constraint === 'free'
    ? carried(place, by, pixelLength(state, place))
    : place.map((value, k) => value + (by[k] ?? 0))
