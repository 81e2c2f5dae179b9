import { dequal } from 'dequal/lite'
import { temporal } from 'zundo'
import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'
import { selectResting } from './hands'
import { createLinkSlice, type LinkSlice } from './linkSlice'
import { createLitSlice, type LitSlice } from './litSlice'
import { createNoticesSlice, type NoticesSlice } from './noticesSlice'
import { createResultsSlice, type ResultsSlice } from './resultsSlice'
import { createSceneLossesSlice, type SceneLossesSlice } from './sceneLosses'
import { createSceneSlice, type SceneSlice } from './sceneSlice'
import { createSpaceSlice, type SpaceSlice } from './spaceSlice'
import { createStagedSlice, type StagedSlice } from './stagedSlice'
import { createViewSlice, type ViewSlice } from './viewSlice'

export type State = SceneSlice &
  ViewSlice &
  SpaceSlice &
  LinkSlice &
  LitSlice &
  ResultsSlice &
  NoticesSlice &
  StagedSlice &
  SceneLossesSlice

/** How many steps can be undone. */
const HISTORY = 200

/**
 * The state of the page. Its history holds scenes, one for each hand that has let go and for each change without one:
 * what hands still hold counts as it was when they took hold.
 */
export const useStore = create<State>()(
  subscribeWithSelector(
    temporal(
      (...api) => ({
        ...createSceneSlice(...api),
        ...createViewSlice(...api),
        ...createSpaceSlice(...api),
        ...createLinkSlice(...api),
        ...createLitSlice(...api),
        ...createResultsSlice(...api),
        ...createNoticesSlice(...api),
        ...createStagedSlice(...api),
        ...createSceneLossesSlice(),
      }),
      {
        limit: HISTORY,
        partialize: (state) => ({ scene: selectResting(state) }),
        // by its numbers: a hand that brings all back to where it began leaves no step that undoes nothing
        equality: (past, present) => dequal(past.scene, present.scene),
      },
    ),
  ),
)
