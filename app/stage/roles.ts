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

// only relative steps: any number of shapes make one path, each with a move to its place before it

const circle = (scale: number) => {
  const r = 9.5 * scale
  return `m${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
}

/** With rounded corners. */
const square = (scale: number) => {
  const [side, r] = [13 * scale, 2 * scale]
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `m${-side / 2} ${-side / 2 - r}h${side}${corner(r, r)}v${side}${corner(-r, r)}h${-side}${corner(-r, -r)}v${-side}${corner(r, -r)}z`
}

const diamond = (scale: number) => {
  const r = 12 * scale
  return `m0 ${-r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`
}

const shape = (outline: (scale: number) => string) => ({ outline: outline(1), smallOutline: outline(SMALL) })

export const ROLE_LOOKS: Record<TripletRole, RoleLook> = {
  anchor: {
    letter: 'A',
    mark: 'var(--a)',
    text: 'var(--a-t)',
    ...shape(circle),
  },
  positive: {
    letter: 'P',
    mark: 'var(--p)',
    text: 'var(--p-t)',
    ...shape(square),
  },
  negative: { letter: 'N', mark: 'var(--n)', text: 'var(--n-t)', ...shape(diamond) },
}

/** From the lowest to the highest where shapes lie on each other. */
export const STACKING: readonly TripletRole[] = ['positive', 'negative', 'anchor']

/** In the order of reading and of Tab. */
export const ROLE_ORDER: readonly TripletRole[] = ['anchor', 'positive', 'negative']
