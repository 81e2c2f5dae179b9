import { silhouette } from '../../../src/field/silhouette'
import { remember } from '../../ui/remember'
import type { State } from '../../state/store'
import { selectFrame, type Frame } from './axes'
import { selectProjection, type Projection } from './projection'
import { strokesOfLine, type Stroke } from './strokes'

/** Points of a circle. */
const SAMPLES = 120

const UNIT = { center: [0, 0, 0], radius: 1 }

/** The circles in which the planes of the axes cut the sphere, [x, y, z] of each point. */
const CIRCLES = [0, 1, 2].map((axis) =>
  Array.from({ length: SAMPLES }, (_, i) => {
    const angle = (2 * Math.PI * i) / SAMPLES
    const place = [0, 0, 0]
    place[(axis + 1) % 3] = Math.cos(angle)
    place[(axis + 2) % 3] = Math.sin(angle)
    return place
  }).flat(),
)

/** The sphere of wire on which points of length 1 lie, and its rim; quieter than the balls around the anchor. */
const sphereOf = (projection: Projection): readonly Stroke[] => {
  const rim = silhouette(UNIT, 2, projection.eye, SAMPLES)
  return [
    ...CIRCLES.flatMap((circle) =>
      strokesOfLine(projection, circle, true, { ink: 'fieldInk', width: 1, opacity: 0.16 }),
    ),
    ...(rim ? strokesOfLine(projection, rim, true, { ink: 'fieldInk', width: 1, opacity: 0.4 }) : []),
  ]
}

const groundOf = remember((frame: Frame, confined: boolean, projection: Projection): readonly Stroke[] =>
  confined ? [...frame.strokes, ...sphereOf(projection)] : frame.strokes,
)

/** What lies under everything else: the slice's frame and, where points are confined to it, the unit sphere. */
export const selectGroundStrokes = (state: State): readonly Stroke[] =>
  groundOf(selectFrame(state), state.scene.constraint === 'unit-sphere', selectProjection(state))
