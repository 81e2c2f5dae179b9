import { describe, expect, it } from 'vitest'
import { changeDimensions, movePoint } from '../../src/scene/edits'
import type { Scene } from '../../src/scene/scene'
import { useStore, type State } from '../state/store'
import { fieldKeys, NOTHING_SHOWN, requestOf, shownAfter, withoutShown } from './request'

const atStart: State = { ...useStore.getInitialState(), stageSize: { width: 800, height: 600 } }
const inSpace: State = { ...atStart, scene: changeDimensions(atStart.scene, 3) }
const withScene = (state: State, edit: (scene: Scene) => Scene): State => ({ ...state, scene: edit(state.scene) })
const held = (state: State, point: string): State => ({
  ...state,
  hands: [{ kind: 'point', point, from: state.scene }],
})

const keysOf = (state: State) => fieldKeys(state, requestOf(state), 'js')

/** The fields that are asked for in the second state when those of the first are shown. */
const askedAfter = (before: State, after: State) => {
  const shown = shownAfter(requestOf(before), keysOf(before), NOTHING_SHOWN)
  const { plane, slice, volume } = withoutShown(requestOf(after), keysOf(after), shown)
  return { plane: plane !== null, slice: slice !== null, volume: volume !== null }
}
const NOTHING = { plane: false, slice: false, volume: false }

describe('a request', () => {
  it('asks for the plane in the plane, and for slice and surfaces in space', () => {
    expect(askedAfter({ ...atStart, stageSize: { width: 0, height: 0 } }, atStart)).toEqual({ ...NOTHING, plane: true })
    expect(askedAfter(atStart, inSpace)).toEqual({ plane: false, slice: true, volume: true })
  })

  it.each([
    ['the plane', atStart],
    ['space', inSpace],
  ])('asks for no field in %s while the point moves that the field is a function of', (_, before) => {
    const moved = held(
      withScene(before, (scene) => movePoint(scene, 'n', [-0.8, 1, 0.2])),
      'n',
    )
    expect(askedAfter(before, moved)).toEqual(NOTHING)
  })

  it('asks for a coarser plane while another point moves', () => {
    const moved = held(
      withScene(atStart, (scene) => movePoint(scene, 'p', [1.1, 0.3])),
      'p',
    )
    const cells = (state: State) => (requestOf(state).plane?.size ?? []).reduce((product, count) => product * count, 1)
    expect(askedAfter(atStart, moved)).toEqual({ ...NOTHING, plane: true })
    expect(cells(moved)).toBeLessThanOrEqual(256 * 256)
    expect(cells(atStart)).toBe(800 * 600)
  })

  it('asks for all of space, coarsely, while another point moves', () => {
    const moved = held(
      withScene(inSpace, (scene) => movePoint(scene, 'p', [1.1, 0.3, 0.2])),
      'p',
    )
    expect(askedAfter(inSpace, moved)).toEqual({ plane: false, slice: true, volume: true })
    expect(requestOf(moved).volume?.size).toBeGreaterThanOrEqual(32)
    expect(requestOf(inSpace).volume?.size).toBeGreaterThanOrEqual(48)
    expect(requestOf(moved).volume?.size).toBeLessThan(requestOf(inSpace).volume?.size ?? 0)
  })

  it('asks for the slice alone when the slice is moved or turned', () => {
    const slice = { ...NOTHING, slice: true }
    expect(askedAfter(inSpace, { ...inSpace, slice: { axis: 'y', offset: 0.5 } })).toEqual(slice)
    expect(askedAfter(inSpace, { ...inSpace, slice: { axis: 'z', offset: 0 } })).toEqual(slice)
  })

  it('asks for no surfaces where none are shown', () => {
    expect(requestOf({ ...inSpace, surfaces: false }).volume).toBeNull()
  })

  it('asks for nothing when the camera turns', () => {
    expect(askedAfter(inSpace, { ...inSpace, camera: { position: [1, 2, 3], target: [0, 0, 0] } })).toEqual(NOTHING)
  })

  it('asks for the border of what has no loss only where it is not the dashed ball', () => {
    expect(requestOf(inSpace).volume?.boundary).toBe(false)
    expect(requestOf({ ...inSpace, fieldRole: 'anchor' }).volume?.boundary).toBe(true)
  })
})
