import { beforeEach, describe, expect, it } from 'vitest'
import { defaultScene } from '../../../src/scene/defaults'
import { seededRandom } from '../../../src/scene/random'
import type { Scene } from '../../../src/scene/scene'
import { PARTS } from '../../../src/scene/view'
import { useStore, type State } from '../../state/store'
import { boxesOverlap, lineCrosses, type Box } from '../boxes'
import { ROLE_ORDER } from '../roles'
import { selectFigure } from './geometry'
import { selectPlacement } from './placement'

const HIDE = PARTS.filter((part) => !['topbar', 'loss', 'margin'].includes(part))
const SCENES = 200

/** The stage of a figure of 480 × 320 and 320 × 240 over its strip, of the latter without a strip, and of 800 × 450. */
const SIZES = [
  [480, 271],
  [320, 191],
  [320, 240],
  [800, 401],
] as const

beforeEach(() => useStore.setState({ embed: true, hide: HIDE, hands: [] }))

const boxOf = (state: State, id: string) => selectPlacement(state).get(id)?.boxes[0]

/** What the pills of the two distances cover. */
const covered = (state: State): string[] => {
  const { points, segments } = selectFigure(state)
  const pills = (['positive', 'negative'] as const).flatMap((role) => boxOf(state, `distance ${role}`) ?? [])
  const handles = ROLE_ORDER.map((role): Box => ({ ...points[role], width: 17, height: 17 }))
  const names = ROLE_ORDER.flatMap((role) => boxOf(state, `name ${role}`) ?? [])
  const lines = segments.map(({ from, to }) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y, radius: 0 }))
  const [first, second] = pills
  return [
    ...pills.flatMap((pill) => [
      ...handles.filter((box) => boxesOverlap(box, pill)).map(() => 'handle'),
      ...names.filter((box) => boxesOverlap(box, pill)).map(() => 'name'),
      ...lines.filter((line) => lineCrosses(line, pill)).map(() => 'segment'),
    ]),
    ...(first && second && boxesOverlap(first, second) ? ['pill'] : []),
  ]
}

describe('the distances of an embedded figure', () => {
  const shown = (scene: Scene, [width, height]: readonly [number, number]) => {
    useStore.setState({ scene, stageSize: { width, height } })
    useStore.getState().viewFitted()
    return useStore.getState()
  }

  it.each(SIZES)('cover nothing of the default scene at %i × %i', (...size) => {
    expect(covered(shown(defaultScene, size))).toEqual([])
  })

  it.each(SIZES)('cover no handle, no name and not each other at %i × %i, wherever the points are', (...size) => {
    const random = seededRandom(7)
    for (let k = 0; k < SCENES; k++) {
      const anywhere = () => [random() * 4 - 2, random() * 4 - 2]
      const points = defaultScene.points.map((point) => ({ ...point, position: anywhere() }))
      expect(covered(shown({ ...defaultScene, points }, size)).filter((what) => what !== 'segment')).toEqual([])
    }
  })
})
