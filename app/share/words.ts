import { conventionOf } from '../../src/loss/conventions/registry'
import type { Scene } from '../../src/scene/scene'
import type { shareText } from '../messages/share'
import { formatEps, formatExact } from '../ui/format'

/** A scene in a few words: what a link opens. */
export const inWords = (text: typeof shareText.en, { triplets, dimensions, loss }: Scene): string =>
  text.scene({
    n: triplets.length,
    where: dimensions === 2 ? 'plane' : 'space',
    convention: conventionOf(loss.convention).label,
    swap: String(loss.swap),
    p: formatExact(loss.p),
    margin: formatExact(loss.margin),
    eps: formatEps(loss.eps),
    reduction: loss.reduction,
  })
