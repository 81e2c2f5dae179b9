import { beforeEach, expect, test } from 'vitest'
import { changeConstraint, changeDimensions } from '../../../src/scene/edits'
import { defaultScene } from '../../../src/scene/defaults'
import type { LitTerm } from '../../state/litSlice'
import { useStore, type State } from '../../state/store'
import { selectTripletStrokes } from './drawing'
import { selectGroundStrokes } from './unitSphere'

const inSpace: State = {
  ...useStore.getInitialState(),
  scene: changeDimensions(defaultScene, 3),
  stageSize: { width: 900, height: 600 },
}

/** The widths of the lines around the balls, and of the segments. */
const widthsOf = (term: LitTerm | null, ink: 'fieldInk' | 'positive' | 'negative') => {
  const lit = term && { term, triplet: 0 }
  return selectTripletStrokes({ ...inSpace, lit })
    .filter((stroke) => stroke.ink === ink)
    .map(({ width }) => width)
}

beforeEach(() => useStore.setState(useStore.getInitialState()))

test('a distance lights its segment, and d(A,P) the ball of that radius too', () => {
  expect(widthsOf(null, 'positive')).not.toContain(12)
  expect(widthsOf('positive-distance', 'positive')).toContain(12)
  expect(widthsOf('positive-distance', 'fieldInk').filter((width) => width === 9)).toHaveLength(1)
  expect(widthsOf('negative-distance', 'negative')).toContain(12)
  expect(widthsOf('negative-distance', 'fieldInk')).not.toContain(9)
})

test('the margin lights the outer ball, p both', () => {
  expect(widthsOf('margin', 'fieldInk').filter((width) => width === 9)).toHaveLength(1)
  expect(widthsOf('p', 'fieldInk').filter((width) => width === 9)).toHaveLength(2)
})

test('a gap lights both of the distances it is the difference of', () => {
  expect(widthsOf('gap', 'positive')).toContain(12)
  expect(widthsOf('gap', 'negative')).toContain(12)
})

test('the unit sphere is drawn where points are confined to it: three circles and its rim', () => {
  const free = selectGroundStrokes(inSpace)
  const confined = selectGroundStrokes({ ...inSpace, scene: changeConstraint(inSpace.scene, 'unit-sphere') })
  expect(confined.filter(({ ink, closed }) => ink === 'fieldInk' && closed)).toHaveLength(4)
  expect(free.filter(({ ink }) => ink === 'fieldInk')).toHaveLength(0)
})
