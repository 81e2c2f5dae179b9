import type { StateCreator } from 'zustand'
import type { TripletRole } from '../../src/scene/scene'
import type { Bounds, Theme } from '../../src/scene/view'
import { refittedCamera } from './camera'
import { fitScene } from './fit'
import { defaultScene } from '../../src/scene/defaults'
import { selectedIndex } from './selectors'
import type { State } from './store'

export type { Bounds, Theme }

/** The chart that is shown until another one is chosen. */
export const DEFAULT_CHART = 'margin-sweep'

export type ViewSlice = {
  /** Index of the triplet that the stage, the formula and the charts speak of; read it through `selectedIndex`. */
  readonly selected: number
  /** The handle last taken hold of. */
  readonly handle: TripletRole
  /** Which point of the selected triplet the field is a function of. */
  readonly fieldRole: TripletRole
  readonly bounds: Bounds
  /** The stage in CSS pixels. */
  readonly stageSize: { readonly width: number; readonly height: number }
  readonly chart: string
  readonly theme: Theme
  readonly tripletSelected: (index: number) => void
  readonly handleTaken: (index: number, role: TripletRole) => void
  readonly fieldChosen: (index: number, role: TripletRole) => void
  readonly viewMoved: (bounds: Bounds) => void
  /** Shows everything, in the plane and in space. */
  readonly viewFitted: () => void
  /** Whether the page around the stage can be scrolled, so that one finger on the ground must be left to it. */
  readonly pageScrolls: boolean
  readonly pageScrollsChanged: (pageScrolls: boolean) => void
  readonly stageResized: (width: number, height: number) => void
  readonly chartChosen: (chart: string) => void
  readonly themeChanged: (theme: Theme) => void
}

export const createViewSlice: StateCreator<State, [], [], ViewSlice> = (set) => ({
  selected: 0,
  handle: 'negative',
  fieldRole: 'negative',
  bounds: fitScene(defaultScene, 0),
  stageSize: { width: 0, height: 0 },
  chart: DEFAULT_CHART,
  theme: 'system',
  tripletSelected: (selected) => set({ selected }),
  handleTaken: (selected, handle) => set({ selected, handle }),
  fieldChosen: (selected, fieldRole) => set({ selected, fieldRole }),
  viewMoved: (bounds) => set({ bounds }),
  viewFitted: () =>
    set((state) => ({
      bounds: fitScene(state.scene, selectedIndex(state)),
      camera: refittedCamera(state) ?? state.camera,
    })),
  pageScrolls: false,
  pageScrollsChanged: (pageScrolls) => set({ pageScrolls }),
  stageResized: (width, height) => set({ stageSize: { width, height } }),
  chartChosen: (chart) => set({ chart }),
  themeChanged: (theme) => set({ theme }),
})
