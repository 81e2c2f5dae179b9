import { distanceForm, type DistanceForm } from '../../src/loss/conventions/convention'
import { conventionOf } from '../../src/loss/conventions/registry'
import { distance } from '../../src/loss/distance'
import { lossOptionsOf } from '../../src/scene/batch'
import type { Scene, TripletRole } from '../../src/scene/scene'
import { selectedIndex, selectPositions } from './selectors'
import { remember } from '../ui/remember'
import type { State } from './store'

/** One distance of the selected triplet taken apart: a line for each coordinate. */
export type ExpandedDistance = {
  readonly from: TripletRole
  readonly to: TripletRole
  /** The coordinates of both points, and φ(u_k): what of each joins the sum. */
  readonly coordinates: readonly { readonly x: number; readonly y: number; readonly power: number }[]
  readonly value: number
  /** Whether the loss takes it: under swap only the smaller of d(A,N) and d(P,N). */
  readonly counts: boolean
}

export type Expansion = {
  readonly form: DistanceForm
  readonly p: number
  readonly eps: number
  readonly distances: readonly ExpandedDistance[]
}

const PAIRS: readonly { readonly from: TripletRole; readonly to: TripletRole }[] = [
  { from: 'anchor', to: 'positive' },
  { from: 'anchor', to: 'negative' },
]
const SWAPPED_PAIR = { from: 'positive', to: 'negative' } as const

const expansionOf = remember((scene: Scene, index: number): Expansion => {
  const { convention, p, eps, swap } = scene.loss
  const form = distanceForm(conventionOf(convention), p)
  const positions = selectPositions({ scene })
  const triplet = scene.triplets[index]
  const at = (role: TripletRole) => (triplet && positions.get(triplet[role])) ?? []
  const distances = [...PAIRS, ...(swap ? [SWAPPED_PAIR] : [])].map(({ from, to }) => ({
    from,
    to,
    value: distance(at(from), at(to), lossOptionsOf(scene)),
    coordinates: at(from).map((x, k) => {
      const y = at(to)[k] ?? 0
      return { x, y, power: powerOf(form, x - y, p, eps) }
    }),
  }))
  const [, apart, swapped] = distances
  const dropped = swapped && apart && (swapped.value < apart.value ? apart : swapped)
  return { form, p, eps, distances: distances.map((each) => ({ ...each, counts: each !== dropped })) }
})

/** φ(u) of the convention's form; under the maximum norm |u| itself. */
const powerOf = ({ signed, epsJoins, root }: DistanceForm, u: number, p: number, eps: number): number => {
  const shifted = epsJoins === 'difference' ? u + eps : u
  const base = signed ? shifted : Math.abs(shifted)
  return root === 'infinite' ? base : base ** p
}

/** The distances of the selected triplet with the coordinates' own numbers, in float64. */
export const selectExpansion = (state: State): Expansion => expansionOf(state.scene, selectedIndex(state))
