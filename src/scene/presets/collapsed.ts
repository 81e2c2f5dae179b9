import { separateTriplets, type Preset } from './preset'

/** Every embedding in one place. */
export const collapsed: Preset = {
  id: 'collapsed',
  constraint: 'free',
  make: (_random, { triplets, dimensions }) => {
    const origin = new Array<number>(dimensions).fill(0)
    return separateTriplets(triplets, () => ({ anchor: origin, positive: origin, negative: origin }))
  },
}
