import { conventionOf } from '../../src/loss/conventions/registry'
import type { Scene } from '../../src/scene/scene'
import { formatEps, formatExact } from '../ui/format'

/** A scene in a few words: what a link opens. */
export const inWords = ({ triplets, dimensions, loss }: Scene): string => {
  const count = triplets.length === 1 ? '1 triplet' : `${triplets.length} triplets`
  return [
    `${count} in ${dimensions === 2 ? 'the plane' : 'space'}`,
    conventionOf(loss.convention).label + (loss.swap ? ' with swap' : ''),
    `p\u00a0=\u00a0${formatExact(loss.p)}`,
    `margin ${formatExact(loss.margin)}`,
    `ε\u00a0=\u00a0${formatEps(loss.eps)}`,
    `reduction ${loss.reduction}`,
  ].join(', ')
}
