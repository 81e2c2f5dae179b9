import { describe, expect, it } from 'vitest'
import { pointsLoss } from '../../src/loss/points-loss'
import { lossOptionsOf, pointsOf, tripletsOf } from '../../src/scene/batch'
import { defaultScene } from '../../src/scene/defaults'
import { changeLoss, movePoint } from '../../src/scene/edits'
import type { Scene } from '../../src/scene/scene'
import { topbarText } from '../messages/topbar'
import { explainedByFloat32, judgement, parityOf } from './parity'

/** The reference itself, rounded to float32, as if a backend had returned it. */
const rounded = (scene: Scene) => {
  const reference = pointsLoss(pointsOf(scene), tripletsOf(scene), lossOptionsOf(scene))
  const [positive = 0, negative = 0] = ['p', 'n'].map((id) => {
    const [x = 0, y = 0] = scene.points.find((point) => point.id === id)?.position.map(Math.fround) ?? []
    return Math.sqrt(x ** 2 + y ** 2 + scene.loss.eps)
  })
  return {
    by: 'js',
    losses: Float32Array.from(reference.losses),
    value: null,
    positiveDistances: Float32Array.of(positive),
    negativeDistances: Float32Array.of(negative),
    gradient: Float32Array.from(reference.gradient),
  } as const
}

describe('parityOf', () => {
  it('finds only rounding in the reference rounded to float32', () => {
    const parity = parityOf({ scene: defaultScene, evaluation: rounded(defaultScene) })
    for (const difference of Object.values(parity)) expect(difference).toBeLessThanOrEqual(2 ** -24)
    expect(judgement(topbarText.en, parity, 2)).toBe('As expected of float32, which carries about 7 digits.')
  })

  it('finds a distance that is off by a thousandth', () => {
    const evaluation = rounded(defaultScene)
    evaluation.positiveDistances[0]! *= 1.001
    const parity = parityOf({ scene: defaultScene, evaluation })
    expect(parity.distances).toBeCloseTo(1e-3, 6)
    expect(judgement(topbarText.en, parity, 2)).toMatch(/^More than float32/)
  })

  it('lets NaN agree with NaN, and with nothing else', () => {
    const coincident = changeLoss(movePoint(defaultScene, 'p', [0, 0]), { eps: 0 })
    const evaluation = rounded(coincident)
    expect(evaluation.gradient.subarray(0, 4).every(Number.isNaN)).toBe(true)
    expect(parityOf({ scene: coincident, evaluation }).gradients).toBe(0)
    evaluation.gradient.fill(0)
    expect(parityOf({ scene: coincident, evaluation }).gradients).toBe(Infinity)
  })
})

it('expects more of rounding where the power is steep or broken', () => {
  expect(explainedByFloat32(2)).toBeLessThan(explainedByFloat32(100))
  expect(explainedByFloat32(2)).toBeLessThan(explainedByFloat32(0.5))
})
