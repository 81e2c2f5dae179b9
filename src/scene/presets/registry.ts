import { seededRandom } from '../random'
import type { Scene } from '../scene'
import { clusters } from './clusters'
import { collapsed } from './collapsed'
import { outlier } from './outlier'
import type { Preset } from './preset'
import { ring } from './ring'

/** The scenes to start from, in the order of the menu. */
export const presets: readonly Preset[] = [clusters, collapsed, outlier, ring]

/** How many triplets are generated, and from which stream of random numbers. */
export type Generation = { readonly seed: number; readonly triplets: number }

/**
 * The scene of a preset with `triplets` triplets, the same for the same seed. Its dimensions and parameters are those of
 * `like`; several triplets are reduced by their mean.
 */
export const sceneOf = (preset: Preset, like: Scene, { seed, triplets }: Generation): Scene => ({
  ...like,
  ...preset.make(seededRandom(seed), { triplets, dimensions: like.dimensions }),
  source: { kind: 'explicit' },
  constraint: preset.constraint,
  loss: { ...like.loss, reduction: like.loss.reduction === 'none' && triplets > 1 ? 'mean' : like.loss.reduction },
})
