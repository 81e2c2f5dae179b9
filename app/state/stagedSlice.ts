import type { StateCreator } from 'zustand'
import type { Scene } from '../../src/scene/scene'
import type { stageText } from '../messages/stage'
import { formatEps, formatExact } from '../ui/format'
import type { State } from './store'

/** What the stage shows out of arrays too large for it. */
type Staged = {
  /** The scene it is true of: with other points it no longer is. */
  readonly scene: Scene
  /** Which triplet of how many, and how it is drawn: a sentence. */
  readonly text: string
  /** Whether the distances are those of more dimensions, and so hold under this scene's norm alone. */
  readonly asTriangle: boolean
}

export type StagedSlice = {
  readonly staged: Staged | null
  /** Part of some arrays goes to the stage, in one step of the history. */
  readonly tripletStaged: (staged: Staged) => void
}

export const createStagedSlice: StateCreator<State, [], [], StagedSlice> = (set, get) => ({
  staged: null,
  tripletStaged: (staged) => {
    get().sceneLoaded(staged.scene)
    set({ staged, selected: 0 })
    get().viewFitted()
  },
})

/** What is said on the stage of what it shows; null where that is the scene itself. */
export const stagedText = (
  text: typeof stageText.en,
  { staged, scene }: Pick<State, 'staged' | 'scene'>,
): string | null => {
  if (!staged || staged.scene.points !== scene.points) return null
  const { convention, p, eps } = staged.scene.loss
  const { loss } = scene
  const sameNorm = loss.convention === convention && loss.p === p && loss.eps === eps
  if (!staged.asTriangle || sameNorm) return staged.text
  return text.otherNorm({ shown: staged.text, p: formatExact(p), eps: formatEps(eps) })
}
