import { describe, expect, it } from 'vitest'
import { useStore, type State } from '../../../state/store'
import { addTriplet, movePoint } from '../../../../src/scene/edits'
import { selectPixels } from '../geometry'
import { handlesUnder, nextOf, takenOf } from './pick'

const start = { ...useStore.getInitialState(), stageSize: { width: 1000, height: 600 } }
const named = (handles: ReturnType<typeof handlesUnder>) => handles.map(({ index, role }) => `${role} ${index + 1}`)
const under = (state: State, id: string, dx = 0, fine = true) => {
  const { x, y } = selectPixels(state).get(id) ?? { x: NaN, y: NaN }
  return handlesUnder(state, { x: x + dx, y }, fine)
}

describe('handlesUnder', () => {
  it('finds the handle within 22 px, and the ground beyond', () => {
    expect(named(under(start, 'n', 21))).toEqual(['negative 1'])
    expect(named(under(start, 'n', 23))).toEqual([])
  })

  it('takes a handle of the selected triplet before a nearer quiet one', () => {
    const scene = addTriplet(start.scene)
    const quiet = scene.triplets[1]!.negative
    const [x = 0, y = 0] = start.scene.points[0]!.position
    const state = { ...start, scene: movePoint(scene, quiet, [x + 0.1, y]) }
    expect(named(under(state, quiet))).toEqual(['anchor 1'])
    expect(named(under({ ...state, selected: 1 }, quiet))).toEqual(['negative 2'])
  })

  it('asks a mouse to come nearer to a quiet handle than a finger', () => {
    const scene = addTriplet(start.scene)
    const quiet = scene.triplets[1]!.negative
    const state = { ...start, scene: movePoint(scene, quiet, [2, -1]) }
    expect(named(under(state, quiet, 18))).toEqual([])
    expect(named(under(state, quiet, 18, false))).toEqual(['negative 2'])
  })

  it('lists handles in one place from the highest to the lowest', () => {
    const state = { ...start, scene: movePoint(start.scene, 'p', [0, 0]) }
    expect(named(under(state, 'p'))).toEqual(['anchor 1', 'positive 1'])
  })
})

describe('takenOf and nextOf', () => {
  const state = { ...start, scene: movePoint(start.scene, 'p', [0, 0]) }
  const handles = under(state, 'p')

  it('take the highest, unless another one is held already', () => {
    expect(takenOf(state, handles)?.role).toBe('anchor')
    expect(takenOf({ ...state, handle: 'positive' }, handles)?.role).toBe('positive')
    expect(takenOf(state, [])).toBeNull()
  })

  it('go through all of them and begin again', () => {
    const [anchor, positive] = handles
    expect(anchor && nextOf(handles, anchor)).toBe(positive)
    expect(positive && nextOf(handles, positive)).toBe(anchor)
  })
})
