import type { Random } from '../random'
import type { PointId, Scene, ScenePoint, SceneTriplet } from '../scene'

/** How large a generated scene is. */
type PresetSize = { readonly triplets: number; readonly dimensions: 2 | 3 }

/** A kind of scene to start from. */
export type Preset = {
  readonly id: 'clusters' | 'collapsed' | 'outlier' | 'ring'
  /** Whether its points have length 1, and keep it. */
  readonly constraint: Scene['constraint']
  /** The points and triplets; the same for the same stream of random numbers. */
  readonly make: (random: Random, size: PresetSize) => Pick<Scene, 'points' | 'triplets'>
}

/** Every triplet with three points of its own. */
export const separateTriplets = (
  count: number,
  place: (index: number) => Record<keyof SceneTriplet, readonly number[]>,
): Pick<Scene, 'points' | 'triplets'> => {
  const points: ScenePoint[] = []
  const triplets: SceneTriplet[] = []
  for (let index = 0; index < count; index++) {
    const places = place(index)
    const add = (letter: string, position: readonly number[]): PointId => {
      const id = `${letter}${index}`
      points.push({ id, position })
      return id
    }
    triplets.push({
      anchor: add('a', places.anchor),
      positive: add('p', places.positive),
      negative: add('n', places.negative),
    })
  }
  return { points, triplets }
}

/** Coordinates on hundredths keep the table and the link readable. */
export const hundredths = (value: number) => Math.round(value * 100) / 100
