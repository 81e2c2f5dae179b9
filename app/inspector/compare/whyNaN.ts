import { distanceForm } from '../../../src/loss/conventions/convention'
import { conventionOf } from '../../../src/loss/conventions/registry'
import { distance } from '../../../src/loss/distance'
import { lossOptionsOf, positionsOf } from '../../../src/scene/batch'
import { changeLoss } from '../../../src/scene/edits'
import type { Scene, SceneTriplet } from '../../../src/scene/scene'
import type { compareText } from '../../messages/compare'
import { plainText } from '../../messages/markup'
import type { warningsText } from '../../messages/warnings'
import type { Contender, Verdict } from '../../state/comparison'
import { formatNumber, formatShort } from '../../ui/format'
import { whyUndefined } from '../warnings/whyUndefined'

/** The messages of the comparison, and those of the warnings, which know why a gradient is undefined. */
type WhyNaNText = typeof compareText.en & { readonly warnings: typeof warningsText.en }

/** Why a contender's loss or gradient is not a number, in a sentence; null where both are numbers. */
export const whyNaN = (
  text: WhyNaNText,
  scene: Scene,
  contender: Contender,
  { loss, undefinedAt }: Verdict,
): string | null => {
  const at = undefinedAt === null ? undefined : scene.triplets[undefinedAt]
  if (undefinedAt === null || !at) return null
  const own = changeLoss(scene, contender)
  // the only triplet needs no number
  const triplet = scene.triplets.length > 1 ? undefinedAt + 1 : 0
  const measured = measure(own, at)
  if (!Number.isNaN(loss)) {
    const distances = measured.map(({ value }) => value)
    return text.gradientNaN({ triplet, reason: plainText(whyUndefined(text.warnings, own, at, distances).reason) })
  }
  const missing = measured.find(({ value }) => Number.isNaN(value))
  if (!missing) return text.lossNaN({ triplet })
  return text.distanceNaN({ distance: missing.name, triplet, reason: whyRoot(text, own, missing.u) })
}

type Measured = { readonly name: string; readonly u: readonly number[]; readonly value: number }

const measure = (scene: Scene, { anchor, positive, negative }: SceneTriplet): readonly Measured[] => {
  const positions = positionsOf(scene)
  const pairs = [
    { name: 'd(A,P)', from: anchor, to: positive },
    { name: 'd(A,N)', from: anchor, to: negative },
  ]
  return pairs.map(({ name, from, to }) => {
    const [x, y] = [positions.get(from) ?? [], positions.get(to) ?? []]
    return { name, u: x.map((value, k) => value - (y[k] ?? 0)), value: distance(x, y, lossOptionsOf(scene)) }
  })
}

/** What of the differences has no power, or no root. */
const whyRoot = (text: WhyNaNText, { loss: { convention, p, eps } }: Scene, u: readonly number[]): string => {
  const { signed } = distanceForm(conventionOf(convention), p)
  const negative = u.find((difference) => difference < 0)
  if (!signed || negative === undefined) return text.outOfRange
  const base = formatNumber(negative, 2)
  if (!Number.isInteger(p)) return text.noRealPower({ base, p: formatShort(p) })
  const sum = u.reduce((total, difference) => total + difference ** p, eps)
  return text.oddPower({ base, sum: formatNumber(sum, 2) })
}
