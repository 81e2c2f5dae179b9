import type { PointId, TripletRole } from '../../../../src/scene/scene'
import { indicesOf, neighbours } from '../../../state/neighbours'
import { selectedIndex } from '../../../state/selectors'
import type { State } from '../../../state/store'
import { ROLE_ORDER, STACKING } from '../../roles'
import { coincide } from '../coincidence'
import { selectPixels } from '../geometry'
import type { Pixel } from '../transform'

/** A handle, as a place in the scene. */
export type Handle = { readonly index: number; readonly role: TripletRole; readonly id: PointId; readonly at: Pixel }

/** How near a pointer must be: the selected triplet's handles have 44 px, the quiet ones less under a fine pointer. */
const REACH = { selected: 22, otherFine: 13, otherCoarse: 22, markFine: 6 }

const handlesOf = (state: State, indices: readonly number[]): Handle[] => {
  const pixels = selectPixels(state)
  return indices.flatMap((index) => {
    const triplet = state.scene.triplets[index]
    if (!triplet) return []
    return ROLE_ORDER.map((role) => {
      const id = triplet[role]
      return { index, role, id, at: pixels.get(id) ?? { x: NaN, y: NaN } }
    })
  })
}

const apart = (a: Pixel, b: Pixel) => Math.hypot(a.x - b.x, a.y - b.y)

/**
 * The handles a pointer takes hold of, the one to take first: the nearest in reach, a handle of the selected triplet
 * before all others, and with it every handle that lies in the same place, as they are stacked. Empty on the ground.
 */
export const handlesUnder = (state: State, pointer: Pixel, fine: boolean): readonly Handle[] => {
  const selected = selectedIndex(state)
  const handles = handlesOf(state, indicesOf(neighbours(selected, state.scene.triplets.length)))
  const nearest = (among: readonly Handle[], reach: number) => nearestOf(among, pointer, reach)
  const found =
    nearest(
      handles.filter(({ index }) => index === selected),
      REACH.selected,
    ) ??
    nearest(
      handles.filter(({ index }) => index !== selected),
      fine ? REACH.otherFine : REACH.otherCoarse,
    )
  if (!found) return []
  const height = ({ index, role }: Handle) => (index === selected ? STACKING.length : 0) + STACKING.indexOf(role)
  return handles.filter(({ at }) => coincide(at, found.at)).toSorted((a, b) => height(b) - height(a))
}

const nearestOf = (among: readonly Handle[], pointer: Pixel, reach: number): Handle | null =>
  among
    .filter(({ at }) => apart(at, pointer) <= reach)
    .reduce<Handle | null>(
      (best, next) => (best && apart(best.at, pointer) <= apart(next.at, pointer) ? best : next),
      null,
    )

/** The nearest mark of a triplet without handles that a click means; null where there is none. */
export const markUnder = (state: State, pointer: Pixel, fine: boolean): Handle | null =>
  nearestOf(handlesOf(state, [...state.scene.triplets.keys()]), pointer, fine ? REACH.markFine : REACH.otherCoarse)

/** Which of the handles in one place is taken: the one already held, so that a chosen one can be dragged, else the highest. */
export const takenOf = (state: State, handles: readonly Handle[]): Handle | null =>
  handles.find(({ index, role }) => index === selectedIndex(state) && role === state.handle) ?? handles[0] ?? null

/** The next of the handles in one place: repeated clicks go through all of them. */
export const nextOf = (handles: readonly Handle[], taken: Handle): Handle =>
  handles[(handles.indexOf(taken) + 1) % handles.length] ?? taken
