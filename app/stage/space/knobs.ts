import type { Vector } from '../../../src/worker/space'
import { selectedTriplet, selectPositions } from '../../state/selectors'
import { remember } from '../../ui/remember'
import type { SpaceAxis } from '../../state/spaceSlice'
import type { State } from '../../state/store'
import { selectIsSmall } from '../plane/geometry'
import type { Pixel } from '../plane/transform'
import { project, selectProjection, type Projection } from './projection'
import type { Stroke } from './strokes'

/** In CSS pixels, seen from the side: where an axis handle's line starts, where its knob and its letter are. */
const REACH = { line: 22, knob: 57, letter: 72 }

/** A knob nearer to the point than this lies on its handle: it is not shown. */
const NEAREST = 27

/** How near a pointer must be to a knob, in CSS pixels. */
const GRIP = { fine: 12, coarse: 20 }

/** A handle that moves the selected point along one axis. */
export type Knob = {
  readonly axis: SpaceAxis
  readonly direction: Vector
  readonly from: Pixel
  readonly at: Pixel
  readonly letter: Pixel
}

export const AXIS_DIRECTIONS: Readonly<Record<SpaceAxis, Vector>> = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] }
const AXES: readonly SpaceAxis[] = ['x', 'y', 'z']

const NO_KNOBS: readonly Knob[] = []

const knobsOf = remember((place: readonly number[], projection: Projection): readonly Knob[] => {
  const { x, y, depth } = project(projection, place)
  if (!(depth > 0)) return NO_KNOBS
  const unit = depth / projection.scale
  return AXES.flatMap((axis) => {
    const direction = AXIS_DIRECTIONS[axis]
    const along = (pixels: number) =>
      project(
        projection,
        place.map((value, k) => value + pixels * unit * direction[k]!),
      )
    const at = along(REACH.knob)
    if (Math.hypot(at.x - x, at.y - y) < NEAREST) return []
    return [{ axis, direction, from: along(REACH.line), at, letter: along(REACH.letter) }]
  })
})

/** The id of the point that was taken last: the one with axis handles. */
export const selectTakenPoint = (state: State) => selectedTriplet(state)[state.handle]

/** The axis handles of the taken point; none on a phone, whose fingers are wider than their room. */
export const selectKnobs = (state: State): readonly Knob[] =>
  selectIsSmall(state)
    ? NO_KNOBS
    : knobsOf(selectPositions(state).get(selectTakenPoint(state)) ?? [], selectProjection(state))

/** The knob a pointer takes hold of. */
export const knobUnder = (state: State, pointer: Pixel, isMouse: boolean): Knob | null => {
  const reach = isMouse ? GRIP.fine : GRIP.coarse
  const near = selectKnobs(state)
    .map((knob) => ({ knob, apart: Math.hypot(knob.at.x - pointer.x, knob.at.y - pointer.y) }))
    .filter(({ apart }) => apart <= reach)
    .toSorted((a, b) => a.apart - b.apart)
  return near[0]?.knob ?? null
}

const strokesOf = remember((knobs: readonly Knob[]): readonly Stroke[] =>
  knobs.map(({ from, at }) => ({
    points: [from.x, from.y, at.x, at.y],
    closed: false,
    ink: 'ink',
    width: 1.5,
    opacity: 1,
  })),
)
/** The lines from the point to its knobs. */
export const selectKnobStrokes = (state: State): readonly Stroke[] => strokesOf(selectKnobs(state))
