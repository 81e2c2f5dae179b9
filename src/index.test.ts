import { expect, it } from 'vitest'
import * as engine from './index'

it('is importable in Node and exports the documented names', () => {
  expect(Object.keys(engine).toSorted()).toEqual([
    'AxisError',
    'BackendUnavailableError',
    'NormDegreeError',
    'OptionError',
    'ReductionError',
    'ShapeError',
    'SizeError',
    'conventions',
    'createBackend',
    'distance',
    'regime',
    'tensor',
    'tripletLoss',
    'tripletLossAndGradient',
  ])
})

it('works as its documentation shows', () => {
  const { tensor, tripletLoss } = engine
  const loss = tripletLoss(tensor([[0, 0]]), tensor([[1, 0]]), tensor([[0, 1.5]]), { reduction: 'mean' })
  expect(loss.shape).toEqual([])
  expect(loss.data[0]).toBeCloseTo(0.5, 6)
})
