import type { TripletRole } from '../../src/scene/scene'

/** How a role looks on the stage: shape and colour both carry it, and a letter names it. */
export type RoleLook = {
  readonly letter: string
  /** Custom properties of the tokens: the mark's colour and the colour of text. */
  readonly mark: string
  readonly text: string
  /** The outline of the handle's shape about where the path is, at first (0, 0), in CSS pixels. */
  readonly outline: string
  /** The same of a triplet that is not selected. */
  readonly smallOutline: string
}

/** How much smaller the marks of the triplets are that are not selected. */
const SMALL = 0.42

// Outlines of half a width, of relative steps: a path of any number of them has a move to each one's place.

const circle = (half: number) => `m${-half} 0a${half} ${half} 0 1 1 ${2 * half} 0a${half} ${half} 0 1 1 ${-2 * half} 0z`

/** With rounded corners. */
const square = (half: number) => {
  const r = half / 4.25
  const side = 2 * (half - r)
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `m${-side / 2} ${-half}h${side}${corner(r, r)}v${side}${corner(-r, r)}h${-side}${corner(-r, -r)}v${-side}${corner(r, -r)}z`
}

export const diamond = (half: number) => `m0 ${-half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`

const shape = (of: (half: number) => string, half: number) => ({ outline: of(half), smallOutline: of(SMALL * half) })

export const ROLE_LOOKS: Record<TripletRole, RoleLook> = {
  anchor: {
    letter: 'A',
    mark: 'var(--a)',
    text: 'var(--a-t)',
    ...shape(circle, 9.5),
  },
  positive: {
    letter: 'P',
    mark: 'var(--p)',
    text: 'var(--p-t)',
    ...shape(square, 8.5),
  },
  negative: { letter: 'N', mark: 'var(--n)', text: 'var(--n-t)', ...shape(diamond, 12) },
}

/** From the lowest to the highest where shapes lie on each other. */
export const STACKING: readonly TripletRole[] = ['positive', 'negative', 'anchor']

/** In the order of reading and of Tab. */
export const ROLE_ORDER: readonly TripletRole[] = ['anchor', 'positive', 'negative']
