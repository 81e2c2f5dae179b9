import { expect, it } from 'vitest'
import { addTriplet, changeLoss, movePoint } from '../../../src/scene/edits'
import { defaultScene } from '../../../src/scene/defaults'
import type { Scene, SceneLoss } from '../../../src/scene/scene'
import { compareText } from '../../messages/compare'
import { warningsText } from '../../messages/warnings'
import { selectComparison, type Contender } from '../../state/comparison'
import { useStore } from '../../state/store'
import { whyNaN } from './whyNaN'

const sceneOf = (a: readonly number[], p: readonly number[], n: readonly number[], loss: Partial<SceneLoss>): Scene =>
  changeLoss(movePoint(movePoint(movePoint(defaultScene, 'a', a), 'p', p), 'n', n), loss)

const why = (scene: Scene, contender: Contender): string | null => {
  const compared = selectComparison({ ...useStore.getInitialState(), scene })
  const found = compared.find(({ convention, swap }) => convention === contender.convention && swap === contender.swap)
  if (!found?.verdict) throw new Error('The contender has no verdict.')
  return whyNaN({ ...compareText.en, warnings: warningsText.en }, scene, contender, found.verdict)
}

const OLD = { convention: 'mlx-0.31', swap: false } as const
const MLX = { convention: 'mlx', swap: false } as const

it('names the negative number that an odd power leaves under the square root', () => {
  const scene = sceneOf([0, 0], [-2, 0], [0, 1], { p: 1 })
  expect(why(scene, OLD)).toBe(
    'd(A,N) is NaN: a negative number, −1.00, raised to an odd power makes the sum under the square root −1.00.',
  )
  expect(why(scene, MLX)).toBeNull()
})

it('names the negative number that has no fractional power', () => {
  expect(why(sceneOf([0, 0], [2, 0], [0, 1], { p: 2.5 }), OLD)).toBe(
    'd(A,P) is NaN: a negative number, −2.00, has no real power of 2.5.',
  )
})

it('says why a loss without a gradient has none', () => {
  expect(why(sceneOf([0, 0], [0, 0], [0, 1], { eps: 0 }), MLX)).toBe(
    'The gradient is NaN. A and P coincide and ε is 0, so MLX divides 0 by 0 and returns NaN.',
  )
})

it('names the triplet where there are several', () => {
  const scene = addTriplet(sceneOf([0, 0], [-1, -1], [0, -1], { p: 1, reduction: 'mean' }))
  expect(why(scene, OLD)).toMatch(/^d\(A,[PN]\) of triplet 2 is NaN/)
})
