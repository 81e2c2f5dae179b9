import type { PointId, Scene } from '../../../src/scene/scene'
import type { PlaneField, Polylines } from '../../../src/worker/protocol'
import { remember } from '../../ui/remember'
import type { State } from '../../state/store'
import { beyondBall, selectStageBalls, type StageBalls } from './balls'
import { selectFigure, selectTransform } from './geometry'
import { lengthOf, onStage, piecesWhere, simplified, type Polyline } from './polyline'
import type { Pixel, PlaneTransform } from './transform'

/** An iso-line comes no nearer to a ball, whose line it would thicken, nor to A, where everything meets: CSS pixels. */
const CLEAR_OF_BALL = 4
export const CLEAR_OF_ANCHOR = 44

const MOST_LEVELS = 4

/** A level of which less is left says less than it disturbs. */
const LEAST_LEFT = 0.5

/** How far a drawn line may lie from the computed one: no eye sees it, and a path has a tenth of the points. */
const TOLERANCE = 0.1

/** One loss and the lines along which the field has it, on the stage. */
export type Level = { readonly value: number; readonly lines: readonly Polyline[] }

const stageLevel = (
  lines: Polylines,
  field: PlaneField,
  transform: PlaneTransform,
  balls: StageBalls,
  anchor: Pixel,
) => {
  const around = [balls.inner, balls.outer].flatMap((of) => of ?? [])
  const isClear = (x: number, y: number) =>
    Math.hypot(x - anchor.x, y - anchor.y) >= CLEAR_OF_ANCHOR &&
    around.every((of) => Math.abs(beyondBall(of, x, y)) >= CLEAR_OF_BALL)
  const whole = lines.map((line) => onStage(line, field.grid, transform))
  const pieces = whole.flatMap((line) => piecesWhere(line, isClear))
  const length = (of: readonly Polyline[]) => of.reduce((sum, line) => sum + lengthOf(line), 0)
  return length(pieces) < LEAST_LEFT * length(whole) ? [] : pieces.map((line) => simplified(line, TOLERANCE))
}

const levelsOf = remember(
  (field: PlaneField | null, transform: PlaneTransform, balls: StageBalls, anchor: Pixel): readonly Level[] =>
    (field?.levels ?? []).slice(0, MOST_LEVELS).flatMap(({ value, lines }) => {
      const drawn = field ? stageLevel(lines, field, transform, balls, anchor) : []
      return drawn.length > 0 ? [{ value, lines: drawn }] : []
    }),
)

// a figure is a new object in every frame of a drag, its anchor's place seldom a new one
const sameAnchor = remember((x: number, y: number): Pixel => ({ x, y }))

/** The iso-lines of the field, where they are clear of balls and anchor. */
export const selectLevels = (state: State) => {
  const { anchor } = selectFigure(state).points
  return levelsOf(state.planeField, selectTransform(state), selectStageBalls(state), sameAnchor(anchor.x, anchor.y))
}

/** Whether a triplet's negative is in no other place of any triplet. */
const isNegativeAlone = remember((triplets: Scene['triplets'], point: PointId): boolean => {
  let places = 0
  for (const { anchor, positive, negative } of triplets) {
    if (anchor === point || positive === point) return false
    places += Number(negative === point)
  }
  return places === 1
})

/** Whether the zero-loss boundary of a field is the dashed ball itself: then only the ball is drawn. */
const isDashedBall = (isAlone: boolean, swap: boolean, balls: StageBalls) => balls.outer !== null && !swap && isAlone

/** Nearer to the dashed ball than this, in CSS pixels, a boundary is the ball: swap takes only a part of it away. */
const ON_BALL = 2

const boundaryOf = remember(
  (
    field: PlaneField | null,
    transform: PlaneTransform,
    swap: boolean,
    balls: StageBalls,
    isAlone: boolean,
  ): readonly Polyline[] =>
    !field || isDashedBall(isAlone, swap, balls)
      ? []
      : field.boundary
          .map((line) => onStage(line, field.grid, transform))
          .flatMap((line) =>
            piecesWhere(line, (x, y) => !balls.outer || Math.abs(beyondBall(balls.outer, x, y)) >= ON_BALL),
          )
          .map((line) => simplified(line, TOLERANCE)),
)
/** Where the loss of the triplets that move becomes zero, unless a ball says so already. */
export const selectBoundary = (state: State) => {
  const { planeField, scene } = state
  const moving = planeField && scene.points[planeField.grid.moving]
  const isAlone = moving ? isNegativeAlone(scene.triplets, moving.id) : false
  return boundaryOf(planeField, selectTransform(state), scene.loss.swap, selectStageBalls(state), isAlone)
}
