import { remember } from '../../ui/remember'
import type { State } from '../../state/store'
import type { Box, Line } from '../boxes'
import { labelArea } from '../furniture'
import { placeLabels, type Obstacles, type Placement } from '../labels'
import type { Arrow } from '../plane/arrows'
import { selectDescent } from '../plane/arrows'
import { handleScale, selectFigure, selectIsSmall, type Figure } from '../plane/geometry'
import { distanceText } from '../plane/placement'
import { distanceRequest, nameGroups, nameRequest, undefinedRequest } from '../plane/pointLabels'
import { isSomewhere } from '../plane/transform'
import { ROLE_ORDER } from '../roles'
import { selectSquare, selectStageArrows } from './drawing'
import { selectSpaceBalls, type SpaceBalls } from './figure'
import { selectSpaceFurniture } from './furniture'
import type { SliceSquare } from './grids'
import { selectKnobs, type Knob } from './knobs'
import { selectProjection, type Projection } from './projection'
import { namesAt, regionsRequest, type RegionName } from './regions'

/** What a handle, a segment, an arrow and a knob keep clear, in CSS pixels. */
const HANDLE = 30
const RING = 56
const RADIUS = { segment: 5, arrow: 6, knob: 3 }
const KNOB = 16

/** Names stand farther from solids than from the flat shapes of the plane. */
const FARTHER = 1.22

const NOTHING: Obstacles = { boxes: [], lines: [] }

const lineOf = (from: { x: number; y: number }, to: { x: number; y: number }, radius: number): Line => ({
  x1: from.x,
  y1: from.y,
  x2: to.x,
  y2: to.y,
  radius,
})

const obstaclesOf = (
  figure: Figure,
  arrows: readonly Arrow[],
  knobs: readonly Knob[],
  undefinedAt: readonly string[],
  furniture: readonly Box[],
  small: boolean,
): Obstacles => ({
  boxes: [
    ...furniture,
    ...ROLE_ORDER.map((role) => {
      const side = undefinedAt.includes(role) ? RING : HANDLE * handleScale(small)
      return { ...figure.points[role], width: side, height: side }
    }),
    ...knobs.flatMap(({ at, letter }) => [at, letter].map(({ x, y }) => ({ x, y, width: KNOB, height: KNOB }))),
  ],
  lines: [
    ...figure.segments.map(({ from, to }) => lineOf(from, to, RADIUS.segment)),
    ...arrows.map(({ from, to }) => lineOf(from, to, RADIUS.arrow)),
    ...knobs.map(({ from, at }) => lineOf(from, at, RADIUS.knob)),
  ],
})

// the last placement is an input to the next: labels keep their places while these stay free
let last: Placement = new Map()

const placementOf = remember(
  (
    figure: Figure,
    arrows: readonly Arrow[],
    knobs: readonly Knob[],
    undefinedAt: ReturnType<typeof selectDescent>['undefinedAt'],
    balls: SpaceBalls,
    square: SliceSquare,
    projection: Projection,
    furniture: readonly Box[],
    small: boolean,
  ): Placement => {
    const area = labelArea(projection.size)
    const groups = nameGroups(figure, undefinedAt).filter(({ at }) => isSomewhere(at))
    const segments = figure.segments.filter(({ from, to }) => isSomewhere(from) && isSomewhere(to))
    const requests = [
      ...groups.map((group) => nameRequest(group, figure, arrows, FARTHER * handleScale(small), NOTHING)),
      ...groups.filter(({ isUndefined }) => isUndefined).map(undefinedRequest),
      ...segments.map((segment) =>
        distanceRequest(segment, small, NOTHING, distanceText(segment.distance).length, area),
      ),
      regionsRequest(balls, square, projection),
    ].flatMap((request) => request ?? [])
    last = placeLabels(requests, obstaclesOf(figure, arrows, knobs, undefinedAt, furniture, small), area, last)
    return last
  },
)

/** Where the names and distances stand, by their id. */
export const selectSpacePlacement = (state: State): Placement =>
  placementOf(
    selectFigure(state),
    selectStageArrows(state),
    selectKnobs(state),
    selectDescent(state).undefinedAt,
    selectSpaceBalls(state),
    selectSquare(state),
    selectProjection(state),
    selectSpaceFurniture(state),
    selectIsSmall(state),
  )

const NO_NAMES: readonly RegionName[] = []

const regionsOf = remember((balls: SpaceBalls, square: SliceSquare, projection: Projection, aside: number | null) =>
  aside === null ? NO_NAMES : namesAt(balls, square, projection, aside),
)
/** The names where they were placed among the other labels. */
export const selectRegions = (state: State) =>
  regionsOf(
    selectSpaceBalls(state),
    selectSquare(state),
    selectProjection(state),
    selectSpacePlacement(state).get('regions')?.key ?? null,
  )
