import { formatShort } from '../ui/format'
import type { SceneLoss } from '../../src/scene/scene'

/** What the distances, gaps and losses of a scene are measured in, for an axis: "2-norm". */
export const normUnits = ({ convention, p }: Pick<SceneLoss, 'convention' | 'p'>): string => {
  // MLX ≤ 0.31 takes a square root of the powers whatever p is: that is no p-norm unless p is 2
  if (convention === 'mlx-0.31' && p !== 2) return `root of powers ${formatShort(p)}`
  return `${formatShort(p)}-norm`
}
