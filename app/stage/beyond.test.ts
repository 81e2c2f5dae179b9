import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { defaultScene } from '../../src/scene/defaults'
import { movePoint } from '../../src/scene/edits'
import { useStore } from '../state/store'
import { selectBeyond, selectNothingInSight } from './beyond'
import { boxesOverlap } from './boxes'
import { selectFurniture } from './furniture'

const state = () => useStore.getState()

beforeEach(() => {
  useStore.setState(useStore.getInitialState())
  state().stageResized(900, 500)
  state().viewMoved([-2, -2, 2, 2])
})

it('marks nothing while every point is on the stage', () => {
  expect(selectBeyond(state())).toEqual([])
  expect(selectNothingInSight(state())).toBe(false)
})

it('marks a point to the right at the right edge, pointing there', () => {
  useStore.setState({ scene: movePoint(defaultScene, 'n', [1e6, 0]) })
  const [mark] = selectBeyond(state())
  expect(mark).toMatchObject({ id: 'n', role: 'negative', index: 0, selected: true })
  expect(mark?.at.x).toBeGreaterThan(860)
  expect(mark?.angle).toBeCloseTo(0, 3)
  expect(selectNothingInSight(state())).toBe(false)
})

it('says when nothing is in sight', () => {
  state().viewMoved([50, 50, 54, 54])
  expect(selectNothingInSight(state())).toBe(true)
})

it('puts every mark on the stage, off the other marks and off what stands there', () => {
  const far = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(far, far), { minLength: 3, maxLength: 3 }), (places) => {
      const scene = ['a', 'p', 'n'].reduce((before, id, k) => movePoint(before, id, places[k]!), defaultScene)
      useStore.setState({ scene })
      const marks = selectBeyond(state())
      marks.forEach(({ at }, k) => {
        expect(at.x >= 0 && at.x <= 900 && at.y >= 0 && at.y <= 500).toBe(true)
        for (const other of marks.slice(k + 1))
          expect(Math.hypot(other.at.x - at.x, other.at.y - at.y)).toBeGreaterThan(29)
        for (const box of selectFurniture(state()))
          expect(boxesOverlap(box, { ...at, width: 20, height: 20 })).toBe(false)
      })
    }),
    { seed: 20, numRuns: 200 },
  )
})
