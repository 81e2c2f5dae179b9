import type { PointId, Scene, TripletRole } from '../../src/scene/scene'
import { indicesOf, neighbours } from '../state/neighbours'
import { selectedIndex } from '../state/selectors'
import { remember } from '../ui/remember'
import type { State } from '../state/store'
import { boxesOverlap, type Box } from './boxes'
import { selectFurniture } from './furniture'
import { selectPixels } from './plane/geometry'
import type { Pixel, Size } from './plane/transform'
import { ROLE_ORDER } from './roles'

/** A point that lies beyond the stage's edge, and where at the edge its mark stands. */
export type Beyond = {
  readonly id: PointId
  readonly index: number
  readonly role: TripletRole
  readonly selected: boolean
  readonly at: Pixel
  /** Where the point lies from there: radians, clockwise from the right. */
  readonly angle: number
}

/** How far from the edge the middle of a mark stands, and the least distance of two marks: CSS pixels. */
const INSET = 22
const APART = 30

/** More marks than these would only be a fringe. */
const MOST = 12

/** A point is out of sight when not even half of its handle can be seen. */
export const isInSight = ({ x, y }: Pixel, { width, height }: Size): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height

/** Where the way from the stage's middle to a pixel leaves the stage, less the inset. A point behind the eye lies below. */
const edgeOf = ({ x, y }: Pixel, { width, height }: Size): Pick<Beyond, 'at' | 'angle'> => {
  const middle = { x: width / 2, y: height / 2 }
  const [dx, dy] = Number.isNaN(x + y) ? [0, height] : [x - middle.x, y - middle.y]
  const across = Math.max(1, middle.x - INSET) / Math.abs(dx)
  const along = Math.max(1, middle.y - INSET) / Math.abs(dy)
  const share = Math.min(across, along)
  return { at: { x: middle.x + dx * share, y: middle.y + dy * share }, angle: Math.atan2(dy, dx) }
}

/** Moves a mark along its edge until it lies on none of the others, and on nothing that stands on the stage. */
const besides = (mark: Beyond, others: readonly Beyond[], furniture: readonly Box[], size: Size): Beyond => {
  const { width, height } = size
  const isUpright = mark.at.x <= INSET + 1 || mark.at.x >= width - INSET - 1
  const [from, extent] = isUpright ? [mark.at.y, height] : [mark.at.x, width]
  const step = from > extent / 2 ? -APART : APART
  const placed = (k: number): Pixel =>
    isUpright ? { x: mark.at.x, y: from + k * step } : { x: from + k * step, y: mark.at.y }
  const isFree = (at: Pixel) =>
    isInSight(at, size) &&
    others.every((other) => Math.hypot(other.at.x - at.x, other.at.y - at.y) >= APART) &&
    !furniture.some((box) => boxesOverlap(box, { ...at, width: APART, height: APART }))
  const places = Array.from({ length: 2 * MOST }, (_, k) => placed(k))
  return { ...mark, at: places.find(isFree) ?? mark.at }
}

const NONE: readonly Beyond[] = []

const beyondOf = remember(
  (
    pixels: ReadonlyMap<PointId, Pixel>,
    triplets: Scene['triplets'],
    selected: number,
    size: Size,
    furniture: readonly Box[],
  ): readonly Beyond[] => {
    if (size.width <= 0 || size.height <= 0) return NONE
    const handled = indicesOf(neighbours(selected, triplets.length))
    const seen = new Set<PointId>()
    const marks: Beyond[] = []
    // the selected triplet first: its marks stand where they belong
    for (const index of [selected, ...handled.filter((each) => each !== selected)]) {
      for (const role of ROLE_ORDER) {
        const id = triplets[index]?.[role]
        const pixel = id === undefined ? undefined : pixels.get(id)
        if (id === undefined || !pixel || seen.has(id) || isInSight(pixel, size) || marks.length >= MOST) continue
        seen.add(id)
        const mark = { id, index, role, selected: index === selected, ...edgeOf(pixel, size) }
        marks.push(besides(mark, marks, furniture, size))
      }
    }
    return marks.length > 0 ? marks : NONE
  },
)

/** The points with handles that lie beyond the edge. */
export const selectBeyond = (state: State): readonly Beyond[] =>
  beyondOf(selectPixels(state), state.scene.triplets, selectedIndex(state), state.stageSize, selectFurniture(state))

/** Whether there is a stage and no point of the scene is seen on it. */
export const selectNothingInSight = (state: State): boolean =>
  selectBeyond(state).length > 0 &&
  Array.from(selectPixels(state).values()).every((pixel) => !isInSight(pixel, state.stageSize))
