import type { StateCreator } from 'zustand'
import type { Camera, Slice } from '../../src/scene/view'
import type { SliceField, VolumeField } from '../../src/worker/space'
import { boxOf, fittedCamera, zoomedCamera } from './camera'
import type { State } from './store'

export type { Camera, Slice }

export type NamedView = 'front' | 'side' | 'top' | 'iso'

export type SpaceAxis = Slice['axis']

/** What is seen of a scene in space, and the fields shown there. */
export type SpaceSlice = {
  /** Null until the view is fitted for the first time. */
  readonly camera: Camera | null
  readonly slice: Slice
  /** Whether surfaces of equal loss are shown. */
  readonly surfaces: boolean
  /** The two losses whose surfaces are shown; null for two round ones. */
  readonly levels: readonly [number, number] | null
  readonly autoRotate: boolean
  /** False once it is known that WebGL cannot be had. */
  readonly webGl: boolean
  /** The newest fields; they outlive results that did not need new ones. */
  readonly sliceField: SliceField | null
  readonly volumeField: VolumeField | null
  readonly cameraMoved: (camera: Camera) => void
  /** Fits the view to the scene, looking from a named direction or as now. */
  readonly spaceFitted: (view?: NamedView) => void
  readonly spaceZoomed: (factor: number) => void
  readonly sliceTurned: (axis: SpaceAxis) => void
  readonly sliceMoved: (offset: number) => void
  readonly surfacesShown: (surfaces: boolean) => void
  readonly levelsChosen: (levels: readonly [number, number] | null) => void
  readonly autoRotateChanged: (autoRotate: boolean) => void
  readonly webGlMissed: () => void
}

export const createSpaceSlice: StateCreator<State, [], [], SpaceSlice> = (set) => ({
  camera: null,
  slice: { axis: 'y', offset: 0 },
  surfaces: true,
  levels: null,
  autoRotate: false,
  webGl: true,
  sliceField: null,
  volumeField: null,
  cameraMoved: (camera) => set({ camera }),
  spaceFitted: (view) => set((state) => ({ camera: fittedCamera(state, view) })),
  spaceZoomed: (factor) => set(({ camera }) => (camera ? { camera: zoomedCamera(camera, factor) } : {})),
  sliceTurned: (axis) =>
    // the plane goes through the middle of what is shown, unless 0 is in sight: most scenes stand there
    set((state) => {
      const { center, half } = boxOf(state)
      const middle = center['xyz'.indexOf(axis)] ?? 0
      return { slice: { axis, offset: Math.abs(middle) < half ? 0 : middle } }
    }),
  sliceMoved: (offset) => set(({ slice }) => ({ slice: { ...slice, offset } })),
  surfacesShown: (surfaces) => set({ surfaces }),
  levelsChosen: (levels) => set({ levels }),
  autoRotateChanged: (autoRotate) => set({ autoRotate }),
  webGlMissed: () => set({ webGl: false }),
})
