import type { Link } from '../../src/codec/link/link'
import type { Bounds, Camera } from '../../src/scene/view'
import { defaultView } from '../../src/scene/view'
import { fittedCamera } from './camera'
import { fitScene } from './fit'
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
      bounds: inSpace || isSameBounds(state.bounds, fitScene(scene, index)) ? null : state.bounds,
      camera: inSpace ? movedCamera(state) : null,
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

/** A view this near to the fitted one, as a share of what it spans, is the fitted one. */
const SAME = 1e-6

const isSameBounds = (bounds: Bounds, fitted: Bounds): boolean => {
  const span = Math.max(fitted[2] - fitted[0], fitted[3] - fitted[1])
  return bounds.every((value, k) => Math.abs(value - (fitted[k] ?? NaN)) <= SAME * span)
}

/** The camera, unless it stands where a link without one would put it. */
const movedCamera = (state: State): Camera | null => {
  const { camera } = state
  if (!camera) return null
  const fitted = fittedCamera({ ...state, camera: null })
  const distance = Math.hypot(...fitted.position.map((value, k) => value - (fitted.target[k] ?? 0)))
  const places = [...fitted.position, ...fitted.target]
  const moved = [...camera.position, ...camera.target].some((value, k) => {
    return Math.abs(value - (places[k] ?? NaN)) > SAME * distance
  })
  return moved ? camera : null
}
