import type { Scene } from './scene'

/** The scene the page opens on: a semi-hard triplet in the plane under MLX's own defaults. */
export const defaultScene: Scene = {
  version: 1,
  dimensions: 2,
  points: [
    { id: 'a', position: [0, 0] },
    { id: 'p', position: [1.2, 0.3] },
    { id: 'n', position: [-0.9, 1.1] },
  ],
  triplets: [{ anchor: 'a', positive: 'p', negative: 'n' }],
  source: { kind: 'explicit' },
  constraint: 'free',
  loss: { convention: 'mlx', distance: 'norm', p: 2, margin: 1, eps: 1e-6, swap: false, reduction: 'none' },
}
