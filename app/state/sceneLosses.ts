import type { Scene } from '../../src/scene/scene'

/** The reduced loss, and for reduction none the loss of every triplet [B]: a number of thousands, or all of them. */
export type LossOfScene = number | ArrayLike<number>

/**
 * The losses of scenes that are worked out already, each as long as anything holds the scene. They belong to the store,
 * whose history holds the scenes; what computes them is loaded with the charts.
 */
export type SceneLossesSlice = { readonly knownLosses: WeakMap<Scene, LossOfScene> }

export const createSceneLossesSlice = (): SceneLossesSlice => ({ knownLosses: new WeakMap() })
