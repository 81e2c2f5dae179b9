import type { Tensor } from '../tensor/tensor'
import { ReductionError } from './errors'
import type { Reduction } from './options'

/**
 * Losses of any shape reduced: none keeps them, mean and sum give a scalar of shape []. Of no losses the sum is 0
 * and the mean NaN.
 * @throws ReductionError if the reduction is none of the three.
 */
export const reduce = (losses: Tensor, reduction: Reduction): Tensor => {
  switch (reduction) {
    case 'none':
      return losses
    case 'sum':
      return scalar(total(losses.data))
    case 'mean':
      return scalar(total(losses.data) / losses.data.length)
    default:
      reduction satisfies never
      throw new ReductionError(reduction)
  }
}

/** ∂(sum of the reduced loss)/∂loss, the same for each of `count` losses. */
export const reductionWeight = (reduction: Reduction, count: number): number => (reduction === 'mean' ? 1 / count : 1)

const scalar = (value: number): Tensor => ({ data: Float64Array.of(value), shape: [] })

const total = (values: Float64Array): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
