import type { StateCreator } from 'zustand'
import type { Link, UnknownKey } from '../../src/codec/link/link'
import type { Scene } from '../../src/scene/scene'
import type { Part, View } from '../../src/scene/view'
import { refittedCamera } from './camera'
import { fitScene } from './fit'
import { survives } from './hands'
import type { State } from './store'
import { DEFAULT_CHART } from './viewSlice'

/** What came with a link besides the scene and how it is looked at, and how a whole scene comes in. */
export type LinkSlice = {
  /** The parts of the page that are not shown. */
  readonly hide: readonly Part[]
  /** Whether the page is a part of another one. */
  readonly embed: boolean
  readonly lesson: string | null
  /** Keys of the link that only other versions know, kept for the next one that is written. */
  readonly unknownKeys: readonly UnknownKey[]
  /**
   * A scene from outside takes the place of this one, in one step of the history. A hand keeps hold of what it leaves
   * as it was; what it changes is taken from the hand.
   */
  readonly sceneLoaded: (scene: Scene) => void
  /** The same, with its first triplet selected and the view fitted to it. */
  readonly sceneOpened: (scene: Scene) => void
  /** The same, with how it is looked at. */
  readonly linkOpened: (link: Link) => void
}

export const createLinkSlice: StateCreator<State, [], [], LinkSlice> = (set, get) => ({
  hide: [],
  embed: false,
  lesson: null,
  unknownKeys: [],
  sceneLoaded: (scene) => {
    const { scene: before, hands, handLet } = get()
    for (const hand of hands) if (!survives(hand, before, scene)) handLet(hand)
    set({ scene })
  },
  sceneOpened: (scene) => {
    get().handsLifted()
    set((state) => ({
      scene,
      selected: 0,
      bounds: fitScene(scene, 0),
      camera: refittedCamera({ ...state, scene, selected: 0, camera: null }),
    }))
  },
  linkOpened: ({ scene, view, unknown }) => {
    get().handsLifted()
    set((state) => ({ scene, unknownKeys: unknown, ...looked(state, scene, view) }))
  },
})

/** A link's view as the state keeps it. A link without a theme leaves the person's own. */
const looked = (state: State, scene: Scene, { fieldOf, bounds, camera, chart, theme, ...view }: View) => {
  const selected = fieldOf.index
  return {
    ...view,
    selected,
    handle: fieldOf.role,
    fieldRole: fieldOf.role,
    bounds: bounds ?? fitScene(scene, selected),
    camera: camera ?? refittedCamera({ ...state, hide: view.hide, embed: view.embed, scene, selected, camera: null }),
    chart: chart ?? DEFAULT_CHART,
    theme: theme === 'system' ? state.theme : theme,
  }
}
