import { distanceForm } from '../../../src/loss/conventions/form'
import { conventionOf } from '../../../src/loss/conventions/registry'
import { distance } from '../../../src/loss/distance'
import { lossOptionsOf, positionsOf } from '../../../src/scene/batch'
import { changeLoss } from '../../../src/scene/edits'
import type { Scene, SceneTriplet } from '../../../src/scene/scene'
import type { Contender, Verdict } from '../../state/comparison'
import { formatNumber, formatShort } from '../../ui/format'
import { plainText } from '../sentence'
import { whyUndefined } from '../warnings/whyUndefined'

/** Why a contender's loss or gradient is not a number, in a sentence; null where both are numbers. */
export const whyNaN = (scene: Scene, contender: Contender, { loss, undefinedAt }: Verdict): string | null => {
  const triplet = undefinedAt === null ? undefined : scene.triplets[undefinedAt]
  if (!triplet) return null
  const own = changeLoss(scene, contender)
  const which = scene.triplets.length > 1 ? ` of triplet ${(undefinedAt ?? 0) + 1}` : ''
  const measured = measure(own, triplet)
  if (!Number.isNaN(loss)) {
    const reason = plainText(
      whyUndefined(
        own,
        triplet,
        measured.map(({ value }) => value),
      ).reason,
    )
    return `The gradient${which} is NaN. ${reason}`
  }
  const missing = measured.find(({ value }) => Number.isNaN(value))
  if (!missing) return `The loss${which} is NaN: both distances are infinite, and ∞ − ∞ is no number.`
  return `${missing.name}${which} is NaN: ${whyRoot(own, missing.u)}`
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
const whyRoot = ({ loss: { convention, p, eps } }: Scene, u: readonly number[]): string => {
  const { signed } = distanceForm(conventionOf(convention), p)
  const negative = u.find((difference) => difference < 0)
  if (!signed || negative === undefined) return 'it leaves the range of numbers.'
  const base = formatNumber(negative, 2)
  if (!Number.isInteger(p)) return `a negative number, ${base}, has no power of ${formatShort(p)}.`
  const sum = u.reduce((total, difference) => total + difference ** p, eps)
  return `a negative number, ${base}, to an odd power makes the sum under the square root ${formatNumber(sum, 2)}.`
}
