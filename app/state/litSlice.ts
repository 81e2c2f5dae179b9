import type { StateCreator } from 'zustand'
import type { TripletRole } from '../../src/scene/scene'
import type { State } from './store'

/** What the formula, the stage, the table, the parameters and the charts show each in its own way. */
export type LitTerm =
  'positive-distance' | 'negative-distance' | 'gap' | 'loss' | 'margin' | 'p' | 'eps' | 'triplet' | TripletRole

/** A term of one triplet. What all triplets share (margin, p, eps) is lit with any of them. */
type Lit = { readonly term: LitTerm; readonly triplet: number }

/** What the pointer or the keyboard is on, so that all of its twins can light up. */
export type LitSlice = {
  readonly lit: Lit | null
  readonly litUp: (lit: Lit) => void
  /** Only what has lit a thing puts it out: the next one may have been entered before this one was left. */
  readonly litOff: (lit: Lit) => void
}

export const createLitSlice: StateCreator<State, [], [], LitSlice> = (set, get) => ({
  lit: null,
  // what passes under a hand at work is not meant, and must cost its drag no frame
  litUp: (lit) => {
    if (!get().gesture && !isSame(get().lit, lit)) set({ lit })
  },
  litOff: (lit) => {
    if (isSame(get().lit, lit)) set({ lit: null })
  },
})

const isSame = (one: Lit | null, other: Lit): boolean => one?.term === other.term && one.triplet === other.triplet

const SHARED: ReadonlySet<LitTerm> = new Set(['margin', 'p', 'eps'])

/** Whether a term of a triplet is lit. */
export const isLit = ({ lit }: Pick<State, 'lit'>, term: LitTerm, triplet: number): boolean =>
  lit?.term === term && (lit.triplet === triplet || SHARED.has(term))
