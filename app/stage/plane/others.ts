import type { PointId, SceneTriplet, TripletRole } from '../../../src/scene/scene'
import { isOfTriplet, type Lit } from '../../state/litSlice'
import { neighbours } from '../../state/neighbours'
import { selectedIndex } from '../../state/selectors'
import { remember } from '../../ui/remember'
import type { State } from '../../state/store'
import { selectPixels } from './geometry'
import type { Pixel } from './transform'

/** A triplet that is not selected, as it lies on the stage. */
export type Other = Readonly<Record<TripletRole, Pixel>> & { readonly index: number }

type Pixels = ReadonlyMap<PointId, Pixel>

const NOWHERE: Pixel = { x: 0, y: 0 }

const otherAt = (triplet: SceneTriplet, index: number, pixels: Pixels): Other => {
  const at = (role: TripletRole) => pixels.get(triplet[role]) ?? NOWHERE
  return { index, anchor: at('anchor'), positive: at('positive'), negative: at('negative') }
}

const othersOf = remember((triplets: readonly SceneTriplet[], selected: number, pixels: Pixels): readonly Other[] => {
  const { from, to } = neighbours(selected, triplets.length)
  return triplets.slice(from, to).flatMap((triplet, k) => {
    const index = from + k
    return index === selected ? [] : [otherAt(triplet, index, pixels)]
  })
})
/** Where the points of the triplets lie that have handles and are not selected. */
export const selectOthers = (state: State) => othersOf(state.scene.triplets, selectedIndex(state), selectPixels(state))

const NONE: readonly Other[] = []

const litOthersOf = remember(
  (lit: Lit | null, triplets: readonly SceneTriplet[], selected: number, pixels: Pixels | null): readonly Other[] =>
    pixels === null
      ? NONE
      : triplets.flatMap((triplet, index) =>
          index !== selected && isOfTriplet(lit, index) ? [otherAt(triplet, index, pixels)] : [],
        ),
)
/** Those that are lit, with a handle or without, and not selected. */
export const selectLitOthers = (state: State): readonly Other[] => {
  const { lit, scene } = state
  const selected = selectedIndex(state)
  // mostly it is the selected triplet under a hand: that must cost its drag nothing
  const isElsewhere = lit !== null && (lit.triplet !== selected || lit.among !== undefined)
  return litOthersOf(lit, scene.triplets, selected, isElsewhere ? selectPixels(state) : null)
}

/** Where the points of the triplets lie that are too many to have handles, by role. */
export type Crowd = Readonly<Record<TripletRole, readonly Pixel[]>>

const NOBODY: Crowd = { anchor: [], positive: [], negative: [] }

let lastCrowd = NOBODY

const crowdOf = remember((triplets: readonly SceneTriplet[], selected: number, pixels: Pixels): Crowd => {
  const { from, to } = neighbours(selected, triplets.length)
  if (from === 0 && to === triplets.length) return NOBODY
  const outside = [...triplets.slice(0, from), ...triplets.slice(to)]
  const at = (role: TripletRole) => outside.map((triplet) => pixels.get(triplet[role]) ?? NOWHERE)
  const crowd: Crowd = { anchor: at('anchor'), positive: at('positive'), negative: at('negative') }
  // a drag moves one point, mostly none of these: then the crowd need not be drawn again
  if (!isSameCrowd(crowd, lastCrowd)) lastCrowd = crowd
  return lastCrowd
})
export const selectCrowd = (state: State): Crowd =>
  crowdOf(state.scene.triplets, selectedIndex(state), selectPixels(state))

const isSameCrowd = (a: Crowd, b: Crowd) =>
  isSame(a.anchor, b.anchor) && isSame(a.positive, b.positive) && isSame(a.negative, b.negative)

const isSame = (a: readonly Pixel[], b: readonly Pixel[]) =>
  a.length === b.length && a.every((pixel, i) => pixel === b[i])
