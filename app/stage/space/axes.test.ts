import { expect, test } from 'vitest'
import { boxFromEdges } from '../boxes'
import { textsInSight } from './axes'

const size = { width: 390, height: 500 }
const textAt = (x: number, y: number) => ({ x, y, text: -1, digits: 0 })

test('a number that the stage would cut, or furniture cover, is left out', () => {
  const [whole, cut, outside, covered] = [textAt(200, 300), textAt(4, 300), textAt(200, 520), textAt(100, 450)]
  const furniture = [boxFromEdges(16, 440, 190, 480)]
  expect(textsInSight([whole, cut, outside, covered], size, furniture)).toEqual([whole])
})
