import { isCoordinate, LONGEST_LABEL, MOST_POINTS, MOST_TRIPLETS } from '../../scene/limits'
import type { Scene, TripletRole } from '../../scene/scene'
import type { Link, Parameter } from './link'
import { escapeText, readRows, unescapeText, writeRows } from './text'

/** Points as rows of coordinates. */
export type Rows = readonly (readonly number[])[]

const ROLES: readonly TripletRole[] = ['anchor', 'positive', 'negative']

/**
 * Whether three arrays say all there is to say of the points: none is shared, labelled, unused or out of order.
 * Else the link lists the points, and the triplets by their indices.
 */
const isThreeArrays = ({ points, triplets }: Scene): boolean =>
  points.length === 3 * triplets.length &&
  points.every(({ label }) => !label) &&
  triplets.every((triplet, index) => ROLES.every((role, k) => points[3 * index + k]?.id === triplet[role]))

const readPositions = (most: number) => readRows({ lengths: [2, 3], most }, isCoordinate)

const ROWS = 'rows of 2 or 3 numbers, split by ;, such as 0,0;1,0.5'

/** One of the three arrays: a row a triplet. */
export const arrayOf = (role: TripletRole): Parameter<Rows> => ({
  expects: `at most ${MOST_TRIPLETS} ${ROWS}`,
  value: ({ scene }) => {
    if (!isThreeArrays(scene)) return null
    const offset = ROLES.indexOf(role)
    return scene.points.filter((_, index) => index % 3 === offset).map(({ position }) => position)
  },
  write: writeRows,
  read: readPositions(MOST_TRIPLETS),
})

const ifShared =
  <Value>(value: (scene: Scene) => Value | null) =>
  ({ scene }: Link): Value | null =>
    isThreeArrays(scene) ? null : value(scene)

/** Every point once, where triplets share them. */
export const sharedPoints: Parameter<Rows> = {
  expects: `at most ${MOST_POINTS} ${ROWS}`,
  value: ifShared(({ points }) => points.map(({ position }) => position)),
  write: writeRows,
  read: readPositions(MOST_POINTS),
}

const isIndex = (value: number) => Number.isInteger(value) && value >= 0 && value < MOST_POINTS

/** Three indices of points a row: anchor, positive, negative. */
export const sharedTriplets: Parameter<Rows> = {
  expects: 'rows of 3 indices of points, counted from 0, such as 0,1,2;0,3,2',
  value: ifShared(({ points, triplets }) => {
    const indices = new Map(points.map(({ id }, index) => [id, index]))
    return triplets.map((triplet) => ROLES.map((role) => indices.get(triplet[role]) ?? 0))
  }),
  write: writeRows,
  read: readRows({ lengths: [3], most: MOST_TRIPLETS }, isIndex),
}

/** One label a point, split by commas; an empty one for a point without. They stay escaped until they are split. */
export const pointLabels: Parameter<readonly string[]> = {
  expects: `one label a point, of at most ${LONGEST_LABEL} characters, split by commas`,
  value: ifShared(({ points }) => (points.some(({ label }) => label) ? points.map(({ label }) => label ?? '') : null)),
  write: (labels) => labels.map(escapeText).join(','),
  read: (text) => {
    const labels = text.split(',').map(unescapeText)
    if (labels.length > MOST_POINTS) return { refused: `${labels.length} labels` }
    const tooLong = labels.find((label) => label.length > LONGEST_LABEL)
    return tooLong === undefined ? { value: labels } : { refused: tooLong }
  },
}
