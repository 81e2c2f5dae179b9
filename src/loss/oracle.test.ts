import { describe, expect, it } from 'vitest'
import { FLOAT64, expectAllClose } from '../testing/allclose'
import { oracleCases } from '../testing/oracle'
import { tripletLoss, tripletLossAndGradient } from './triplet-loss'

describe('the float64 reference returns what the real programs returned', () => {
  it.each(oracleCases())('$id ($group)', ({ anchors, positives, negatives, options, loss, gradients }) => {
    const found = tripletLossAndGradient(anchors, positives, negatives, options)
    expect(tripletLoss(anchors, positives, negatives, options)).toEqual(found.loss)
    expect(found.loss.shape).toEqual(loss.shape)
    expectAllClose(found.loss.data, loss.data, FLOAT64, 'loss')
    for (const role of ['anchors', 'positives', 'negatives'] as const) {
      expect(found[role].shape).toEqual(gradients[role].shape)
      expectAllClose(found[role].data, gradients[role].data, FLOAT64, `gradient of ${role}`)
    }
  })
})
