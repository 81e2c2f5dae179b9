import { seededRandom } from '../random'
import type { Scene } from '../scene'
import { clusters } from './clusters'
import { collapsed } from './collapsed'
import { outlier } from './outlier'
import type { Preset } from './preset'
import { ring } from './ring'

/** The scenes to start from, in the order of the menu. */
export const presets: readonly Preset[] = [clusters, collapsed, outlier, ring]

/** The scene of a preset; its parameters are those of `like`. Several triplets are reduced by their mean. */
export const sceneOf = (preset: Preset, seed: number, like: Scene, triplets = preset.triplets): Scene => ({
  ...like,
  ...preset.make(seededRandom(seed), { triplets, dimensions: like.dimensions }),
  source: { kind: 'explicit' },
  loss: { ...like.loss, reduction: like.loss.reduction === 'none' ? 'mean' : like.loss.reduction },
})
