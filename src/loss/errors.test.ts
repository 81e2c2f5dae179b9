import { describe, expect, it } from 'vitest'
import { AxisError, ShapeError } from '../tensor/errors'
import { tensor } from '../tensor/tensor'
import type { ConventionId, LossOptions, Reduction } from './options'
import { NormDegreeError, OptionError, ReductionError } from './errors'
import { tripletLoss, tripletLossAndGradient } from './triplet-loss'

const zeros = (...shape: number[]) => tensor(new Float64Array(shape.reduce((a, b) => a * b, 1)), shape)
const UNKNOWN_REDUCTION = 'median' as Reduction

type Call = {
  anchors?: ReturnType<typeof zeros>
  positives?: ReturnType<typeof zeros>
  negatives?: ReturnType<typeof zeros>
  options?: LossOptions
}

const errorOf = ({ anchors = zeros(4, 5), positives = zeros(4, 5), negatives = zeros(4, 5), options }: Call): Error => {
  for (const call of [tripletLoss, tripletLossAndGradient]) {
    try {
      call(anchors, positives, negatives, options)
    } catch (error) {
      if (error instanceof Error) return error
    }
  }
  throw new Error('the call went through')
}

describe('what is wrong is told first to last', () => {
  // each call has the faults of all calls below it as well: mending the first uncovers the next
  const scalar = zeros()
  const calls: [string, Call, new (...args: never[]) => Error, string][] = [
    [
      'an unknown convention',
      { positives: zeros(3, 5), options: { convention: 'jax' as ConventionId, p: Infinity, swap: true } },
      OptionError,
      "convention is 'jax'; expected one of 'mlx', 'mlx-0.31', 'pytorch'. Use 'mlx' for MLX 0.32 and later.",
    ],
    [
      'swap outside PyTorch',
      { positives: zeros(3, 5), options: { p: Infinity, swap: true } },
      OptionError,
      "swap is true; the convention 'mlx' has no swap. Use convention: 'pytorch'.",
    ],
    [
      'an infinite p outside PyTorch',
      { positives: zeros(3, 5), options: { convention: 'mlx-0.31', p: Infinity } },
      OptionError,
      "p is Infinity; the convention 'mlx-0.31' expects a finite p. Use convention: 'pytorch' for the largest difference.",
    ],
    [
      'anchors and positives that do not fit',
      {
        positives: zeros(3, 5),
        negatives: zeros(2, 5),
        options: { axis: 2, p: 0, reduction: UNKNOWN_REDUCTION },
      },
      ShapeError,
      'anchors − positives: shapes [4, 5] and [3, 5] cannot be broadcast together; expected equal lengths, or 1, on every axis counted from the last. Reshape one of them.',
    ],
    [
      'an axis that anchors − positives lacks',
      { negatives: zeros(2, 5), options: { axis: 2, p: 0, reduction: UNKNOWN_REDUCTION } },
      AxisError,
      'axis is 2; expected a whole number in [-2, 2), for anchors − positives has rank 2. Use axis = -1 for the last axis.',
    ],
    [
      'p = 0',
      { negatives: zeros(2, 5), options: { p: 0, reduction: UNKNOWN_REDUCTION } },
      NormDegreeError,
      'p is 0; expected a number other than 0. Use p = 1 for Manhattan distance.',
    ],
    [
      'anchors and negatives that do not fit',
      { negatives: zeros(2, 5), options: { reduction: UNKNOWN_REDUCTION } },
      ShapeError,
      'anchors − negatives: shapes [4, 5] and [2, 5] cannot be broadcast together; expected equal lengths, or 1, on every axis counted from the last. Reshape one of them.',
    ],
    [
      'an axis that anchors − negatives lacks',
      {
        anchors: zeros(5),
        negatives: zeros(5),
        options: { axis: 1, reduction: UNKNOWN_REDUCTION },
      },
      AxisError,
      'axis is 1; expected a whole number in [-1, 1), for anchors − negatives has rank 1. Use axis = -1 for the last axis.',
    ],
    [
      'distances that do not fit',
      {
        anchors: zeros(1, 5),
        positives: zeros(3, 5),
        negatives: zeros(2, 5),
        options: { reduction: UNKNOWN_REDUCTION },
      },
      ShapeError,
      'd(A,P) − d(A,N): shapes [3] and [2] cannot be broadcast together; expected equal lengths, or 1, on every axis counted from the last. Reshape one of them.',
    ],
    [
      'an unknown reduction',
      { options: { reduction: UNKNOWN_REDUCTION } },
      ReductionError,
      "reduction is 'median'; expected 'none', 'mean' or 'sum'. Use 'none' for one loss per triplet.",
    ],
    [
      'arrays without an axis',
      { anchors: scalar, positives: scalar, negatives: scalar },
      AxisError,
      'axis is -1, but anchors − positives is a scalar; expected an array of rank 1 or more. Wrap the coordinates in an array.',
    ],
  ]

  it.each(calls)('%s', (_, call, type, message) => {
    const error = errorOf(call)
    expect(error).toBeInstanceOf(type)
    expect(error.name).toBe(type.name)
    expect(error.message).toBe(message)
  })
})

describe('what is no error', () => {
  it('is p = 0 in PyTorch, which counts the differences that are not 0', () => {
    const loss = tripletLoss(tensor([0, 0]), tensor([0, 3]), tensor([0, 0]), { convention: 'pytorch', p: 0, eps: 0 })
    expect([...loss.data]).toEqual([2])
  })

  it('is p = 0 before MLX 0.32, which takes a square root whatever p is', () => {
    const loss = tripletLoss(tensor([0, 0]), tensor([1, 3]), tensor([2, 5]), { convention: 'mlx-0.31', p: 0 })
    expect([...loss.data]).toEqual([1])
  })

  it('is NaN in the data', () => {
    expect([...tripletLoss(tensor([NaN]), tensor([0]), tensor([1])).data]).toEqual([NaN])
  })
})
