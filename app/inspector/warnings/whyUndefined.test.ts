import { expect, it } from 'vitest'
import { defaultScene } from '../../../src/scene/defaults'
import { changeLoss, movePoint } from '../../../src/scene/edits'
import type { Scene } from '../../../src/scene/scene'
import { plainText } from '../../messages/markup'
import { warningsText } from '../../messages/warnings'
import { whyUndefined } from './whyUndefined'

const triplet = { anchor: 'a', positive: 'p', negative: 'n' }
const why = (scene: Scene, distances = [1, 1]) => {
  const { reason, cure } = whyUndefined(warningsText.en, scene, triplet, distances)
  return { reason: plainText(reason), cure }
}

it('blames coincident points where eps is 0, and would set eps', () => {
  expect(why(changeLoss(movePoint(defaultScene, 'p', [0, 0]), { eps: 0 }))).toEqual({
    reason: 'A and P coincide and ε is 0, so MLX divides 0 by 0 and returns NaN.',
    cure: 'epsilon',
  })
})

it('blames a shared coordinate where p is below 1, and would set p', () => {
  expect(why(changeLoss(movePoint(defaultScene, 'n', [0, 2]), { p: 0.5 }))).toEqual({
    reason: 'A and N share a coordinate and p is below 1: the slope there is infinite, and MLX returns NaN.',
    cure: 'normDegree',
  })
})

it('blames the root of a negative number in older MLX, and would use the present form', () => {
  expect(why(changeLoss(defaultScene, { convention: 'mlx-0.31', p: 1 }), [NaN, 1])).toEqual({
    reason: 'The sum under the root is negative, so MLX ≤ 0.31 takes the root of a negative number.',
    cure: 'convention',
  })
})

it('offers no cure for what is NaN already in the data', () => {
  expect(why(defaultScene, [NaN, 1]).cure).toBeNull()
})
