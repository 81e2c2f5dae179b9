import type { Link } from '../../src/codec/link/link'
import { defaultView } from '../../src/scene/view'
import { isRestful } from './camera'
import { isFitted } from './fit'
import { selectedIndex } from './selectors'
import type { State } from './store'
import { DEFAULT_CHART } from './viewSlice'

/** The present state as a link carries it: what is as it would be without saying so is null. */
export const linkOf = (state: State): Link => {
  const { scene, fieldRole, chart, theme, lesson, hide, embed, unknownKeys } = state
  const index = selectedIndex(state)
  const inSpace = scene.dimensions === 3
  return {
    scene,
    view: {
      fieldOf: { role: fieldRole, index },
      bounds: inSpace || isFitted(state.bounds) ? null : state.bounds,
      camera: inSpace && state.camera && !isRestful(state.camera) ? state.camera : null,
      slice: inSpace ? state.slice : defaultView.slice,
      surfaces: inSpace ? state.surfaces : defaultView.surfaces,
      levels: inSpace ? state.levels : null,
      chart: chart === DEFAULT_CHART ? null : chart,
      theme,
      lesson,
      hide,
      embed,
    },
    unknown: unknownKeys,
  }
}
