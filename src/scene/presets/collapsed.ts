import { separateTriplets, type Preset } from './preset'

/** Every embedding in one place. */
export const collapsed: Preset = {
  id: 'collapsed',
  label: 'Collapsed',
  reason: 'All embeddings in one place: the loss is stuck at the margin, and MLX’s gradient is 0 everywhere.',
  constraint: 'free',
  make: (_random, { triplets, dimensions }) => {
    const origin = new Array<number>(dimensions).fill(0)
    return separateTriplets(triplets, () => ({ anchor: origin, positive: origin, negative: origin }))
  },
}
