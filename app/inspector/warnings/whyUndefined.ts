import { conventionOf } from '../../../src/loss/conventions/registry'
import { positionsOf } from '../../../src/scene/batch'
import type { Scene, SceneTriplet } from '../../../src/scene/scene'
import { A, N, P, sentence, type Sentence } from '../sentence'

/** The one change that makes the gradient defined. */
export type Cure = 'epsilon' | 'norm degree' | 'convention'

export type UndefinedGradient = { readonly reason: Sentence; readonly cure: Cure | null }

type Pair = { readonly x: Sentence[number]; readonly y: Sentence[number]; readonly u: readonly number[] }

/** Why the gradient of a triplet is NaN, and what would mend it. `distances` are d(A,P) and d(A,N). */
export const whyUndefined = (scene: Scene, triplet: SceneTriplet, distances: readonly number[]): UndefinedGradient => {
  const { convention, eps, p } = scene.loss
  const program = conventionOf(convention).label
  if (distances.some(Number.isNaN)) {
    return convention === 'mlx-0.31'
      ? {
          reason: sentence`The sum under the root is negative, so ${program} takes the root of a negative number.`,
          cure: 'convention',
        }
      : { reason: ['A distance is NaN, and so is its slope.'], cure: null }
  }
  const pairs = pairsOf(scene, triplet)
  const coincident = pairs.find(({ u }) => u.every((difference) => difference === 0))
  if (coincident && eps === 0) {
    const { x, y } = coincident
    return {
      reason: sentence`${x} and ${y} coincide and ε is 0, so ${program} divides 0 by 0 and returns NaN.`,
      cure: 'epsilon',
    }
  }
  const level = pairs.find(({ u }) => u.includes(0))
  if (level && p < 1) {
    const { x, y } = level
    return {
      reason: sentence`${x} and ${y} share a coordinate and ${{ letter: 'p' }} is below 1: the slope there is infinite, and ${program} returns NaN.`,
      cure: 'norm degree',
    }
  }
  return { reason: sentence`Numbers leave the range of float32, and ${program} returns NaN.`, cure: null }
}

/** The pairs whose distance is taken, with their differences. */
const pairsOf = (scene: Scene, { anchor, positive, negative }: SceneTriplet): readonly Pair[] => {
  const positions = positionsOf(scene)
  const differences = (from: string, to: string) =>
    (positions.get(from) ?? []).map((value, k) => Math.fround(value) - Math.fround(positions.get(to)?.[k] ?? 0))
  return [
    { x: A, y: P, u: differences(anchor, positive) },
    { x: A, y: N, u: differences(anchor, negative) },
  ]
}
