import type { TripletRole } from '../../src/scene/scene'

/** How a role looks on the stage: shape and colour both carry it, and a letter names it. */
export type RoleLook = {
  readonly letter: string
  /** Custom properties of the tokens: the mark's colour and the colour of text. */
  readonly mark: string
  readonly text: string
  /** The outline of the handle's shape about (0, 0), in CSS pixels. */
  readonly outline: string
}

export const ROLE_LOOKS: Record<TripletRole, RoleLook> = {
  anchor: {
    letter: 'A',
    mark: 'var(--a)',
    text: 'var(--a-t)',
    outline: 'M-9.5 0a9.5 9.5 0 1 1 19 0a9.5 9.5 0 1 1 -19 0Z',
  },
  positive: {
    letter: 'P',
    mark: 'var(--p)',
    text: 'var(--p-t)',
    outline: 'M-6.5 -8.5h13a2 2 0 0 1 2 2v13a2 2 0 0 1 -2 2h-13a2 2 0 0 1 -2 -2v-13a2 2 0 0 1 2 -2Z',
  },
  negative: { letter: 'N', mark: 'var(--n)', text: 'var(--n-t)', outline: 'M0 -12L12 0L0 12L-12 0Z' },
}

/** From the lowest to the highest where shapes lie on each other. */
export const STACKING: readonly TripletRole[] = ['positive', 'negative', 'anchor']

/** In the order of reading and of Tab. */
export const ROLE_ORDER: readonly TripletRole[] = ['anchor', 'positive', 'negative']
