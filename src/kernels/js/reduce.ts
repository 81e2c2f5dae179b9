import type { Reduction } from '../../loss/options'

/** The sum of the losses as the reduction reports it; null for none. No losses have the mean NaN and the sum 0. */
export function reduced(sum: number, count: number, reduction: Reduction): number | null {
  switch (reduction) {
    case 'none':
      return null
    case 'sum':
      return sum
    case 'mean':
      return sum / count
    default:
      return reduction satisfies never
  }
}
