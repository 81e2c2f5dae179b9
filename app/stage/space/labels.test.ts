import { beforeEach, describe, expect, it } from 'vitest'
import { defaultScene } from '../../../src/scene/defaults'
import { changeDimensions, changeLoss, movePoint } from '../../../src/scene/edits'
import { DIRECTIONS, fittedCamera, turnedCamera } from '../../state/camera'
import type { NamedView } from '../../state/spaceSlice'
import { useStore } from '../../state/store'
import { boxesOverlap, type Box } from '../boxes'
import { ROLE_ORDER } from '../roles'
import { selectKnobs } from './knobs'
import { selectSpacePlacement } from './labels'

const VIEWS = Object.keys(DIRECTIONS) as NamedView[]
const KNOB = { width: 10, height: 10 }

const inSpace = movePoint(changeDimensions(defaultScene, 3), 'n', [-0.9, 1.1, 0.7])

beforeEach(() => useStore.setState({ embed: false, hide: [], hands: [], stageSize: { width: 920, height: 520 } }))

describe('the distances in space', () => {
  it.each([1, 2, 8, 100])('stand clear of the taken point’s knobs and of each other at p = %d, from all sides', (p) => {
    useStore.setState({ scene: changeLoss(inSpace, { p }) })
    for (const view of VIEWS) {
      for (let turn = 0; turn < 12; turn++) {
        const camera = turnedCamera(fittedCamera(useStore.getState(), view), (turn * Math.PI) / 6)
        for (const handle of ROLE_ORDER) {
          useStore.setState({ camera, handle })
          const state = useStore.getState()
          const knobs = selectKnobs(state).map(({ at }): Box => ({ ...at, ...KNOB }))
          const placed = selectSpacePlacement(state)
          const pills = ['distance positive', 'distance negative'].flatMap((id) => placed.get(id)?.boxes[0] ?? [])
          expect(pills.filter((pill) => knobs.some((knob) => boxesOverlap(knob, pill)))).toEqual([])
          expect(pills.length === 2 && boxesOverlap(pills[0]!, pills[1]!)).toBe(false)
        }
      }
    }
  })
})

describe('the names in space', () => {
  it('are not those of points behind the eye', () => {
    const camera = { position: [0, 0, 0.5], target: [0, 0, 0] } as const
    useStore.setState({ scene: inSpace, camera })
    const placed = selectSpacePlacement(useStore.getState())
    expect([placed.has('name anchor'), placed.has('name negative')]).toEqual([true, false])
    expect(placed.has('distance negative')).toBe(false)
  })
})
