import type { State } from '../state/store'
import { selectTransform } from './plane/geometry'
import { pixelAt, selectProjection } from './space/projection'

/** How long a pixel of the present view is at a place, in units of the scene. */
export const pixelLength = (state: State, place: readonly number[]): number =>
  state.scene.dimensions === 3 ? pixelAt(selectProjection(state), place) : 1 / selectTransform(state).scale
