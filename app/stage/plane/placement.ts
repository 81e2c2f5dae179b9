import { formatNumber } from '../../ui/format'
import { remember } from '../../ui/remember'
import type { State } from '../../state/store'
import type { Box, Line } from '../boxes'
import { labelArea, selectFurniture } from '../furniture'
import { placeLabels, type LabelRequest, type Obstacles, type Placement } from '../labels'
import { ROLE_ORDER } from '../roles'
import { selectDescent, type Descent } from './arrows'
import { ballNameRequest, ballShapes, levelsRequest, regionsRequest } from './ballLabels'
import { selectStageBalls, type StageBalls } from './balls'
import { handleScale, selectFigure, selectIsSmall, type Figure } from './geometry'
import { selectLevels, type Level } from './levels'
import { selectOthers, type Other } from './others'
import { distanceRequest, nameGroups, nameRequest, undefinedRequest } from './pointLabels'
import type { Size } from './transform'

/** What a handle, a segment and an arrow keep clear, in CSS pixels. */
const HANDLE = 30
const RING = 56
const SEGMENT_RADIUS = 5
const ARROW_RADIUS = 6

/** The digits of a distance on the stage. */
export const distanceText = (distance: number) => formatNumber(distance, 3)

/** Coordinates as they stand in a line of text: 0.50, −1.25. */
export const placeText = (place: readonly number[]) => place.map((value) => formatNumber(value, 2)).join(', ')

/** Handles, segments, arrows and furniture: no label covers them. */
const hardObstacles = (figure: Figure, descent: Descent, furniture: readonly Box[], small: boolean): Obstacles => {
  const handle = HANDLE * handleScale(small)
  const box = (x: number, y: number, side: number): Box => ({ x, y, width: side, height: side })
  const line = (from: { x: number; y: number }, to: { x: number; y: number }, radius: number): Line => ({
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    radius,
  })
  return {
    boxes: [
      ...furniture,
      ...ROLE_ORDER.map((role) => {
        const { x, y } = figure.points[role]
        return box(x, y, descent.undefinedAt.includes(role) ? RING : handle)
      }),
    ],
    lines: [
      ...figure.segments.map(({ from, to }) => line(from, to, SEGMENT_RADIUS)),
      ...descent.arrows.map(({ from, to }) => line(from, to, ARROW_RADIUS)),
    ],
  }
}

/** The other triplets: labels avoid them where they can. */
const quietObstacles = remember((others: readonly Other[]): Obstacles => ({
  boxes: others.flatMap((other) => ROLE_ORDER.map((role) => ({ ...other[role], width: 11, height: 11 }))),
  lines: others.map(({ anchor, positive }) => ({
    x1: anchor.x,
    y1: anchor.y,
    x2: positive.x,
    y2: positive.y,
    radius: 2,
  })),
}))

const requestsOf = (
  figure: Figure,
  descent: Descent,
  balls: StageBalls,
  levels: readonly Level[],
  quiet: Obstacles,
  small: boolean,
  area: Box,
): LabelRequest[] => {
  const soft = { ...quiet, shapes: ballShapes(balls) }
  const groups = nameGroups(figure, descent.undefinedAt)
  const requests = [
    ...groups.filter(({ isUndefined }) => isUndefined).map(undefinedRequest),
    ...groups.map((group) => nameRequest(group, figure, descent.arrows, handleScale(small), soft)),
    ...figure.segments.map((segment) =>
      distanceRequest(segment, small, soft, distanceText(segment.distance).length, area),
    ),
    ballNameRequest(balls, quiet),
    regionsRequest(balls, small, quiet),
    levelsRequest(levels, figure.points.anchor, balls, quiet),
  ]
  return requests.flatMap((request) => request ?? [])
}

// while a hand moves the last placement is an input to the next: labels keep their places while these stay free;
// at rest they stand as the scene alone says
let last: Placement = new Map()

const placementOf = remember(
  (
    figure: Figure,
    descent: Descent,
    balls: StageBalls,
    levels: readonly Level[],
    others: readonly Other[],
    furniture: readonly Box[],
    size: Size,
    small: boolean,
    isMoving: boolean,
  ): Placement => {
    const area = labelArea(size)
    last = placeLabels(
      requestsOf(figure, descent, balls, levels, quietObstacles(others), small, area),
      hardObstacles(figure, descent, furniture, small),
      area,
      isMoving ? last : undefined,
    )
    return last
  },
)

/** Where every label of the stage stands, by its id. */
export const selectPlacement = (state: State): Placement =>
  placementOf(
    selectFigure(state),
    selectDescent(state),
    selectStageBalls(state),
    selectLevels(state),
    selectOthers(state),
    selectFurniture(state),
    state.stageSize,
    selectIsSmall(state),
    state.hands.length > 0,
  )

/** The key of a label's place, such as the angle of the regions' names; null where it is not shown. */
export const placeOf = (state: State, id: string): number | null => selectPlacement(state).get(id)?.key ?? null
