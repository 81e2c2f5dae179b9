import { describe, expect, it } from 'vitest'
import { changeDimensions, changeLoss, movePoint } from '../../src/scene/edits'
import { defaultScene } from '../../src/scene/defaults'
import type { Scene } from '../../src/scene/scene'
import { project, projectionOf } from '../stage/space/projection'
import { boxOf, DIRECTIONS, fittedCamera, namedViewOf, selectLift, turnedCamera, zoomedCamera } from './camera'
import type { NamedView } from './spaceSlice'

const inSpace = changeDimensions(defaultScene, 3)
const stageSize = { width: 1000, height: 600 }
const state = (scene: Scene, from: Scene | null = null) => ({
  scene,
  hands: from ? [{ kind: 'point', point: 'n', from } as const] : [],
  selected: 0,
  camera: null,
  stageSize,
  hide: [],
  embed: false,
})

describe('the box', () => {
  it('is the same object while a point moves a little inside of it', () => {
    expect(boxOf(state(movePoint(inSpace, 'n', [-0.8, 1, 0.2])))).toBe(
      boxOf(state(movePoint(inSpace, 'n', [-0.7, 1, 0.1]))),
    )
  })

  it('only grows while a hand moves', () => {
    const far = movePoint(inSpace, 'p', [3, 0, 0])
    const grown = boxOf(state(far, inSpace))
    expect(grown.half).toBeGreaterThan(boxOf(state(inSpace)).half)
    expect(boxOf(state(inSpace, far)).half).toBeGreaterThanOrEqual(boxOf(state(far)).half)
  })
})

describe('the fitted camera', () => {
  it.each(Object.keys(DIRECTIONS) as NamedView[])(
    'has every point and the whole dashed ball on the stage, from %s',
    (view) => {
      for (const size of [stageSize, { width: 390, height: 500 }, { width: 480, height: 240 }]) {
        for (const p of [1, 2, 8]) {
          const scene = changeLoss(inSpace, { p })
          const sized = { ...state(scene), stageSize: size }
          const camera = fittedCamera(sized, view)
          const projection = projectionOf(camera, size, selectLift(sized))
          const reach = (p === 1 ? 1.5 : 1.24) + 1
          const tips = [0, 1, 2].flatMap((axis) =>
            [-reach, reach].map((by) => [0, 1, 2].map((k) => (k === axis ? by : 0))),
          )
          for (const place of [...tips, ...scene.points.map(({ position }) => position)]) {
            const { x, y } = project(projection, place)
            expect(x).toBeGreaterThan(0)
            expect(x).toBeLessThan(size.width)
            expect(y).toBeGreaterThan(0)
            expect(y).toBeLessThan(size.height)
          }
        }
      }
    },
  )

  it('keeps the direction it has where no other is asked for', () => {
    const camera = turnedCamera(fittedCamera(state(inSpace)), 1)
    const again = fittedCamera({ ...state(inSpace), camera: zoomedCamera(camera, 3) })
    again.position.forEach((value, k) => expect(value).toBeCloseTo(camera.position[k]!, 9))
  })
})

describe('the named view', () => {
  it('is known by its direction, whatever the distance', () => {
    for (const view of Object.keys(DIRECTIONS) as NamedView[]) {
      expect(namedViewOf(zoomedCamera(fittedCamera(state(inSpace), view), 2))).toBe(view)
    }
  })

  it('is none once the camera is turned', () => {
    expect(namedViewOf(turnedCamera(fittedCamera(state(inSpace), 'iso'), 0.1))).toBeNull()
  })
})
