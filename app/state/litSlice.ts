import type { StateCreator } from 'zustand'
import type { Scene, TripletRole } from '../../src/scene/scene'
import type { State } from './store'

/** What the formula, the stage, the table, the parameters and the charts show each in its own way. */
export type LitTerm =
  | 'positive-distance'
  | 'negative-distance'
  | 'gap'
  | 'loss'
  | 'reduced'
  | 'margin'
  | 'p'
  | 'eps'
  | 'triplet'
  | TripletRole

/** A term of one triplet. What all triplets share (margin, p, eps, the reduced loss) is lit with any of them. */
export type Lit = {
  readonly term: LitTerm
  readonly triplet: number
  /** A bar of a distribution stands for many: all of them, with `triplet` the first. */
  readonly among?: ReadonlySet<number>
}

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
    if (get().hands.length === 0 && !isSame(get().lit, lit)) set({ lit })
  },
  litOff: (lit) => {
    if (isSame(get().lit, lit)) set({ lit: null })
  },
})

const isSame = (one: Lit | null, other: Lit): boolean =>
  one?.term === other.term && one.triplet === other.triplet && one.among === other.among

const SHARED: ReadonlySet<LitTerm> = new Set(['margin', 'p', 'eps', 'reduced'])

/** What the loss on the readout is: the one triplet's own, or what all are reduced to, which is nobody's own. */
export const readoutTerm = ({ loss, triplets }: Pick<Scene, 'loss' | 'triplets'>): 'loss' | 'reduced' =>
  loss.reduction === 'none' || triplets.length === 1 ? 'loss' : 'reduced'

/** Whether a term has the same value for all triplets. */
export const isShared = (term: LitTerm): boolean => SHARED.has(term)

/** Whether what is lit is of this triplet. */
export const isOfTriplet = (lit: Lit | null, triplet: number): boolean =>
  lit !== null && !isShared(lit.term) && (lit.triplet === triplet || lit.among?.has(triplet) === true)

/** What a lit term is made of: a gap is the difference of two distances, a triplet three points. */
const PARTS: Partial<Record<LitTerm, readonly LitTerm[]>> = {
  gap: ['positive-distance', 'negative-distance'],
  triplet: ['anchor', 'positive', 'negative'],
}

/** Whether a term of a triplet is lit, by itself or as a part of what is. */
export const isLit = ({ lit }: Pick<State, 'lit'>, term: LitTerm, triplet: number): boolean => {
  if (!lit) return false
  if (isShared(term)) return lit.term === term
  return isOfTriplet(lit, triplet) && (lit.term === term || PARTS[lit.term]?.includes(term) === true)
}
