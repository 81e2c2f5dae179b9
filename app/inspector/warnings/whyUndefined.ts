import { conventionOf } from '../../../src/loss/conventions/registry'
import { positionsOf } from '../../../src/scene/batch'
import type { Scene, SceneTriplet } from '../../../src/scene/scene'
import type { WarningsText } from './warning'

/** The one change that makes the gradient defined. */
export type Cure = 'epsilon' | 'normDegree' | 'convention'

/** The reason is a sentence in which letters of the mathematics are marked `<i>…</i>`. */
export type UndefinedGradient = { readonly reason: string; readonly cure: Cure | null }

/** Why the gradient of a triplet is NaN, and what would mend it. `distances` are d(A,P) and d(A,N). */
export const whyUndefined = (
  text: WarningsText,
  scene: Scene,
  triplet: SceneTriplet,
  distances: readonly number[],
): UndefinedGradient => {
  const { convention, eps, p } = scene.loss
  const { label: program, distance } = conventionOf(convention)
  if (distances.some(Number.isNaN)) {
    return distance.kind === 'signed-root'
      ? { reason: text.negativeUnderRoot({ program }), cure: 'convention' }
      : { reason: text.distanceNaN, cure: null }
  }
  const pairs = pairsOf(scene, triplet)
  const coincident = pairs.find(({ u }) => u.every((difference) => difference === 0))
  if (coincident && eps === 0) return { reason: text.coincide({ other: coincident.other, program }), cure: 'epsilon' }
  const level = pairs.find(({ u }) => u.includes(0))
  if (level && p < 1) return { reason: text.shareCoordinate({ other: level.other, program }), cure: 'normDegree' }
  return { reason: text.outOfRange({ program }), cure: null }
}

/** A and one of the others, with their differences. */
type Pair = { readonly other: 'P' | 'N'; readonly u: readonly number[] }

/** The pairs whose distance is taken, with their differences. */
const pairsOf = (scene: Scene, { anchor, positive, negative }: SceneTriplet): readonly Pair[] => {
  const positions = positionsOf(scene)
  const differences = (from: string, to: string) =>
    (positions.get(from) ?? []).map((value, k) => Math.fround(value) - Math.fround(positions.get(to)?.[k] ?? 0))
  return [
    { other: 'P', u: differences(anchor, positive) },
    { other: 'N', u: differences(anchor, negative) },
  ]
}
