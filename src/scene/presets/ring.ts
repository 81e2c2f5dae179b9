import { normal } from '../random'
import { separateTriplets, type Preset } from './preset'

/** How far a positive strays from its anchor, in radians. */
const STRAY = 0.45

/** Embeddings normalised to length 1, as retrieval models give them. */
export const ring: Preset = {
  id: 'ring',
  constraint: 'unit-sphere',
  make: (random, { triplets, dimensions }) => {
    const at = (angle: number) => [Math.cos(angle), Math.sin(angle), 0].slice(0, dimensions)
    return separateTriplets(triplets, () => {
      const anchor = 2 * Math.PI * random()
      return {
        anchor: at(anchor),
        positive: at(anchor + STRAY * normal(random)),
        negative: at(2 * Math.PI * random()),
      }
    })
  },
}
