import { temporal } from 'zundo'
import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'
import type { Scene } from '../../src/scene/scene'
import { createNoticesSlice, type NoticesSlice } from './noticesSlice'
import { createResultsSlice, type ResultsSlice } from './resultsSlice'
import { createSceneSlice, type SceneSlice } from './sceneSlice'
import { createViewSlice, type ViewSlice } from './viewSlice'

export type State = SceneSlice & ViewSlice & ResultsSlice & NoticesSlice

/** How many steps can be undone. */
const HISTORY = 200

type Past = { readonly scene: Scene; readonly gesture: SceneSlice['gesture'] }

/**
 * The state of the page. Its history holds scenes, one for each finished gesture or change:
 * while a hand is moving nothing is recorded, and when it rests the scene it started from is.
 */
export const useStore = create<State>()(
  subscribeWithSelector(
    temporal(
      (...api) => ({
        ...createSceneSlice(...api),
        ...createViewSlice(...api),
        ...createResultsSlice(...api),
        ...createNoticesSlice(...api),
      }),
      {
        limit: HISTORY,
        partialize: ({ scene, gesture }): Past => ({ scene, gesture }),
        handleSet: (record) => recordGestures(record as Record),
      },
    ),
  ),
)

type Record = (past: Past, replace: unknown, current: Past, ...rest: unknown[]) => void

const recordGestures = (record: Record): Record => {
  let start: Scene | null = null
  return (past, replace, current, ...rest) => {
    if (current.gesture) {
      start ??= past.scene
      return
    }
    const from = start ?? past.scene
    start = null
    if (from !== current.scene) record({ scene: from, gesture: null }, replace, current, ...rest)
  }
}
