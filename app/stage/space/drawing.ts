import { boxOf } from '../../state/camera'
import { indicesOf, neighbours } from '../../state/neighbours'
import { selectedIndex, selectPositions } from '../../state/selectors'
import { remember } from '../../ui/remember'
import type { State } from '../../state/store'
import type { Arrow } from '../plane/arrows'
import type { Pixel } from '../plane/transform'
import { ballStrokesOf } from './ballStrokes'
import {
  selectArrows,
  selectPlaces,
  selectSegments,
  selectSpaceBalls,
  type SpaceArrow,
  type SpaceSegment,
} from './figure'
import { sliceSquare, type SliceSquare } from './grids'
import { isInnerBallLit, isNegativeLit, isOuterBallLit, isPositiveLit } from './lit'
import { project, selectProjection, type Projection } from './projection'
import { strokesOfLine, type Stroke, type StrokeStyle } from './strokes'

/** A dash and a gap, in CSS pixels, of the line from a point to its foot. */
const DROP_DASH = [2, 3] as const

const squareOf = remember(sliceSquare)
/** The slice as a square of space. */
export const selectSquare = (state: State): SliceSquare => squareOf(boxOf(state), state.slice)

const dropStrokesOf = remember(
  (places: readonly (readonly number[])[], square: SliceSquare, projection: Projection): readonly Stroke[] =>
    places.flatMap((place) => {
      const foot = place.map((value, axis) => (axis === square.normal ? square.center[axis]! : value))
      return strokesOfLine(projection, [...place, ...foot], false, {
        ink: 'fieldInk',
        width: 1,
        opacity: 0.7,
        dash: DROP_DASH,
      })
    }),
)
const feetOf = remember((places: ReturnType<typeof selectPlaces>) => Object.values(places))

const segmentStrokesOf = remember(
  (
    segments: ReturnType<typeof selectSegments>,
    projection: Projection,
    positiveLit: boolean,
    negativeLit: boolean,
  ): readonly Stroke[] => {
    const isLit = ({ role }: SpaceSegment) => (role === 'positive' ? positiveLit : negativeLit)
    const draw = (drawn: typeof segments, style: (segment: (typeof segments)[number]) => StrokeStyle) =>
      drawn.flatMap((segment) => strokesOfLine(projection, [...segment.from, ...segment.to], false, style(segment)))
    const halo = segments.filter(isLit)
    return [
      ...draw(segments, () => ({ ink: 'paper', width: 4.5, opacity: 0.6 })),
      ...draw(halo, ({ role }) => ({ ink: role, width: 12, opacity: 0.16 })),
      ...draw(segments, (segment) => ({ ink: segment.role, width: isLit(segment) ? 3.5 : 2, opacity: 1 })),
    ]
  },
)

/** Units of space that one unit of gradient is long. */
const LENGTH_PER_GRADIENT = 0.45

/** In CSS pixels: from a handle's middle to its arrow, and the arrow's head. */
const RIM = 17
const HEAD = { length: 9, width: 9 }
const SHORTEST = 5
const LONGEST = 4000

/** An arrow on the stage: from the rim of the handle on, as long as its step is seen from here. */
const stageArrowOf = ({ role, from, step }: SpaceArrow, projection: Projection): readonly Arrow[] => {
  const at = project(projection, from)
  const size = Math.hypot(...step)
  // a short piece of the step gives the direction also where its end would lie behind the eye
  const piece = (1e-3 * at.depth) / (size || 1)
  const towards = project(
    projection,
    from.map((value, k) => value + piece * step[k]!),
  )
  const seen = Math.hypot(towards.x - at.x, towards.y - at.y)
  const length = Math.min((seen * LENGTH_PER_GRADIENT) / piece, LONGEST)
  if (!(at.depth > 0) || !(length >= SHORTEST)) return []
  const along = { x: (towards.x - at.x) / seen, y: (towards.y - at.y) / seen }
  const out = (by: number): Pixel => ({ x: at.x + along.x * by, y: at.y + along.y * by })
  return [{ role, from: out(RIM), to: out(RIM + length), along }]
}

const stageArrowsOf = remember((arrows: readonly SpaceArrow[], projection: Projection): readonly Arrow[] =>
  arrows.flatMap((arrow) => stageArrowOf(arrow, projection)),
)
/** The arrows of descent in CSS pixels; those too short to be seen are left out. */
export const selectStageArrows = (state: State) => stageArrowsOf(selectArrows(state), selectProjection(state))

/** An arrow in its casing. */
const arrowStrokes = ({ role, from, to, along }: Arrow): readonly Stroke[] => {
  const back = (by: number) => [to.x - along.x * by, to.y - along.y * by]
  const isAllHead = Math.hypot(to.x - from.x, to.y - from.y) <= HEAD.length
  const shaft = isAllHead ? [] : [from.x, from.y, ...back(HEAD.length)]
  const head = [...back(HEAD.length), to.x, to.y]
  const casedHead = [...back(HEAD.length + 2), ...back(-3)]
  return [
    { points: shaft, closed: false, ink: 'paper', width: 6, opacity: 0.6 },
    { points: casedHead, closed: false, ink: 'paper', width: [HEAD.width + 5, 0], opacity: 0.6 },
    { points: shaft, closed: false, ink: role, width: 3, opacity: 1 },
    { points: head, closed: false, ink: role, width: [HEAD.width, 0], opacity: 1 },
  ]
}

const arrowStrokesOf = remember((arrows: readonly Arrow[]): readonly Stroke[] => arrows.flatMap(arrowStrokes))

/** From A to P of the selected triplet's neighbours; of thousands the lines would hide everything else. */
const otherStrokesOf = remember(
  (scene: State['scene'], selected: number, projection: Projection): readonly Stroke[] => {
    const positions = selectPositions({ scene })
    return indicesOf(neighbours(selected, scene.triplets.length)).flatMap((index) => {
      const triplet = scene.triplets[index]
      if (!triplet || index === selected) return []
      const { anchor, positive } = triplet
      const line = [...(positions.get(anchor) ?? []), ...(positions.get(positive) ?? [])]
      return strokesOfLine(projection, line, false, { ink: 'positive', width: 1, opacity: 0.38 })
    })
  },
)

const joined = remember((...parts: readonly (readonly Stroke[])[]): readonly Stroke[] => parts.flat())

/** The triplet as lines on the stage, in the order in which they are drawn. */
export const selectTripletStrokes = (state: State): readonly Stroke[] => {
  const projection = selectProjection(state)
  return joined(
    otherStrokesOf(state.scene, selectedIndex(state), projection),
    ballStrokesOf(
      selectSpaceBalls(state),
      selectSquare(state),
      projection,
      isInnerBallLit(state),
      isOuterBallLit(state),
    ),
    dropStrokesOf(feetOf(selectPlaces(state)), selectSquare(state), projection),
    segmentStrokesOf(selectSegments(state), projection, isPositiveLit(state), isNegativeLit(state)),
    arrowStrokesOf(selectStageArrows(state)),
  )
}
